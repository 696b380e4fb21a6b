import { AsyncLocalStorage } from "node:async_hooks";
import { isValidElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, test, vi } from "vitest";
import { Written } from "@/components/ui/written.tsx";
import { keepRendersIn, newRender, type Render } from "@/lib/platform/render/at-hand.ts";

const renders = new AsyncLocalStorage<Render>();
beforeAll(() => keepRendersIn(renders));

const inOneRender = <T,>(work: () => T) => renders.run(newRender(), work);

/** What the data of the page says of an element: its properties. */
function dataOf(element: unknown): object {
  if (!isValidElement<object>(element)) throw new Error("This is no element.");
  return element.props;
}

const paragraph = (html: string) => Written({ html, className: "story-body" });

test("a page that one visitor gets has the text in its data", () => {
  expect(dataOf(paragraph("<b>a</b>"))).toEqual({ html: "<b>a</b>", className: "story-body" });
  expect(renderToStaticMarkup(paragraph("<b>a</b>"))).toBe('<div class="story-body"><b>a</b></div>');
});

test("a page that is kept has it in its HTML alone", () => {
  const [first, second] = inOneRender(() => {
    const both = [paragraph("<b>a</b>"), paragraph("<i>b</i>")];
    return both.map((each) => ({ data: dataOf(each), html: renderToStaticMarkup(each) }));
  });
  expect(first).toEqual({
    data: { place: 0, className: "story-body" },
    html: '<div data-written="0" class="story-body"><b>a</b></div>',
  });
  expect(second?.data).toEqual({ place: 1, className: "story-body" });
  expect(second?.html).toContain("<i>b</i>");
});

test("the texts of two pages that are rendered at once are kept apart", async () => {
  const rendered = (html: string) =>
    inOneRender(async () => {
      const element = paragraph(html);
      await Promise.resolve();
      return renderToStaticMarkup(element);
    });
  const [one, two] = await Promise.all([rendered("one"), rendered("two")]);
  expect([one, two]).toEqual([expect.stringContaining(">one<"), expect.stringContaining(">two<")]);
});

test("a page is not written without its text", () => {
  const element = inOneRender(() => paragraph("a")) as ReactElement;
  expect(() => inOneRender(() => renderToStaticMarkup(element))).toThrow("no text 0");
  expect(() => renderToStaticMarkup(element)).toThrow("no text 0");
});

test("in the browser the page says what stands at a place", () => {
  const element = inOneRender(() => paragraph("a")) as ReactElement;
  const written = { innerHTML: "<b>4,812</b>" };
  vi.stubGlobal("document", { querySelector: (asked: string) => (asked === '[data-written="0"]' ? written : null) });
  expect(renderToStaticMarkup(element)).toContain("<b>4,812</b>");
  vi.stubGlobal("document", { querySelector: () => null });
  expect(() => renderToStaticMarkup(element)).toThrow("no text 0");
  vi.unstubAllGlobals();
});
