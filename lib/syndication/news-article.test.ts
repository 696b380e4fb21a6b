import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { storePicture } from "../media/store-picture.ts";
import { photo } from "../media/testdata/pictures.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { storyPage } from "../stories/queries.ts";
import { newsArticle } from "./news-article.ts";
import { revise } from "./testdata/revise.ts";

afterAll(closeDatabase);

const url = z.url({ protocol: /^https?$/ });
const time = z.iso.datetime();
const image = z.strictObject({
  ...{ "@type": z.literal("ImageObject"), url, width: z.int().min(1), height: z.int().min(1) },
  ...{ caption: z.string().min(1).optional(), creditText: z.string().min(1).optional() },
});

// What schema.org and the search engines' own tests expect of each property.
const shape = z.strictObject({
  ...{ "@context": z.literal("https://schema.org"), "@type": z.literal("NewsArticle") },
  ...{ headline: z.string().min(1), description: z.string().min(1).optional(), url },
  mainEntityOfPage: z.strictObject({ "@type": z.literal("WebPage"), "@id": url }),
  ...{ datePublished: time, dateModified: time, wordCount: z.int().min(0) },
  ...{ articleSection: z.string().min(1).optional(), keywords: z.array(z.string()).min(1).optional() },
  image: z.array(image).min(1),
  author: z.strictObject({ "@type": z.literal("Person"), name: z.string().min(1), url }),
  publisher: z.strictObject({ "@type": z.literal("Organization"), name: z.string().min(1), url, logo: image }),
  ...{ isAccessibleForFree: z.literal(true), license: url.optional() },
  correction: z
    .array(z.strictObject({ "@type": z.literal("CorrectionComment"), text: z.string().min(1), datePublished: time }))
    .optional(),
  contentLocation: z.strictObject({ "@type": z.literal("Place"), name: z.string().min(1) }).optional(),
  citation: z
    .array(z.strictObject({ "@type": z.literal("CreativeWork"), name: z.string().min(1), url: url.optional() }))
    .optional(),
  ...{ temporalCoverage: z.string().min(10).optional(), digitalSourceType: url.optional() },
  ...{ isBasedOn: url.optional(), commentCount: z.int().min(0), discussionUrl: url },
});

async function articleOf(storyId: string) {
  const story = await storyPage(storyId, null);
  if (!story) throw new Error("There is no such story.");
  return shape.parse(JSON.parse(JSON.stringify(newsArticle(story))));
}

test("a bare story has what every article has", async () => {
  const { id, path } = await aStory({ author: await aMember({ penName: "Rosa", handle: "rosa" }), summary: "" });
  const article = await articleOf(id);
  expect(article).toMatchObject({
    ...{ url: `http://localhost:3000${path}`, articleSection: "Local", commentCount: 0 },
    author: { name: "Rosa", url: "http://localhost:3000/contributors/rosa" },
    image: [{ url: expect.stringContaining(`/cards/${id}-`), width: 1200, height: 630 }],
  });
  for (const name of ["description", "keywords", "license", "correction", "contentLocation", "citation", "isBasedOn"])
    expect(article).not.toHaveProperty(name);
});

test("a full one says what was corrected, where it was, what it rests on, and how it may be used", async () => {
  const author = await aMember();
  const bytes = await photo(1600, 1000).jpeg().toBuffer();
  const { id: coverId } = await storePicture({ bytes, kind: "cover", ownerId: author.id });
  const cover = { coverId, coverAlt: "A bridge", coverCaption: "The bridge", coverCredit: "Photo: Rosa" };
  const { id } = await aStory({
    ...{ author, ...cover, tags: ["water"], reuse: "cc-by", place: "Malmö" },
    sources: [{ kind: "document", label: "The report", url: "https://city.example/report" }],
  });
  await revise(id, author, { note: "It was Tuesday.", material: true });
  await db.story.update({ where: { id }, data: { originUrl: "https://blog.example/1", originKey: "k" } });
  expect(await articleOf(id)).toMatchObject({
    ...{ keywords: ["water"], license: "https://creativecommons.org/licenses/by/4.0/" },
    ...{ isBasedOn: "https://blog.example/1", contentLocation: { name: "Malmö" } },
    image: [
      { width: 1200, height: 750, caption: "The bridge", creditText: "Photo: Rosa" },
      { width: 1200, height: 630 },
    ],
    correction: [{ text: "It was Tuesday." }],
    citation: [{ name: "The report", url: "https://city.example/report" }],
  });
});
