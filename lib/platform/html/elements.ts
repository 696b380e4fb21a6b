/** Dropped with all they contain: code, controls and what no reader of the source page sees. */
export const DROPPED = new Set(
  (
    "script style template head title meta link base param source track input select datalist option progress meter " +
    "area embed frame frameset noembed noframes desc metadata annotation annotation-xml"
  ).split(" "),
);

/** Unwrapped, but their text stands apart from what comes before and after. */
export const WRAPPERS = new Set(
  (
    "p div section article aside address main header footer nav hgroup center details summary dialog search body html " +
    "form fieldset legend optgroup dl dt dd li tr td th tbody thead tfoot caption colgroup table figcaption object"
  ).split(" "),
);

/** Elements that set text apart, and the one element we use for each kind. */
export const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ b: "strong", strong: "strong", dt: "strong", summary: "strong" },
    ...{ i: "em", em: "em", cite: "em", dfn: "em", var: "em" },
    ...{ s: "s", strike: "s", del: "s", u: "u", sub: "sub", sup: "sup", small: "small" },
    ...{ code: "code", tt: "code", kbd: "code", samp: "code" },
  }),
);

/** A story's own title is the page's `<h1>`, so its headings begin a level below. */
export const HEADINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({ h1: "h2", h2: "h2", h3: "h3", h4: "h4", h5: "h4", h6: "h4" }),
);

export const PREFORMATTED = new Set(["pre", "listing", "xmp", "plaintext"]);
export const LISTS = new Set(["ul", "ol", "menu", "dir"]);
export const MEDIA = new Set(["img", "image", "iframe", "video", "audio", "figure"]);
