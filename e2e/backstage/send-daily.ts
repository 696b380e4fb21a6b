import * as notices from "../../lib/notices/send-daily.ts";
import { afterDays } from "./after.ts";

/** The mails of the day go out, after so many days. */
export async function sendDaily({ days }: { days: number }): Promise<void> {
  await afterDays(days, notices.sendDaily);
}
