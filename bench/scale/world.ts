import { type ChildProcess, fork } from "node:child_process";
import type { ThrowawayCluster } from "../../prisma/builders/throwaway-cluster.ts";
import { migrate } from "../../prisma/migrate.ts";
import { onServer } from "../../scripts/postgres/on-server.ts";
import { endChild, nextMessage } from "../order.ts";
import { fill } from "./fill.ts";
import type { Answers, Order } from "./measurer.ts";
import type { Size } from "./size.ts";

/** A filled database, and the process that measures it. */
export type World = {
  url: string;
  ask<What extends keyof Answers>(what: What, more?: Partial<Order>): Promise<Answers[What]>;
  close(): Promise<void>;
};

/** Makes a database of this name with a world of this size in it; says how long each part took. */
export async function makeWorld(
  cluster: ThrowawayCluster,
  name: string,
  size: Size,
  say: (what: string, ms: number) => void,
): Promise<World> {
  await onServer(cluster.url("postgres"), `CREATE DATABASE ${name}`);
  const url = cluster.url(name);
  await migrate(url);
  await fill(url, size, say);
  const child = fork(new URL("./measurer.ts", import.meta.url), {
    env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: "error" },
  });
  return {
    url,
    ask: (what, more = {}) => ask(child, { what, page: "", repeats: 1, full: false, ...more }),
    close: () => endChild(child),
  };
}

function ask<What extends keyof Answers>(child: ChildProcess, order: Order): Promise<Answers[What]> {
  child.send(order);
  return nextMessage<Answers[What]>(child);
}
