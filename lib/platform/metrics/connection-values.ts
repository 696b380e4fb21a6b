import { pool } from "../db/client.ts";
import { env } from "../env.ts";
import type { Value } from "./report.ts";

/** The connections of this process to the database. */
export function connectionValues(): Value[] {
  const { totalCount, idleCount, waitingCount } = pool();
  const held = (state: string, value: number): Value => ({
    name: "firsthand_database_connections",
    labels: { state },
    value,
  });
  return [
    held("busy", totalCount - idleCount),
    held("idle", idleCount),
    { name: "firsthand_database_connections_limit", labels: {}, value: env().DATABASE_POOL },
    { name: "firsthand_database_waiting", labels: {}, value: waitingCount },
  ];
}
