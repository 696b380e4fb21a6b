import { type ReactNode, useId } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { StoryRailItem } from "@/components/stories/story-rail-item.tsx";
import { StorySources } from "@/components/stories/story-sources.tsx";
import { Avatar } from "@/components/ui/avatar.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { markup } from "@/components/ui/markup.ts";
import { Meter } from "@/components/ui/meter.tsx";
import { Prose } from "@/components/ui/prose.tsx";
import { Sparkline } from "@/components/ui/sparkline.tsx";
import { Still } from "@/components/ui/still.tsx";
import type { ListedStory } from "@/lib/stories/listed.ts";

const story: ListedStory = {
  id: "a1",
  path: "/stories/the-well-a1",
  title: `The "well" & what's <in> it`,
  summary: "",
  dir: "auto",
  category: { slug: "health", name: "Health & Science" },
  firstHand: true,
  corrected: false,
  author: { handle: "rosa", penName: "Rosa O'Linden", avatar: null },
  publishedAt: "2026-11-23T12:00:00.000Z",
  minutes: 3,
  picture: null,
  tally: { views: 0, fact: 0, fiction: 0, unsure: 0, comments: 0, recommends: 0 },
  verdict: "too_few",
};

// React closes what is empty with a slash, which means nothing in HTML.
const asReact = (node: ReactNode) => renderToStaticMarkup(node).replace(/(<img [^>]*)\/>/g, "$1>");

test.each<[string, ReactNode]>([
  ["a list item", <StoryRailItem key="" story={story} />],
  ["sources", <StorySources key="" sources={[{ kind: "official", label: "Q & A", url: "/a?b=1&c=2" }]} />],
  ["what unfolds", <Disclosure key="" open summary="More" data-print="hide" />],
  [
    "what is not there",
    <p key="" hidden={false} aria-hidden={false} data-live="" title={undefined} lang="" tabIndex={-1} />,
  ],
  ["numbers and nothing", [4812, null, false, undefined, "", <>a{0}b</>]],
  ["a face", <Avatar key="" name="Rosa" src="/media/1?w=96" size={24} />],
  ["text that people wrote", <Prose key="" html="<b>bold</b>" />],
])("%s is written as React writes it", (_, node) => {
  expect(markup(node)).toBe(asReact(node));
});

test("a link never runs a script", () => {
  expect(markup(<a href={"java\nscript:alert(1)"}>x</a>)).toBe("<a>x</a>");
});

const sameIds = (html: string) => html.replace(/_R_\w*_/g, "id");

test.each<[string, ReactNode]>([
  ["a day's views", <Sparkline key="" values={[1, 5, 2]} title="Views" />],
  ["three counts", <Meter key="" fact={3} unsure={1} fiction={2} />],
])("%s are drawn as React draws them", (_, node) => {
  const still = renderToStaticMarkup(<Still>{node}</Still>);
  expect(sameIds(still)).toBe(sameIds(renderToStaticMarkup(<div className="contents">{node}</div>)));
});

function Named() {
  return <p id={useId()} />;
}

test("every part has ids of its own", () => {
  const parts = [1, 2].map((part) => (
    <Still key={part}>
      <Named />
      <Named />
    </Still>
  ));
  const ids = [...renderToStaticMarkup(parts).matchAll(/id="([^"]+)"/g)].map(([, id]) => id);
  expect([ids.length, new Set(ids).size]).toEqual([4, 4]);
});

test("nothing leaves nothing", () => {
  expect(renderToStaticMarkup(<Still>{[null, false]}</Still>)).toBe("");
});

const Waiting = (async () => null) as unknown as () => ReactNode;
const Client = Object.assign(() => null, { $$typeof: Symbol.for("react.client.reference") });

test.each<[string, ReactNode]>([
  ["a handler", <p key="" onMouseMove={() => undefined} />],
  ["a style", <p key="" style={{ color: "red" }} />],
  ["a field with a value", <input key="" defaultValue="a" />],
  ["a form's action", <form key="" action="/a" />],
  ["an attribute of another name", <path key="" clipPath="a" />],
  ["a component that waits", <Waiting key="" />],
  ["a client component", <Client key="" />],
  ["what is still to come", Promise.resolve("a")],
])("%s is nothing still", (_, node) => {
  expect(() => markup(node)).toThrow();
});
