const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/;
const EVERY_CONTROL = /[\u202A-\u202E\u2066-\u2069]/g;
const POP_EMBEDDING = "\u202C";
const POP_ISOLATE = "\u2069";
const ISOLATES = "\u2066\u2067\u2068";
/** The Unicode algorithm itself gives up at 125 levels; nobody writes ten. */
const DEEPEST = 40;

/** Closes every bidirectional embedding, override and isolate that `text` leaves open, and drops closers without one. */
export function balanceBidi(text: string): string {
  return balanceBidiAcross([text])[0] ?? "";
}

/** Like `balanceBidi`, over pieces that are shown one after the other: a control may be closed in a later piece. */
export function balanceBidiAcross(pieces: readonly string[]): string[] {
  if (!pieces.some((piece) => CONTROLS.test(piece))) return [...pieces];
  const open: string[] = [];
  const balanced = pieces.map((piece) => piece.replace(EVERY_CONTROL, (control) => step(open, control)));
  const last = balanced.length - 1;
  balanced[last] = `${balanced[last] ?? ""}${closeAll(open)}`;
  return balanced;
}

/** Removes every bidirectional control: for one-line names, titles and attributes, which need none. */
export function withoutBidi(text: string): string {
  return text.replace(EVERY_CONTROL, "");
}

function step(open: string[], control: string): string {
  if (control === POP_EMBEDDING) return popEmbedding(open);
  if (control === POP_ISOLATE) return popIsolate(open);
  if (open.length >= DEEPEST) return "";
  open.push(control);
  return control;
}

function popEmbedding(open: string[]): string {
  const top = open.at(-1);
  if (top === undefined || ISOLATES.includes(top)) return "";
  open.pop();
  return POP_EMBEDDING;
}

function popIsolate(open: string[]): string {
  const start = open.findLastIndex((control) => ISOLATES.includes(control));
  return start === -1 ? "" : closeAll(open.splice(start));
}

function closeAll(open: string[]): string {
  return open
    .splice(0)
    .reverse()
    .map((control) => (ISOLATES.includes(control) ? POP_ISOLATE : POP_EMBEDDING))
    .join("");
}
