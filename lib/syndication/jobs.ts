import { z } from "zod";
import { defineJob, type Job } from "../platform/jobs/define-job.ts";
import { divideSitemap } from "./sitemap/divide-sitemap.ts";
import { noteChanges } from "./websub/note-changes.ts";
import { tellHub } from "./websub/tell-hub.ts";

const nothing = z.object({});

/** Begins new parts of the sitemap where one has grown too long. */
export const divideSitemapJob = defineJob({
  ...{ name: "syndication.divide-sitemap", schema: nothing, run: () => divideSitemap() },
  ...{ retries: 0, atOnce: 1 },
});
/** Notes which feeds have changed. */
export const noteChangesJob = defineJob({
  ...{ name: "syndication.note-changes", schema: z.object({ storyIds: z.array(z.string()) }), run: noteChanges },
  gathers: true,
});
/** Tells the hub of them, every minute. */
export const tellHubJob = defineJob({
  ...{ name: "syndication.tell-hub", schema: nothing, run: tellHub },
  ...{ retries: 0, atOnce: 1 },
});

/** What the worker does for feeds and sitemaps of our own. */
export const syndicationJobs: readonly Job[] = [divideSitemapJob, noteChangesJob, tellHubJob];
