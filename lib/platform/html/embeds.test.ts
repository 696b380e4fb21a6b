import { expect, it } from "vitest";
import { EMBED_FRAME_ORIGINS, embedFromUrl, embedPage, embedPlayer, isEmbed } from "./embeds.ts";

const ADDRESSES: [string, string, string][] = [
  ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3", "youtube", "dQw4w9WgXcQ"],
  ["//www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0", "youtube", "dQw4w9WgXcQ"],
  ["https://youtu.be/dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ"],
  ["https://m.youtube.com/shorts/dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ"],
  ["https://player.vimeo.com/video/123456789", "vimeo", "123456789"],
  [
    "https://www.openstreetmap.org/export/embed.html?bbox=-0.1%2C51.4%2C0.1%2C51.6",
    "openstreetmap",
    "-0.1,51.4,0.1,51.6",
  ],
  ["https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/18", "soundcloud", "tracks/18"],
  ["https://soundcloud.com/someone/a-song", "soundcloud", "someone/a-song"],
  ["https://archive.org/embed/some_item-1", "archive", "some_item-1"],
];

it.each(ADDRESSES)("%s is known", (address, provider, id) => {
  const embed = { provider, id };
  expect(embedFromUrl(address)).toEqual(embed);
  expect(embedFromUrl(embedPage(embed))).toEqual(embed);
  expect(isEmbed(embed)).toBe(true);
  expect(EMBED_FRAME_ORIGINS).toContain(new URL(embedPlayer(embed)).origin);
});

it.each([
  "https://youtube.com.evil.example/embed/dQw4w9WgXcQ",
  "https://www.youtube.com:8443/embed/dQw4w9WgXcQ",
  "https://www.youtube.com/embed/short",
  "https://www.youtube.com/redirect?q=https://evil.example",
  "javascript:alert(1)//youtube.com/embed/dQw4w9WgXcQ",
  "https://w.soundcloud.com/player/?url=https://evil.example/tracks/1",
])("%s is not", (address) => expect(embedFromUrl(address)).toBeNull());

it("an inherited property is no provider", () => {
  expect(isEmbed({ provider: "constructor", id: "dQw4w9WgXcQ" })).toBe(false);
});
