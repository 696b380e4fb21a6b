import { env } from "../../platform/env.ts";
import { xmlText as xml } from "../../platform/text/xml.ts";
import { siteSettings } from "../../site/read-settings.ts";
import { storyCards } from "../../stories/lists.ts";
import { storyIdOf } from "../../stories/paths.ts";
import { absolute } from "../absolute.ts";
import { cardPath } from "../cards/card-face.ts";
import { cardSize } from "../cards/card-size.ts";
import { cardSource } from "../cards/card-source.ts";
import { sizeWithin } from "../rules/embed-size.ts";
import type { OembedQuery } from "../schema.ts";
import { embedSnippet } from "./embed-snippet.ts";

type Oembed = Record<string, string | number>;

/** How another site can show a page of ours (oEmbed 1.0): a story's card. Null for what is no public story. */
export async function oembed({ url, maxwidth, maxheight }: Omit<OembedQuery, "format">): Promise<Oembed | null> {
  const id = storyIdIn(url);
  if (!id) return null;
  // The card's address has the site's name in it: what is set now is known from here on.
  const [[story], card, { name }] = await Promise.all([storyCards([id]), cardSource(id), siteSettings()]);
  if (!story || !card) return null;
  const { SITE_URL } = env();
  const size = sizeWithin({ maxWidth: maxwidth, maxHeight: maxheight });
  const fits = (maxwidth ?? cardSize.width) >= cardSize.width && (maxheight ?? cardSize.height) >= cardSize.height;
  const thumbnail = {
    thumbnail_url: absolute(cardPath(card)),
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
  };
  return {
    ...{ version: "1.0", type: "rich", title: story.title },
    ...{ author_name: story.author.penName, author_url: absolute(`/contributors/${story.author.handle}`) },
    ...{ provider_name: name, provider_url: SITE_URL, cache_age: 3600 },
    ...(fits ? thumbnail : {}),
    ...{ html: embedSnippet(story, size), ...size },
  };
}

/** The same as XML. */
export function oembedXml(answer: Oembed): string {
  const lines = Object.entries(answer).map(([name, value]) => `<${name}>${xml(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${lines.join("\n")}\n</oembed>\n`;
}

// The address of a story's page, or of its card.
function storyIdIn(address: string): string | null {
  const url = URL.parse(address);
  if (url?.host !== new URL(env().SITE_URL).host) return null;
  const segment = /^\/(?:stories|embed)\/([^/]+)$/.exec(url.pathname)?.[1];
  return segment === undefined ? null : storyIdOf(segment);
}
