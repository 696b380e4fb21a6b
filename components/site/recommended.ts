const key = "recommended";

/** Whether this browser was asked to show no recommended stories. */
export function isRecommendedOff(): boolean {
  try {
    return localStorage.getItem(key) === "off";
  } catch {
    return false;
  }
}

/** Has this browser show recommended stories, or none; the style sheet goes by the mark. */
export function setRecommended(shown: boolean): void {
  try {
    if (shown) localStorage.removeItem(key);
    else localStorage.setItem(key, "off");
  } catch {
    // A browser that keeps nothing shows them again on the next page.
  }
  document.documentElement.toggleAttribute("data-no-recommended", !shown);
}

/** Leaves recommended stories out where none are wanted, and does what their box offers: to hide it, and to have no more. */
export function mindRecommended(): void {
  document.documentElement.toggleAttribute("data-no-recommended", isRecommendedOff());
  document.addEventListener("click", onPress);
}

function onPress(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  const box = target?.closest<HTMLElement>("[data-recommended]");
  if (!target || !box) return;
  if (target.closest("[data-hide]")) box.hidden = true;
  const off = target.closest<HTMLAnchorElement>("[data-off]");
  if (off) void turnOff(event, off.href);
}

// A member's choice is kept with their account: it is there before the page that shows it.
async function turnOff(event: MouseEvent, href: string): Promise<void> {
  setRecommended(false);
  if (!/(?:^|; )fh_member=1(?:;|$)/.test(document.cookie)) return;
  event.preventDefault();
  try {
    await fetch("/api/me/recommended", { method: "DELETE" });
  } finally {
    location.assign(href);
  }
}
