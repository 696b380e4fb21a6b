import type { ReactNode } from "react";
import { bytesInWords } from "@/components/operations/bytes-in-words.ts";
import { formatNumber } from "@/components/ui/format-number.ts";
import { Panel } from "@/components/ui/panel.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { Health } from "@/lib/operations/schema.ts";

type Line = [name: string, value: ReactNode];

/** How the site is, in numbers. */
export function HealthLists({ health }: { health: Health }) {
  const { database, outbox, lastJobAt, media, disk, process, lastBackup } = health;
  return (
    <>
      <Facts
        title="Work"
        lines={[
          ["Last job done", lastJobAt ? <Time key="at" at={lastJobAt} format="full" /> : "none yet"],
          ["Events that wait", waits(outbox)],
        ]}
      />
      <Facts
        title="Backup"
        lines={[
          [
            "Last backup",
            lastBackup ? <Backup key="backup" {...lastBackup} /> : "none on this machine: npm run backup takes one",
          ],
        ]}
      />
      <Facts
        title="Room"
        lines={[
          ["Database", bytesInWords(database.bytes)],
          ["Pictures", `${formatNumber(media.pictures)}, ${bytesInWords(media.bytes)}`],
          ["Free on the disk", disk ? `${bytesInWords(disk.free)} of ${bytesInWords(disk.size)}` : "not known"],
        ]}
      />
      <Facts
        title="Processes and versions"
        lines={[
          ["Web processes", String(process.web)],
          ["This one", <Running key="running" {...process} />],
          ["Connections to the database", formatNumber(database.connections)],
          ["Firsthand", process.site],
          ["Node", process.node],
          ["PostgreSQL", database.version],
          ["Migrations", `${database.migrations}, the last ${database.lastMigration}`],
        ]}
      />
    </>
  );
}

function waits({ waiting, oldestAt }: Health["outbox"]): ReactNode {
  if (waiting === 0 || !oldestAt) return "none";
  return (
    <>
      {formatNumber(waiting)}, the oldest since <Time at={oldestAt} format="full" />
    </>
  );
}

function Backup({ at, bytes }: NonNullable<Health["lastBackup"]>) {
  return (
    <>
      <Time at={at} format="full" />, {bytesInWords(bytes)}
    </>
  );
}

function Running({ pid, startedAt, memory }: Health["process"]) {
  return (
    <>
      {pid}, since <Time at={startedAt} format="full" />, {bytesInWords(memory)} in memory
    </>
  );
}

function Facts({ title, lines }: { title: string; lines: readonly Line[] }) {
  return (
    <Panel title={title}>
      <dl className="grid gap-x-6 sm:grid-cols-[14rem_1fr]">
        {lines.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="pt-1.5 text-soft sm:pb-1.5">{name}</dt>
            <dd className="num pb-1.5 wrap-anywhere sm:pt-1.5">{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
