import sharp from "sharp";
import { storePicture } from "../../../lib/media/store-picture.ts";
import { db } from "../../../lib/platform/db/client.ts";
import type { WorldMember, WorldPicture, WorldStory } from "../../world/shape.ts";

type World = {
  members: readonly WorldMember[];
  stories: readonly WorldStory[];
  drawPicture: (key: string) => WorldPicture;
};
type Wanted = { key: string; kind: "avatar" | "story"; owner: string };

const atOnce = 2;

/**
 * Draws every picture of the demo world and takes each the way of an upload; the answer gives their ids by key.
 * `done` hears how many of how many are ready.
 */
export async function seedPictures(
  world: World,
  memberIds: ReadonlyMap<string, string>,
  done: (ready: number, all: number) => void = () => undefined,
): Promise<Map<string, string>> {
  const wanted = [...avatars(world.members), ...storyPictures(world.stories)];
  const queue = wanted.values();
  const ids = new Map<string, string>();
  async function work(): Promise<void> {
    for (const { key, kind, owner } of queue) {
      const bytes = await rasterise(world.drawPicture(key).svg);
      const ownerId = memberIds.get(owner) ?? "";
      const { id } = await storePicture({ bytes, kind, ownerId });
      ids.set(key, id);
      if (kind === "avatar") await db.member.update({ where: { id: ownerId }, data: { avatarId: id } });
      done(ids.size, wanted.length);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return ids;
}

function avatars(members: readonly WorldMember[]): Wanted[] {
  return members.map(({ avatar, handle }) => ({ key: avatar, kind: "avatar", owner: handle }));
}

function storyPictures(stories: readonly WorldStory[]): Wanted[] {
  const seen = new Map<string, Wanted>();
  for (const { author, cover, body } of stories) {
    const inBody = [...body.matchAll(/src="picture:([^"]+)"/g)].map(([, key]) => key ?? "");
    for (const key of cover ? [cover, ...inBody] : inBody) {
      if (!seen.has(key)) seen.set(key, { key, kind: "story", owner: author });
    }
  }
  return [...seen.values()];
}

// Wide enough for a story's column on a sharp screen, and quickly made.
function rasterise(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg))
    .resize({ width: 1200, withoutEnlargement: true })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
