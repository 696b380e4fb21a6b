import { isLogEntry } from "../lib/decisions/known-entries.ts";
import { isEdition } from "../lib/newsletter/known-editions.ts";
import { decoded } from "../lib/platform/http/decoded.ts";
import { categoryAddress, isHandle, isTag, storyAddress } from "../lib/stories/known-addresses.ts";
import { historyPath } from "../lib/stories/paths.ts";
import { normaliseTag } from "../lib/stories/rules/tags.ts";

/** What is at an address: something to render, nothing, the word that something was removed, or a way to where it is now. */
export type Found = "there" | "nothing" | "gone" | { movedTo: string };

type Look = (name: string, path: string) => Promise<Found>;

const orNothing = (there: boolean): Found => (there ? "there" : "nothing");

// Addresses with a name in them, that anybody can invent: what costs a render is looked up before.
const named: readonly { pattern: RegExp; look: Look }[] = [
  { pattern: /^\/stories\/(?:[0-9a-z-]*-)?([0-9a-z]+)$/, look: lookForStory },
  { pattern: /^\/stories\/(?:[0-9a-z-]*-)?([0-9a-z]+)\/verdict$/, look: lookForVerdict },
  { pattern: /^\/stories\/(?:[0-9a-z-]*-)?([0-9a-z]+)\/history$/, look: lookForHistory },
  {
    pattern: /^\/contributors\/([0-9a-z-]+)(?:\/comments)?$/,
    look: async (handle) => orNothing(await isHandle(handle)),
  },
  { pattern: /^\/moderation-log\/([0-9a-z]+)$/, look: async (id) => orNothing(await isLogEntry(id)) },
  { pattern: /^\/categories\/([0-9a-z-]+)$/, look: lookForCategory },
  { pattern: /^\/newsletter\/([0-9a-z]+)$/, look: async (id) => orNothing(await isEdition(id)) },
  { pattern: /^\/tags\/([0-9a-z-]+)$/, look: async (tag) => orNothing(await isTag(tag)) },
  { pattern: /^\/stories\/((?:[0-9a-z-]*-)?[0-9a-z]+)\/comments\.xml$/, look: lookForComments },
  {
    pattern: /^\/contributors\/([0-9a-z-]+)\/feed\.(?:xml|atom|json)$/,
    look: async (handle) => orNothing(await isHandle(handle)),
  },
  { pattern: /^\/categories\/([0-9a-z-]+)\/feed\.(?:xml|atom|json)$/, look: lookForCategoryFeed },
  { pattern: /^\/tags\/([^/]+)\/feed\.(?:xml|atom|json)$/, look: lookForTag },
  { pattern: /^\/embed\/([0-9a-z]+)$/, look: async (id) => orNothing((await storyAddress(id)) !== "hidden") },
];

/** Looks what is at the address of a public page, without rendering anything. */
export async function lookAt(path: string): Promise<Found> {
  for (const { pattern, look } of named) {
    const name = pattern.exec(path)?.[1];
    if (name !== undefined) return look(name, path);
  }
  return "there";
}

// Only of a story that is there: where it is held, retracted or removed, its own page says what there is to say.
async function lookForVerdict(id: string, path: string): Promise<Found> {
  const address = await storyAddress(id);
  if (address === "gone" || address === "hidden") return "nothing";
  return `${address.path}/verdict` === path ? "there" : { movedTo: `${address.path}/verdict` };
}

async function lookForStory(id: string, path: string): Promise<Found> {
  const address = await storyAddress(id);
  if (address === "gone") return goneAt(`/stories/${id}`, path);
  if (address === "hidden") return "nothing";
  return address.path === path ? "there" : { movedTo: address.path };
}

async function lookForCategory(slug: string, path: string): Promise<Found> {
  const address = await categoryAddress(slug);
  if (!address) return "nothing";
  return address.path === path ? "there" : { movedTo: address.path };
}

// A feed goes on under the new address of its category, as the page does.
async function lookForCategoryFeed(slug: string, path: string): Promise<Found> {
  const address = await categoryAddress(slug);
  if (!address) return "nothing";
  const feed = address.path + path.slice(path.lastIndexOf("/"));
  return feed === path ? "there" : { movedTo: feed };
}

// Of what was removed there is no history: the way leads to the page that says why.
async function lookForHistory(id: string, path: string): Promise<Found> {
  const address = await storyAddress(id);
  if (address === "gone") return { movedTo: `/stories/${id}` };
  if (address === "hidden") return "nothing";
  const history = historyPath(address.path);
  return history === path ? "there" : { movedTo: history };
}

async function lookForComments(segment: string): Promise<Found> {
  const id = /[0-9a-z]+$/.exec(segment)?.[0] ?? "";
  const found = await lookForStory(id, `/stories/${segment}`);
  return typeof found === "object" ? { movedTo: `${found.movedTo}/comments.xml` } : found;
}

// A tag has one address: others that browsers read as the same lead there.
async function lookForTag(name: string, path: string): Promise<Found> {
  const tag = decoded(name);
  if (!tag || normaliseTag(tag) !== tag || !(await isTag(tag))) return "nothing";
  const canonical = `/tags/${encodeURIComponent(tag)}${path.slice(path.lastIndexOf("/"))}`;
  return canonical === path ? "there" : { movedTo: canonical };
}

// Its old address has words of its title in it: the page that says why stands without them.
function goneAt(bare: string, path: string): Found {
  return path === bare ? "gone" : { movedTo: bare };
}
