import { nowMs } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { shared } from "../platform/shared.ts";
import { bundledModel } from "./bundled-model.ts";
import { type Lesson, learnAll } from "./rules/learn.ts";
import type { Model } from "./rules/model.ts";

type Kept = { model: Promise<Model> | null; readAt: number; taught: string };

const freshMs = 5000;
const mostLessons = 5000;
const kept = shared<Kept>("screening-model", () => ({ model: null, readAt: 0, taught: "" }));

/** The classifier with what this site's moderators taught it; at most five seconds behind other processes. */
export async function siteModel(): Promise<Model> {
  if (kept.model && nowMs() - kept.readAt < freshMs) return kept.model;
  kept.readAt = nowMs();
  const latest = await latestLesson();
  if (!kept.model || kept.taught !== latest) {
    const learning = learnNow();
    kept.model = learning;
    kept.taught = latest;
    learning.catch(() => {
      if (kept.model === learning) kept.model = null;
    });
  }
  return kept.model;
}

/** Has the lessons looked for anew at the model's next use in this process. */
export function forgetModel(): void {
  kept.readAt = Number.NEGATIVE_INFINITY;
}

async function latestLesson(): Promise<string> {
  const [latest] = await sql.$queryRaw<{ id: string }[]>`SELECT id FROM classifier_lessons ORDER BY id DESC LIMIT 1`;
  return latest?.id ?? "none";
}

// Of each subject its last lesson counts; of all these the latest.
async function learnNow(): Promise<Model> {
  const rows = await sql.$queryRaw<{ features: Record<string, number>; isSpam: boolean | null }[]>`
    SELECT features, is_spam AS "isSpam" FROM (
      SELECT DISTINCT ON (subject_kind, subject_id) id, features, is_spam FROM classifier_lessons
      ORDER BY subject_kind, subject_id, id DESC) AS last
    WHERE is_spam IS NOT NULL ORDER BY id DESC LIMIT ${mostLessons}`;
  return learnAll(bundledModel, rows.reverse().map(lessonOf));
}

function lessonOf({ features, isSpam }: { features: Record<string, number>; isSpam: boolean | null }): Lesson {
  return { features: new Map(Object.entries(features)), spam: isSpam === true };
}
