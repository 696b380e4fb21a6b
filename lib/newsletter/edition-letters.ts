import { env } from "../platform/env.ts";
import { siteName } from "../site/read-settings.ts";
import { type StoryCard, storyCards } from "../stories/lists.ts";
import { candidatesOf, picksOf } from "./candidates.ts";
import type { EditionRow } from "./edition-row.ts";
import { type EditionText, usualSubject, writeEdition } from "./mails/edition.ts";
import { absolute, editionPath } from "./paths.ts";
import { type Choice, composeEdition, composeFor } from "./rules/compose.ts";

/** Writes an edition for a reader by what they chose; null where there is nothing of it. */
export type Letters = (choice: Choice) => Promise<ReturnType<typeof writeEdition> | null>;

const mostKept = 500;

/** The stories of an edition for the whole site, as they would be sent now. */
export async function storiesNow(edition: EditionRow): Promise<StoryCard[]> {
  const [candidates, picks] = await Promise.all([candidatesOf(edition), picksOf(edition.id)]);
  return storyCards(composeEdition(candidates, picks, edition.rhythm));
}

/** An edition of these stories, as words. */
export async function editionText(
  edition: EditionRow,
  stories: readonly StoryCard[],
  isWhole = true,
): Promise<EditionText> {
  const name = await siteName();
  return {
    ...{ siteName: name, siteUrl: env().SITE_URL, intro: edition.intro, rhythm: edition.rhythm, stories },
    subject: edition.subject || usualSubject(name, stories),
    webUrl: isWhole ? absolute(editionPath(edition.id)) : null,
  };
}

/**
 * The letters of an edition as things stand now: what is not published any more is in none of them. `whole` are the stories
 * for everybody, as they were settled when it began. Those who chose the same share one; a few hundred are kept.
 */
export async function lettersOf(edition: EditionRow, whole: readonly string[]): Promise<Letters> {
  const [candidates, { dropped }, cards] = await Promise.all([
    candidatesOf(edition),
    picksOf(edition.id),
    storyCards(whole),
  ]);
  const written = cards.length > 0 ? writeEdition(await editionText(edition, cards)) : null;
  const kept = new Map<string, Promise<ReturnType<typeof writeEdition> | null>>();
  const writeFor = async (choice: Choice) => {
    const stories = await storyCards(composeFor(candidates, choice, dropped, edition.rhythm));
    return stories.length > 0 ? writeEdition(await editionText(edition, stories, false)) : null;
  };
  return async (choice) => {
    if (choice.everything) return written;
    const key = JSON.stringify([choice.categories.toSorted(), choice.contributors.toSorted()]);
    const letter = kept.get(key) ?? writeFor(choice);
    if (kept.size < mostKept) kept.set(key, letter);
    return letter;
  };
}
