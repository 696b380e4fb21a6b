import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { StoryJsonLd } from "@/components/stories/story-json-ld.tsx";
import type { StoryPage } from "@/lib/stories/queries.ts";
import { noVerdict } from "@/lib/stories/rules/verdict.ts";

const at = new Date("2026-05-03T10:00:00Z");
const tally = { views: 1, fact: 0, fiction: 0, unsure: 0, comments: 2, recommends: 0 };
const story: StoryPage = {
  ...{ id: "s1", path: "/stories/it-s1", state: "published", title: "It </script> rained", summary: "", dir: "ltr" },
  ...{ html: "", contents: [], words: 3, minutes: 1, category: null, tags: [], cover: null, tally, origin: null },
  ...{ author: { id: "m", handle: "rosa", penName: "Rosa", bio: "", avatar: null, roles: [], followers: 0 } },
  ...{ publishedAt: at, revisedAt: null, place: "", happenedOn: null, happenedTime: "", aiUse: "none" },
  ...{
    reuse: "all-rights-reserved",
    sources: [],
    commentsClosed: false,
    retraction: null,
    corrections: [],
    versions: 1,
    verdict: noVerdict,
    viewsRemoved: 0,
    recommended: null,
  },
};

function told(over: Partial<StoryPage>): Record<string, unknown> {
  const markup = renderToStaticMarkup(<StoryJsonLd story={{ ...story, ...over }} />);
  return JSON.parse(/<script[^>]*>([^<]*)<\/script>/.exec(markup)?.[1] ?? "null");
}

test("machines are told of corrections, sources, place and time, machines' part and licence", () => {
  const facts = told({
    corrections: [
      { note: "A better word.", material: false, createdAt: at },
      { note: "Eleven, not nine.", material: true, createdAt: at },
    ],
    sources: [
      { kind: "document", label: "Minutes", url: "https://town.example/minutes" },
      { kind: "first-hand", label: "I was there", url: null },
    ],
    ...{ place: "Port Sabel", happenedOn: new Date("2026-05-01T00:00:00Z"), happenedTime: "14:30" },
    ...{ aiUse: "assisted", reuse: "cc-by" },
  });
  expect(facts).toMatchObject({
    correction: [
      { "@type": "CorrectionComment", text: "Eleven, not nine.", datePublished: "2026-05-03T10:00:00.000Z" },
    ],
    citation: [{ name: "Minutes", url: "https://town.example/minutes" }, { name: "I was there" }],
    contentLocation: { "@type": "Place", name: "Port Sabel" },
    temporalCoverage: "2026-05-01T14:30",
    license: "https://creativecommons.org/licenses/by/4.0/",
    digitalSourceType: "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource",
  });
});

test("what a story does not say is left out, and its title ends no script", () => {
  const facts = told({});
  expect(facts.headline).toBe("It </script> rained");
  for (const name of ["correction", "citation", "contentLocation", "temporalCoverage", "license", "digitalSourceType"])
    expect(facts).not.toHaveProperty(name);
});
