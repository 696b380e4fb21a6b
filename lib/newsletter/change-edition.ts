import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { notFound, Refusal, refuseField } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { storyIdOf } from "../stories/paths.ts";
import { publicStoryPath } from "../stories/queries.ts";
import type { EditionInput, PickInput } from "./schema.ts";

/** Gives an edition that is not on its way yet a subject and an introduction. */
export async function changeEdition({ edition, subject, intro }: EditionInput, actor: Actor): Promise<void> {
  refuseOthers(actor);
  await whileOpen(edition, ["planned", "held"], { subject, intro });
}

/** Keeps an edition back, however late it gets, or lets it go; one whose time has passed is then sent at once. */
export async function holdEdition({ edition, held }: { edition: string; held: boolean }, actor: Actor): Promise<void> {
  refuseOthers(actor);
  await whileOpen(edition, [held ? "planned" : "held"], { state: held ? "held" : "planned" });
}

/** Puts a story into an edition, takes one out, or leaves it to the rule again. */
export async function pickStory({ edition, story, pick }: PickInput, actor: Actor): Promise<void> {
  refuseOthers(actor);
  const storyId = storyIdOf(story.replace(/[?#].*$/, "").replace(/^.*\//, ""));
  if (!storyId || (pick === "add" && !(await publicStoryPath(storyId))))
    throw refuseField("story", "There is no published story at this address. Copy it from the story's page.");
  await transaction(async (tx) => {
    const open = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM editions WHERE id = ${edition} AND state IN ('planned', 'held') FOR UPDATE`;
    if (open.length === 0) throw tooLate();
    await tx.editionPick.deleteMany({ where: { editionId: edition, storyId } });
    if (pick === "neither") return;
    const known = await tx.story.count({ where: { id: storyId } });
    if (known === 0) throw notFound("story");
    await tx.editionPick.create({ data: { editionId: edition, storyId, pick, byId: actor.id, at: now() } });
  });
}

/** Has an edition sent to the editor alone, as it would go out now. */
export async function askTest({ edition }: { edition: string }, actor: Actor): Promise<void> {
  refuseOthers(actor);
  await takeFrom("edition-test", actor.id);
  await transaction((tx) =>
    record(tx, "edition.test-asked", { editionId: edition, memberId: actor.id, requestId: newId() }),
  );
}

function refuseOthers(actor: Actor): void {
  if (!may(actor, "newsletter.edit")) throw notFound();
}

type Change = { subject?: string; intro?: string; state?: string };

async function whileOpen(id: string, states: readonly string[], { subject, intro, state }: Change): Promise<void> {
  const changed = await sql.$queryRaw<unknown[]>`
    UPDATE editions SET subject = coalesce(${subject ?? null}::text, subject), intro = coalesce(${intro ?? null}::text, intro),
      state = coalesce(${state ?? null}::text, state)
    WHERE id = ${id} AND state = ANY(${[...states]}::text[]) RETURNING 1`;
  if (changed.length === 0) throw tooLate();
}

function tooLate(): Refusal {
  return new Refusal(
    "conflict",
    "This edition is on its way already, or somebody has just changed it. Load the page anew.",
  );
}
