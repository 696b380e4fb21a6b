import { db } from "../../platform/db/client.ts";
import type { ZipEntry } from "../../platform/zip.ts";
import { siteName } from "../../site/read-settings.ts";
import { jsonFiles } from "./json-files.ts";
import { ownPictures, pictureEntry } from "./own-pictures.ts";
import { readMe } from "./read-me.ts";
import { rowsAsJson } from "./read-rows.ts";
import { storyEntries } from "./story-entries.ts";

/** What an export is made of, in its order: how many parts there are, and the files of each part. */
export type Parts = { total: number; each: AsyncIterable<readonly ZipEntry[]> };

/** Everything of a member's, part by part; of stories and pictures, no more than one is in memory. */
export async function exportParts(memberId: string, at: Date): Promise<Parts> {
  const pictures = await ownPictures(memberId);
  const stories = await db.story.findMany({
    where: { authorId: memberId },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  async function* each(): AsyncGenerator<readonly ZipEntry[]> {
    yield [{ path: "README.txt", body: readMe(await siteName(), at), at }];
    for (const { file, select } of jsonFiles) yield [{ path: file, body: rowsAsJson(select, memberId), at }];
    for (const { id } of stories) yield storyEntries(id, pictures);
    for (const picture of pictures.values()) yield [await pictureEntry(picture)].filter((entry) => entry !== null);
  }
  return { total: 1 + jsonFiles.length + stories.length + pictures.size, each: each() };
}
