import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { WritingPage } from "@/components/writing/writing-page.tsx";
import { newId } from "@/lib/platform/new-id.ts";
import { currentActor } from "@/lib/platform/session/current.ts";
import { emptyDraft } from "@/lib/stories/schema.ts";

export const metadata: Metadata = { title: "Write a story" };

/** A new story. Its id is made here, so that a form that is sent twice begins one story. */
export default async function NewStoryPage() {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/write");
  const story = { storyId: newId(), version: 0, savedIn: "", savedAt: null, isPublished: false, content: emptyDraft() };
  return <WritingPage actor={actor} story={story} />;
}
