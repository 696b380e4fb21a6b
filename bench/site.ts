import { startThrowawayCluster } from "../prisma/builders/throwaway-cluster.ts";
import { startSite } from "../prisma/builders/throwaway-site.ts";
import { migrate } from "../prisma/migrate.ts";
import { onServer } from "../scripts/postgres/on-server.ts";

/** The site that is measured, with one story to read. */
export type BenchSite = {
  url: URL;
  story: { path: string; id: string; title: string };
  /** Whether it believes X-Forwarded-For from here, so that one machine can be many readers. */
  trustsUs: boolean;
  /** What it was started with: its database, its address, the secret that seals its cookies. */
  settings: Record<string, string | undefined>;
  close(): Promise<void>;
};

/** The site of BENCH_URL (with the first story of its front page), or one of our own over a throw-away database. */
export async function openBenchSite(): Promise<BenchSite> {
  const given = process.env.BENCH_URL;
  if (!given) return startBenchSite();
  const url = new URL(given);
  const trustsUs = process.env.BENCH_TRUSTED === "1";
  return { url, story: await firstStory(url), trustsUs, settings: process.env, close: async () => undefined };
}

// What was acknowledged is on the disk, as on a real site.
const durable = ["fsync=on", "synchronous_commit=on", "full_page_writes=on", "autovacuum=on"];

async function startBenchSite(): Promise<BenchSite> {
  const cluster = await startThrowawayCluster(durable);
  try {
    await onServer(cluster.url("postgres"), "CREATE DATABASE bench");
    const databaseUrl = cluster.url("bench");
    await migrate(databaseUrl);
    // What builds the story opens its connections from the environment.
    Object.assign(process.env, { DATABASE_URL: databaseUrl, LOG_LEVEL: "error" });
    const { buildBenchStory } = await import("./story-to-read.ts");
    const story = await buildBenchStory();
    const site = await startSite({ databaseUrl, env: { TRUSTED_PROXIES: "127.0.0.1" } });
    const close = async () => {
      await site.stop();
      await cluster.stop();
    };
    const url = new URL(site.url);
    url.hostname = "127.0.0.1";
    return { url, story, trustsUs: true, settings: site.env, close };
  } catch (thrown) {
    await cluster.stop();
    throw thrown;
  }
}

async function firstStory(url: URL): Promise<BenchSite["story"]> {
  const front = await (await fetch(url)).text();
  const path = /href="(\/stories\/[^"#?]+)"/.exec(front)?.[1];
  if (!path) throw new Error(`The front page of ${url.href} shows no story.`);
  const page = await (await fetch(new URL(path, url))).text();
  const title = /<h1[^>]*>([^<]+)/.exec(page)?.[1] ?? "";
  return { path, id: /([0-9a-z]+)$/.exec(path)?.[1] ?? "", title };
}
