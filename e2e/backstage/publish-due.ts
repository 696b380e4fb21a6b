import * as stories from "../../lib/stories/publish-due.ts";
import { afterMinutes } from "./after.ts";

/** So many minutes go by for what is scheduled. */
export async function publishDue({ minutes }: { minutes: number }): Promise<void> {
  await afterMinutes(minutes, stories.publishDue);
}
