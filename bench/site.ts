import { startSite, type ThrowawaySite } from "../prisma/builders/throwaway-site.ts";
import { migrate } from "../prisma/migrate.ts";
import { onServer } from "../scripts/postgres/on-server.ts";
import { type BenchCluster, startBenchCluster } from "./cluster.ts";

/** The site that is measured, with one story to read. */
export type BenchSite = {
  url: URL;
  story: { path: string; id: string; title: string };
  /** Whether it believes X-Forwarded-For from here, so that one machine can be many readers. */
  trustsUs: boolean;
  /** What it was started with: its database, its address, the secret that seals its cookies. */
  settings: Record<string, string | undefined>;
  /** What a bench may do only to a site of our own; null for that of BENCH_URL. */
  own: OwnSite | null;
  close(): Promise<void>;
};

/** A site that was started for a bench, its database, and the settings to start further processes of it with. */
export type OwnSite = { cluster: BenchCluster; databaseUrl: string; env: Record<string, string>; site: ThrowawaySite };

/** The site of BENCH_URL (with the first story of its front page), or one of our own over a throw-away database. */
export async function openBenchSite(): Promise<BenchSite> {
  const given = process.env.BENCH_URL;
  if (!given) return startBenchSite();
  const url = new URL(given);
  const trustsUs = process.env.BENCH_TRUSTED === "1";
  return {
    url,
    story: await firstStory(url),
    trustsUs,
    settings: process.env,
    own: null,
    close: async () => undefined,
  };
}

async function startBenchSite(): Promise<BenchSite> {
  const cluster = await startBenchCluster();
  try {
    await onServer(cluster.url("postgres"), "CREATE DATABASE bench");
    const databaseUrl = cluster.url("bench");
    await migrate(databaseUrl);
    const story = await buildStory(databaseUrl);
    const site = await startSite({ databaseUrl, env: { TRUSTED_PROXIES: "127.0.0.1" } });
    // Sessions made here are to be believed by the site.
    await setInEnvironment({ AUTH_SECRET: site.env.AUTH_SECRET ?? "", SITE_URL: site.url });
    const close = async () => {
      await site.stop();
      await endDatabase();
      await cluster.stop();
    };
    const url = new URL(site.url);
    url.hostname = "127.0.0.1";
    return {
      url,
      story,
      trustsUs: true,
      settings: site.env,
      own: { cluster, databaseUrl, env: site.env, site },
      close,
    };
  } catch (thrown) {
    await cluster.stop();
    throw thrown;
  }
}

// What builds the story opens its connections from the environment.
async function buildStory(databaseUrl: string): Promise<BenchSite["story"]> {
  await setInEnvironment({ DATABASE_URL: databaseUrl, LOG_LEVEL: "error" });
  const { buildBenchStory } = await import("./story-to-read.ts");
  return buildBenchStory();
}

async function setInEnvironment(settings: Record<string, string>): Promise<void> {
  Object.assign(process.env, settings);
  const { forgetEnv } = await import("../lib/platform/env.ts");
  forgetEnv(); // a bench may have loaded what read it before
}

async function endDatabase(): Promise<void> {
  const { closeDatabase } = await import("../lib/platform/db/client.ts");
  await closeDatabase();
}

async function firstStory(url: URL): Promise<BenchSite["story"]> {
  const front = await (await fetch(url)).text();
  const path = /href="(\/stories\/[^"#?]+)"/.exec(front)?.[1];
  if (!path) throw new Error(`The front page of ${url.href} shows no story.`);
  const page = await (await fetch(new URL(path, url))).text();
  const title = /<h1[^>]*>([^<]+)/.exec(page)?.[1] ?? "";
  return { path, id: /([0-9a-z]+)$/.exec(path)?.[1] ?? "", title };
}
