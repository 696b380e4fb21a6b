/** How much fits into a published story's fields. */
export const fits = {
  title: 160,
  summary: 300,
  body: 300_000,
  alt: 500,
  caption: 500,
  credit: 200,
  place: 100,
  sources: 20,
  source: 300,
  note: 500,
  reason: 500,
} as const;

/** What a source can be. */
export const sourceKinds = ["first-hand", "document", "official", "media"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What a kind of source is called. */
export const sourceKindNames: Record<SourceKind, string> = {
  "first-hand": "First-hand",
  document: "Document",
  official: "Official",
  media: "Media",
};

/** How much a machine wrote. */
export const aiUses = ["none", "assisted", "generated"] as const;
export type AiUse = (typeof aiUses)[number];

/** What that means to a reader. */
export const aiUseNames: Record<AiUse, string> = {
  none: "None: written by people",
  assisted: "Assisted: a machine helped with words, pictures or translation",
  generated: "Generated: a machine wrote most of it",
};

/** How others may use a story. */
export const reuseLines = ["all-rights-reserved", "link-back", "cc-by", "cc-by-sa", "cc-by-nc"] as const;
export type Reuse = (typeof reuseLines)[number];

/** What is being written, as it is kept between sittings: anything may be missing, too long or wrong. */
export type DraftContent = {
  title: string;
  summary: string;
  bodyHtml: string;
  /** Markdown as typed in the plain form; `bodyHtml` then comes from it. */
  bodyMarkdown?: string | undefined;
  categorySlug: string;
  tags: string[];
  coverId: string;
  coverAlt: string;
  coverCaption: string;
  coverCredit: string;
  sources: { kind: SourceKind; label: string; url: string }[];
  place: string;
  happenedOn: string;
  happenedTime: string;
  aiUse: AiUse;
  reuse: Reuse;
  /** "What changed?", for the next revision of a published story. */
  note: string;
  material: boolean;
};
