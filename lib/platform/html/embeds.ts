import { webAddress } from "./links.ts";

/** One thing on another site that a story may show in a click-to-load card. */
export interface Embed {
  provider: string;
  id: string;
}

interface Provider {
  name: string;
  verb: "Watch" | "Listen" | "Look";
  hosts: readonly string[];
  id: RegExp;
  read(url: URL): string | null | undefined;
  page(id: string): string;
  player(id: string): string;
}

const YOUTUBE_PATH = /^\/(?:embed|shorts|live|v)\/([\w-]{11})(?:\/|$)/;
const SOUNDCLOUD_API = /^https:\/\/api\.soundcloud\.com\/((?:tracks|playlists)\/\d+)/;
const SOUNDCLOUD_PAGE = /^https:\/\/(?:www\.)?soundcloud\.com\/([\w-]+\/(?:sets\/)?[\w-]+)\/?(?:\?|#|$)/;

const PROVIDERS: Record<string, Provider> = {
  youtube: {
    name: "YouTube",
    verb: "Watch",
    hosts: ["youtube.com", "m.youtube.com", "youtube-nocookie.com", "youtu.be"],
    id: /^[\w-]{11}$/,
    read: (url) =>
      bareHost(url) === "youtu.be"
        ? url.pathname.slice(1)
        : url.pathname === "/watch"
          ? url.searchParams.get("v")
          : YOUTUBE_PATH.exec(url.pathname)?.[1],
    page: (id) => `https://www.youtube.com/watch?v=${id}`,
    player: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
  },
  vimeo: {
    name: "Vimeo",
    verb: "Watch",
    hosts: ["vimeo.com", "player.vimeo.com"],
    id: /^\d{5,12}$/,
    read: (url) => /^\/(?:video\/)?(\d+)(?:\/|$)/.exec(url.pathname)?.[1],
    page: (id) => `https://vimeo.com/${id}`,
    player: (id) => `https://player.vimeo.com/video/${id}?dnt=1`,
  },
  openstreetmap: {
    name: "OpenStreetMap",
    verb: "Look",
    hosts: ["openstreetmap.org"],
    id: /^-?\d{1,3}(?:\.\d{1,20})?(?:,-?\d{1,3}(?:\.\d{1,20})?){3}$/,
    read: readMap,
    page: (id) => `https://www.openstreetmap.org/?bbox=${id}`,
    player: (id) => `https://www.openstreetmap.org/export/embed.html?bbox=${encodeURIComponent(id)}&layer=mapnik`,
  },
  soundcloud: {
    name: "SoundCloud",
    verb: "Listen",
    hosts: ["soundcloud.com", "w.soundcloud.com"],
    id: /^[\w-]+\/(?:sets\/)?[\w-]+$/,
    read: (url) => readSound(bareHost(url) === "w.soundcloud.com" ? (url.searchParams.get("url") ?? "") : url.href),
    page: (id) => (isSoundNumber(id) ? soundPlayer(id) : `https://soundcloud.com/${id}`),
    player: (id) => soundPlayer(id),
  },
  archive: {
    name: "the Internet Archive",
    verb: "Look",
    hosts: ["archive.org"],
    id: /^[\w.-]{1,100}$/,
    read: (url) => /^\/(?:embed|details)\/([\w.-]+)\/?$/.exec(url.pathname)?.[1],
    page: (id) => `https://archive.org/details/${id}`,
    player: (id) => `https://archive.org/embed/${id}`,
  },
};

/** The origins that a card's frame may load from, for the `frame-src` of the Content-Security-Policy. */
export const EMBED_FRAME_ORIGINS: readonly string[] = [
  "https://www.youtube-nocookie.com",
  "https://player.vimeo.com",
  "https://www.openstreetmap.org",
  "https://w.soundcloud.com",
  "https://archive.org",
];

/** Reads a page or player address of an allow-listed site; null for every other address. */
export function embedFromUrl(raw: string): Embed | null {
  const address = webAddress(raw.trim().startsWith("//") ? `https:${raw.trim()}` : raw.trim());
  const url = address === null ? null : new URL(address);
  if (url?.port !== "") return null;
  for (const [provider, rules] of Object.entries(PROVIDERS)) {
    if (!rules.hosts.includes(bareHost(url))) continue;
    const id = rules.read(url);
    if (id && rules.id.test(id)) return { provider, id };
  }
  return null;
}

/** Says whether a provider and an id, as stored in a figure, are ones we can draw. */
export function isEmbed(embed: Embed): boolean {
  return Object.hasOwn(PROVIDERS, embed.provider) && rulesOf(embed).id.test(embed.id);
}

/** The page a reader without JavaScript goes to. */
export function embedPage(embed: Embed): string {
  return rulesOf(embed).page(embed.id);
}

/** The address the card loads into its frame once the reader has asked for it. */
export function embedPlayer(embed: Embed): string {
  return rulesOf(embed).player(embed.id);
}

/** The words on a card whose title nobody knows, "Watch on YouTube", or with it, "Watch on YouTube: The bridge". */
export function embedLabel(embed: Embed, title = ""): string {
  const { verb, name } = rulesOf(embed);
  const label = `${verb} on ${name}`;
  return title === "" || /^(YouTube video player|vimeo-player)$/i.test(title) ? label : `${label}: ${title}`;
}

function rulesOf(embed: Embed): Provider {
  const rules = PROVIDERS[embed.provider];
  if (!rules) throw new RangeError(`No such provider: ${embed.provider}`);
  return rules;
}

function bareHost(url: URL): string {
  return url.hostname.replace(/^www\./, "");
}

function readMap(url: URL): string | null {
  const embedded = url.pathname === "/export/embed.html" || url.pathname === "/";
  return embedded ? url.searchParams.get("bbox") : null;
}

function readSound(address: string): string | undefined {
  return SOUNDCLOUD_API.exec(address)?.[1] ?? SOUNDCLOUD_PAGE.exec(address)?.[1];
}

function isSoundNumber(id: string): boolean {
  return /^(?:tracks|playlists)\/\d+$/.test(id);
}

function soundPlayer(id: string): string {
  const sound = isSoundNumber(id) ? `https://api.soundcloud.com/${id}` : `https://soundcloud.com/${id}`;
  return `https://w.soundcloud.com/player/?url=${encodeURIComponent(sound)}`;
}
