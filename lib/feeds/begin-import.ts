import type { Actor } from "../policy.ts";
import { changeSource } from "./change-source.ts";
import { resumeSource } from "./resume-source.ts";
import type { SourceSettings } from "./schema.ts";

/** Begins the import of a proved feed: first its settings, which stay where beginning is refused. */
export async function beginImport(settings: SourceSettings, actor: Actor): Promise<void> {
  await changeSource(settings, actor);
  await resumeSource({ sourceId: settings.sourceId }, actor);
}
