/** Shows on a kept page what is for this member alone: what carries their handle, such as the way to edit their own profile. */
export function showOwn(handle: string): void {
  for (const own of document.querySelectorAll<HTMLElement>("[data-own]")) own.hidden = own.dataset.own !== handle;
}
