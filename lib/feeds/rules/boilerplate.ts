// Sentences that feed software adds to each item. Each is the whole of a paragraph, or the end of one.
const PARAGRAPHS: readonly RegExp[] = [
  /^the (?:post|article|story) .{1,300} (?:(?:first )?appeared (?:first )?on|was first published on|originally appeared on) .{1,200}$/i,
  /^(?:der beitrag|el art[ií]culo|la entrada|o post|cet article|l['’]article|l['’]articolo|het bericht) .{1,300} (?:erschien zuerst auf|se publicó primero en|apareceu primeiro em|est apparu en premier sur|proviene da|verscheen eerst op) .{1,200}$/i,
  /^let['’]s block ads! ?\(why\?\)$/i,
  /^(?:→ ?)?(?:\(?(?:read|continue) (?:reading|more|on)\)?|continue reading .{1,200}|read the (?:full|whole) (?:article|story|post)|weiterlesen|lire la suite|leer más|lees verder)[ .…»›→>]*$/i,
  /^(?:filed under|posted in|tagged(?: with)?|tags|categories): .{1,300}$/i,
  /^(?:share this|share on (?:facebook|twitter|x)|like this|like loading|tweet this|email this|add to any|related(?: posts)?)[: .…]*$/i,
  /^(?:like this: )?like loading\.*$/i,
  /^\d+ (?:comments?|responses?)$/i,
  /^(?:this (?:post|article) was|posted|published) (?:automatically )?(?:via|by|with|using) (?:ifttt|zapier|feedburner)\b.{0,100}$/i,
  /^submitted by \/u\/\S{1,60}(?: to r\/\S{1,60})? \[link\] \[comments\]$/i,
];
// Hosts and paths that only count, share or advertise.
const COUNTERS =
  /^(?:feeds\.feedburner\.com\/~(?:r|ff|4|a)\/|feedads\.|(?:[\w-]+\.)?feedsportal\.com\/|(?:stats|pixel)\.wordpress\.com\/|stats\.wp\.com\/|feeds\.wordpress\.com\/1\.0\/|pixel\.|(?:www\.)?google-analytics\.com\/|(?:[\w-]+\.)?doubleclick\.net\/|(?:[\w-]+\.)?scorecardresearch\.com\/|(?:[\w-]+\.)?quantserve\.com\/|(?:www\.)?facebook\.com\/tr\b|medium\.com\/_\/stat|blogger\.googleusercontent\.com\/tracker\/|(?:[\w-]+\.)?feedblitz\.com\/~|(?:[\w-]+\.)?pheedo\.com\/|track(?:ing)?\.|counter\.|analytics\.|hits\.|ad\.|ads\.|b\.gif)/i;
const SHARES =
  /^(?:(?:www\.)?facebook\.com\/(?:sharer|share\.php|dialog\/share)|(?:www\.)?(?:twitter|x)\.com\/(?:intent\/|share\b|home\?status)|(?:www\.)?linkedin\.com\/share|(?:www\.)?reddit\.com\/submit|(?:www\.)?pinterest\.com\/pin\/create|(?:www\.)?tumblr\.com\/share|plus\.google\.com\/share|(?:www\.)?addtoany\.com\/|(?:www\.)?addthis\.com\/|(?:api\.)?whatsapp\.com\/send|wa\.me\/\?text|t\.me\/share|(?:www\.)?stumbleupon\.com\/submit|digg\.com\/submit|del\.icio\.us\/post|getpocket\.com\/(?:save|edit)|bufferapp\.com\/add|news\.ycombinator\.com\/submitlink|feeds\.wordpress\.com\/1\.0\/go|blockads\.fivefilters\.org|(?:feeds\.)?feedburner\.com\/~ff\/|bsky\.app\/intent\/)/i;
const CLASSES =
  /^(?:feedflare|feedburner\w*|mf-viral|sharedaddy|sd-sharing.*|addtoany.*|a2a_\w+|jp-relatedposts|wp-block-jetpack-(?:related|sharing).*|post-views.*|subscribe-widget|blogger-post-footer|fivefilters.*|shareaholic.*|heateor.*|essb_\w+|simplesocialbuttons)$/i;
const LONGEST_PARAGRAPH = 600;

/** Says whether a whole paragraph is what feed software adds to each item. */
export function isBoilerplate(text: string): boolean {
  const line = text.replace(/\s+/g, " ").trim();
  return line !== "" && line.length <= LONGEST_PARAGRAPH && PARAGRAPHS.some((pattern) => pattern.test(line));
}

/** Says whether an element's class is that of a box for sharing, advertising or counting. */
export function isBoilerplateClass(classes: string): boolean {
  return classes.split(/\s+/).some((name) => CLASSES.test(name));
}

/** Says whether a link leads to a service for sharing, or to a feed's own machinery. */
export function isShareLink(address: string): boolean {
  return SHARES.test(withoutScheme(address));
}

/** A picture's attributes, "" where missing. */
export type Picture = { src: string; width: string; height: string; style: string };

/** Says whether a picture is there to count its readers: by its size as written, or by where it comes from. */
export function isTrackingPixel({ src, width, height, style }: Picture): boolean {
  const sizes = [width, height].map((size) => Number.parseInt(size, 10)).filter((size) => !Number.isNaN(size));
  if (sizes.length > 0 && sizes.every((size) => size <= 2)) return true;
  return (
    /display:\s*none|(?:^|[;\s])(?:width|height):\s*[01](?:px)?\s*(?:;|$)/i.test(style) ||
    COUNTERS.test(withoutScheme(src))
  );
}

/** Says whether a text beside links for sharing is only there for them: separators, or "Share this:". */
export function isBesideShares(text: string): boolean {
  return /^[\s\u00A0|·•,/:–-]*$/.test(text) || isBoilerplate(text);
}

function withoutScheme(address: string): string {
  return address.trim().replace(/^(?:https?:)?\/\//i, "");
}
