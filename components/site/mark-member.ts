/** Says to the style sheet whether a member is reading, so that a kept page shows them their part of it ([data-for]). */
export function markMember(): void {
  document.documentElement.toggleAttribute("data-member", /(?:^|; )fh_member=1(?:;|$)/.test(document.cookie));
}
