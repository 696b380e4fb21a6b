import { expect, test } from "vitest";
import { identitiesOf } from "./identity.ts";

const item = (id: string | null, link: string | null, title = "T", html = "<p>x</p>") => ({ id, link, title, html });

test("an item is known by its guid, else by its link, else by its words", () => {
  expect(
    identitiesOf([item(" a ", "https://a.example/1"), item(null, "http://www.a.example/2/"), item(null, null)]),
  ).toEqual([
    { kind: "guid", value: "a" },
    { kind: "link", value: "a.example/2" },
    { kind: "content", value: "t\n x" },
  ]);
});

test("a guid that items with different links share is none", () => {
  const kinds = identitiesOf([item("a", "https://a.example/1"), item("a", "https://a.example/2"), item("b", null)]);
  expect(kinds.map(({ kind }) => kind)).toEqual(["link", "link", "guid"]);
});

test("the same item twice keeps its guid", () => {
  const [kind] = identitiesOf([item("a", "https://a.example/1"), item("a", "http://a.example/1?utm_source=x")]);
  expect(kind).toEqual({ kind: "guid", value: "a" });
});
