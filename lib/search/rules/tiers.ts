/** What is looked for by one piece of a query. */
export type Term = {
  /** The words as the index has them; several stand one after the other. */
  words: string[];
  /** Whether words that begin like the last one count too. */
  open: boolean;
  excluded: boolean;
  /** Contributors in whose names it stands. */
  authors: string[];
};

/** What the index is asked. */
export type Asked = {
  /** For each tier, best first: what is in the title; at the head or in the contributor's name; anywhere. Each story is in one. */
  tiers: string[];
  /** The same without tiers. */
  all: string;
  /** What has to hold besides, which the index alone cannot tell: that words stand one after the other. */
  exact: string | null;
};

/** A word this long also finds those that begin with it: with “bridge” one looks for bridges too. */
export const shortestOpen = 4;

/** The queries (of PostgreSQL's kind `tsquery`) for these terms, within the stories of one contributor where one is named. */
export function askFor(terms: readonly Term[], author?: string): Asked {
  const wanted = terms.filter(({ excluded }) => !excluded);
  const limits = [
    ...terms.filter((term) => term.excluded && !isPhrase(term)).map((term) => `!${anywhere(term)}`),
    ...(author === undefined ? [] : [quoted(`a=${author}`)]),
  ];
  const join = (parts: readonly string[]) => [...parts, ...limits].join(" & ");
  const all = join(wanted.length > 0 ? wanted.map(anywhere) : [quoted("=")]);
  const inTitle = wanted.map((term) => marked(term, "t="));
  const atHead = wanted.map((term) => either(marked(term, "h="), term.authors));
  const tiers =
    wanted.length === 0
      ? [all]
      : [
          join(inTitle),
          join([...atHead, `!(${inTitle.join(" & ")})`]),
          join([...wanted.map(anywhere), `!(${atHead.join(" & ")})`]),
        ];
  return { tiers, all, exact: exactly(terms) };
}

function isPhrase({ words }: Term): boolean {
  return words.length > 1;
}

function anywhere(term: Term): string {
  return either(marked(term, ""), term.authors);
}

function either(words: string, authors: readonly string[]): string {
  return `(${[words, ...authors.map((id) => quoted(`a=${id}`))].join(" | ")})`;
}

function marked({ words, open }: Term, mark: string): string {
  return `(${words.map((word) => quoted(mark + word) + (open ? ":*" : "")).join(" & ")})`;
}

function exactly(terms: readonly Term[]): string | null {
  const phrases = terms.filter(isPhrase).map((term) => {
    const found = either(term.words.map(quoted).join(" <-> "), term.authors);
    return term.excluded ? `!${found}` : found;
  });
  return phrases.length > 0 ? phrases.join(" & ") : null;
}

/** A word in a query of PostgreSQL's, whatever signs it has. */
export function quoted(word: string): string {
  return `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
