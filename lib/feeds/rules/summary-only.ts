const SHORT = 500;
const ENDS_OPEN = /(?:…|\.\.\.)[\])]?$/;
const ASKS_ON =
  /(?:[([]more[\])]|read (?:more|on|the (?:full|rest)[^.]{0,40})|continue reading[^.]{0,80}|weiterlesen|lire la suite|leer más|lees verder)[ »›→>….]*$/i;

/** Says whether a text is the beginning of a longer one: it ends in the middle, asks to read on, or is very short. */
export function looksCut(text: string): boolean {
  const end = text.trim();
  return end.length < SHORT || ENDS_OPEN.test(end) || ASKS_ON.test(end.slice(-200));
}
