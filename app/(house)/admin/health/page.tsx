import type { Metadata } from "next";
import { HealthLists } from "@/components/operations/health-lists.tsx";
import { AdminPage } from "@/components/site/admin-page.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { readHealth } from "@/lib/operations/read-health.ts";
import type { Health } from "@/lib/operations/schema.ts";
import { nowMs } from "@/lib/platform/clock.ts";
import { houseActor } from "../../house-actor.ts";

export const metadata: Metadata = { title: "Health" };

/** How the site is, and what needs somebody. */
export default async function HealthPage() {
  const actor = await houseActor("site.operate", "/admin/health");
  const health = await readHealth(actor);
  return (
    <AdminPage title="Health">
      {troubles(health, nowMs()).map(({ title, toDo }) => (
        <Notice key={title} title={title}>
          <p>{toDo}</p>
        </Notice>
      ))}
      <HealthLists health={health} />
    </AdminPage>
  );
}

const minute = 60_000;
const day = 24 * 60 * minute;

function troubles({ lastJobAt, disk, lastBackup }: Health, at: number): { title: string; toDo: string }[] {
  const found = [];
  if (!lastJobAt || at - lastJobAt.getTime() > 5 * minute)
    found.push({
      title: "The worker has done nothing for minutes.",
      toDo: "Mails and imports wait. See whether worker.ts runs.",
    });
  if (disk && disk.free < disk.size * 0.05)
    found.push({ title: "The disk is almost full.", toDo: "Make room, or pictures and backups will be refused." });
  if (!lastBackup || at - lastBackup.at.getTime() > 7 * day)
    found.push({ title: "There is no backup of the last seven days.", toDo: "Take one: npm run backup." });
  return found;
}
