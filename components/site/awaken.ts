// A kept page comes with React's scripts held back (front/light-page.ts). Who only reads never loads them. They are let
// go at once for members, and for a guest at the first sign of wanting to do something that they make better. A press
// that comes before they are there waits for them, but not for long: then it works as it does without scripts.

const held = 'script[type="text/held"]';
const patienceMs = 4_000;

/** What is better with scripts when it is pressed, or does nothing without them. */
const pressable =
  "form[method=POST] button, button[form], .needs-script, .needs-script button, [data-do], [data-embed] a, a[rel=next][role=button]";
const fields = "form[method=POST] :is(input, textarea, select), [data-suggest]";
/** What is no better with scripts for a guest, who is led to the way in by either. */
const native = "[data-guest-native]";

const signs = ["pointerdown", "pointermove", "focusin"] as const;

let begun = false;
let pressed: HTMLElement | null = null;

/** Lets the held scripts go when they are wanted. */
export function awakenWhenWanted(): void {
  if (!document.querySelector(held)) return;
  for (const sign of signs) document.addEventListener(sign, onSign, { passive: true });
  document.addEventListener("click", onPress, { capture: true });
  if (isWantedAtOnce()) awaken();
}

function isWantedAtOnce(): boolean {
  return isMember() || leadsElsewhere() || hasKeptText();
}

function isMember(): boolean {
  return /(?:^|; )fh_member=1(?:;|$)/.test(document.cookie);
}

// An address that names a comment which is not on this page leads to the comment's own.
function leadsElsewhere(): boolean {
  return location.hash.startsWith("#comment-") && !document.getElementById(location.hash.slice(1));
}

// Somebody has typed here before (comments/kept-text.ts).
function hasKeptText(): boolean {
  try {
    return Object.keys(sessionStorage).some((key) => /^(?:comment|reply|edit)-/.test(key));
  } catch {
    return false;
  }
}

function onSign(event: Event): void {
  if (pressableAt(event) || (event.target instanceof Element && event.target.closest(fields))) awaken();
}

function pressableAt({ target }: Event): HTMLElement | null {
  const control = target instanceof Element ? target.closest<HTMLElement>(pressable) : null;
  return control?.closest(native) && !isMember() ? null : control;
}

function awaken(): void {
  if (begun) return;
  begun = true;
  for (const sign of signs) document.removeEventListener(sign, onSign);
  document.addEventListener("page:awake", settle, { once: true });
  for (const script of document.querySelectorAll<HTMLScriptElement>(held)) script.replaceWith(released(script));
}

// A script's type is read once, when it enters the page: it takes a new element to run it. From where and how it is
// loaded waited under other names.
function released(script: HTMLScriptElement): HTMLScriptElement {
  const free = document.createElement("script");
  for (const { name, value } of script.attributes)
    if (name !== "type") free.setAttribute(name.replace(/^data-held-/, ""), value);
  free.text = script.text;
  free.onerror = settle;
  return free;
}

function onPress(event: MouseEvent): void {
  const control = pressableAt(event);
  if (!control || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  awaken();
  if (!pressed) setTimeout(settle, patienceMs);
  pressed = control;
}

// The scripts are there, or will not be: what was pressed last is pressed now.
function settle(): void {
  document.removeEventListener("click", onPress, { capture: true });
  const control = pressed;
  pressed = null;
  control?.click();
}
