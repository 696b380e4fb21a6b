import { uploadImage } from "../media/upload-image.ts";
import { htmlToMarkdown } from "../platform/html/markdown.ts";
import { isRefusal, Refusal, refuseField } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { type StoryInHand, storyInHand } from "./editing.ts";
import { findFaults } from "./find-faults.ts";
import { publishStory } from "./publish-story.ts";
import { reviseStory } from "./revise-story.ts";
import type { DraftContent } from "./rules/fields.ts";
import { type Saved, saveDraft } from "./save-draft.ts";
import { draftContent, type WritingForm } from "./schema.ts";

/** Does what a button of the writing form asks for. Whatever it is, what was typed is saved first. Answers where to go. */
export async function handInStory(form: WritingForm, actor: Actor): Promise<{ path: string }> {
  const before = await storyInHand(form.storyId, actor);
  const saved = await save(form, before, actor);
  if (form.intent === "preview") return { path: `/write/${form.storyId}/preview` };
  if (form.intent === "save") return { path: `/write/${form.storyId}?saved=1` };
  try {
    if (form.intent === "schedule") return await leadToSchedule(form.storyId, actor);
    return await (before?.state === "published" ? reviseStory(saved, actor) : publishStory(saved, actor));
  } catch (thrown) {
    // The plain form is drawn anew from the draft, with what is missing beside each field.
    const isMending = isRefusal(thrown) && (thrown.code === "invalid" || thrown.code === "forbidden");
    if (form.live || !isMending) throw thrown;
    return { path: `/write/${form.storyId}?check=1` };
  }
}

// What is missing is said here, beside its field, and not when the time has come.
async function leadToSchedule(storyId: string, actor: Actor): Promise<{ path: string }> {
  const story = await storyInHand(storyId, actor);
  const fields = story ? await findFaults(story, actor) : {};
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", notReady, { fields });
  return { path: `/write/${storyId}/schedule` };
}

const notReady = "This cannot be scheduled yet. Your text is safe.";

async function save(form: WritingForm, before: StoryInHand | null, actor: Actor): Promise<Saved> {
  const { storyId, version, tab, takeOver, coverFile } = form;
  const content = withUntouchedBody(draftContent.parse(form), before);
  const base = { storyId, version, tab, takeOver: takeOver !== undefined };
  if (!coverFile || coverFile.size === 0) return saveDraft({ ...base, content }, actor);
  try {
    const bytes = new Uint8Array(await coverFile.arrayBuffer());
    const { id } = await uploadImage({ bytes, kind: "cover" }, actor);
    return await saveDraft({ ...base, content: { ...content, coverId: id } }, actor);
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.code === "conflict") throw thrown;
    await saveDraft({ ...base, content }, actor);
    throw refuseField("coverId", thrown.message);
  }
}

// Markdown cannot say everything that HTML can: a body that nobody touched stays as it is.
function withUntouchedBody(content: DraftContent, before: StoryInHand | null): DraftContent {
  const { bodyMarkdown, ...rest } = content;
  if (bodyMarkdown === undefined || !before || before.content.bodyMarkdown !== undefined) return content;
  const { bodyHtml } = before.content;
  return htmlToMarkdown(bodyHtml).trim() === bodyMarkdown.trim() ? { ...rest, bodyHtml } : content;
}
