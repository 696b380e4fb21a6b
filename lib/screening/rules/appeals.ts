// What texts that advertise do, whatever they advertise: they ask for something, for themselves, and promise a gain.
const groups = {
  ask: /\b(?:su?b?scri?b\w*|suscri\w*|subs?|follow\w*|visit|check\w* (?:\w+ ){0,3}?out|check (?:my|our|this|me|it)|vote|click\w*|join (?:us|me|my|our|in)|sign up|register\w*|download\w*|add me+|hit me up|look (?:up|at) (?:my|our)|go to|donate\w*|buy (?:my|our|now)|order (?:now|yours?)|search for|watch (?:my|our)|listen to (?:my|our)|like and|thumbs up|sponsor\w*|whats?app|text me|contact (?:us|me)|shop now|claim your|apply now)\b/gu,
  own: /\b(?:my|our|me+|us|myself|mine|i ?m an?|we are|i am an?|i have|i make|i made|we make|i do|i just|i will|i ?ll)\b/gu,
  place:
    /\b(?:channels?|chann?el\w*|vid(?:eo|io)?s?|page|profile|web ?sites?|blog|instagram|insta|twitter|facebook|fb|youtubers?|twitch|soundcloud|itunes|spotify|playlist|covers?|remix\w*|album|mixtape|tracks?|stream|petition|survey|web ?link)\b/gu,
  beg: /\b(?:please|pl[sz]+|plea[sz]e?|help (?:me|us)|thanks?|thank you|thx|appreciate\w*|support|chance|feedback|grateful|dream)\b/gu,
  gain: /\b(?:free|win|winner|earn\w*|money|gift\w*|cards?|codes?|paid|pay|cash|bonus|prizes?|discount|cheap|offer|deal|sale|income|profit\w*|bitcoin|crypto|casino|loan|credit|promo\w*|giveaways?|dollars?|followers|hack\w*|viagra|cialis|pills|guaranteed?|percent off|work from home)\b/gu,
  crowd: /\b(?:hey|hi|hello|guys|everyone|everybody|anyone|people|friends?|yall|fans?)\b/gu,
} as const;

export type Appeal = keyof typeof groups;

/** How often a folded text asks, speaks of itself, names a place to go to, begs, promises a gain, addresses a crowd. */
export function appealsIn(folded: string): Record<Appeal, number> {
  const count = (pattern: RegExp) => folded.match(pattern)?.length ?? 0;
  return Object.fromEntries(Object.entries(groups).map(([name, pattern]) => [name, count(pattern)])) as Record<
    Appeal,
    number
  >;
}
