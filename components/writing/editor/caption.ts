/** A figure's caption, taken apart: `Caption <small>Credit</small>`. `html` keeps links and emphasis that a field cannot. */
export type Caption = { text: string; credit: string; html: string };

/** Reads a `<figcaption>`. */
export function readCaption(figcaption: Element | null): Caption {
  const copy = figcaption?.cloneNode(true);
  if (!(copy instanceof Element)) return { text: "", credit: "", html: "" };
  const small = copy.querySelector("small");
  const credit = tidy(small?.textContent);
  small?.remove();
  return { text: tidy(copy.textContent), credit, html: copy.innerHTML.trim() };
}

/** Writes it, or null when there is nothing to say. A caption that was typed over loses its former links. */
export function writeCaption({ text, credit, html }: Caption): HTMLElement | null {
  if (text.trim() === "" && credit.trim() === "") return null;
  const figcaption = document.createElement("figcaption");
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  if (tidy(parsed.textContent) === tidy(text)) figcaption.append(...parsed.childNodes);
  else figcaption.append(tidy(text));
  if (credit.trim() !== "") {
    const small = document.createElement("small");
    small.textContent = tidy(credit);
    figcaption.append(figcaption.hasChildNodes() ? " " : "", small);
  }
  return figcaption;
}

function tidy(text: string | null | undefined): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}
