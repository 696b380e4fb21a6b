import { isHandle, isTag, storyAddress } from "../lib/stories/known-addresses.ts";

/** What is at an address: something to render, nothing, or a way to where it is now. */
export type Found = "there" | "nothing" | { movedTo: string };

type Look = (name: string, path: string) => Promise<Found>;

const orNothing = (there: boolean): Found => (there ? "there" : "nothing");

// Addresses with a name in them, that anybody can invent: what costs a render is looked up before.
const named: readonly { pattern: RegExp; look: Look }[] = [
  { pattern: /^\/stories\/(?:[0-9a-z-]*-)?([0-9a-z]+)$/, look: lookForStory },
  { pattern: /^\/contributors\/([0-9a-z-]+)$/, look: async (handle) => orNothing(await isHandle(handle)) },
  { pattern: /^\/tags\/([0-9a-z-]+)$/, look: async (tag) => orNothing(await isTag(tag)) },
];

/** Looks what is at the address of a public page, without rendering anything. */
export async function lookAt(path: string): Promise<Found> {
  for (const { pattern, look } of named) {
    const name = pattern.exec(path)?.[1];
    if (name !== undefined) return look(name, path);
  }
  return "there";
}

async function lookForStory(id: string, path: string): Promise<Found> {
  const address = await storyAddress(id);
  if (address === "gone") return "there"; // its page says why
  if (address === "hidden") return "nothing";
  return address.path === path ? "there" : { movedTo: address.path };
}
