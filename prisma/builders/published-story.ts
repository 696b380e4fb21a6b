import { aMember } from "./member.ts";
import { aStory, type BuiltStory } from "./story.ts";

/** A published story of this author, or of somebody. */
export async function aPublishedStory(author?: { id: string }): Promise<BuiltStory> {
  return aStory({ author: author ?? (await aMember()) });
}
