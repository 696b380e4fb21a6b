/** Where the HTML will stand: a story's body, a comment, or the one line below a picture. */
export type Profile = "story" | "comment" | "caption";

/** What a profile lets through. `tags` are the elements that may come out; everything else is unwrapped. */
export interface ProfileRules {
  longest: number;
  flow: boolean;
  tags: ReadonlySet<string>;
}

const INLINE = ["a", "br", "strong", "em", "s", "code", "sub", "sup"];
const TEXT_BLOCKS = ["p", "blockquote", "ul", "ol", "li", "pre"];
const TABLE = ["table", "caption", "thead", "tbody", "tr", "th", "td"];

export const PROFILES: Record<Profile, ProfileRules> = {
  story: {
    longest: 600_000,
    flow: true,
    tags: new Set([
      ...INLINE,
      ...TEXT_BLOCKS,
      ...TABLE,
      ...["u", "small", "h2", "h3", "h4", "hr", "figure", "figcaption", "img"],
    ]),
  },
  comment: { longest: 60_000, flow: true, tags: new Set([...INLINE, ...TEXT_BLOCKS]) },
  caption: { longest: 10_000, flow: false, tags: new Set([...INLINE, "small"]) },
};
