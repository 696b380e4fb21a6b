import { type APIRequestContext, expect } from "@playwright/test";
import { mark } from "./people.ts";
import type { PictureFile } from "./pictures.ts";

/** A post of a blog. `html` is its whole text, `summary` stands alone where a feed has no more. */
export type Post = { id: string; title: string; html?: string; summary?: string; at?: string };

/** Somebody's own site on the stand-in for the web: a home page, posts, and a feed. */
export class Blog {
  readonly title: string;
  readonly home: string;
  readonly feed: string;
  readonly #request: APIRequestContext;

  constructor(request: APIRequestContext, name: string) {
    const origin = process.env.E2E_FEEDS_URL;
    if (!origin) throw new Error("E2E_FEEDS_URL is not set: run the journeys by `npm run test:e2e`.");
    const own = mark();
    this.title = `${name} ${own}`;
    this.home = `${origin}/${own}/`;
    this.feed = `${this.home}feed.xml`;
    this.#request = request;
  }

  /** Writes the home page, with these lines in its head beside the one that leads to the feed. */
  async writeHome(head = ""): Promise<void> {
    const feed = `<link rel="alternate" type="application/rss+xml" title="${this.title}" href="feed.xml">`;
    await this.put(this.home, `<!doctype html><html><head><title>${this.title}</title>${feed}${head}</head></html>`);
  }

  /** Writes the feed with these posts. */
  async publish(posts: readonly Post[]): Promise<void> {
    await this.put(this.feed, rss(this, posts), { type: "application/rss+xml; charset=utf-8" });
  }

  /** From now on the feed answers with this status and nothing else. */
  async fail(status: number): Promise<void> {
    await this.put(this.feed, "Not now.", { type: "text/plain", status });
  }

  /** From now on the feed leads to another's. */
  async leadTo({ feed }: Pick<Blog, "feed">): Promise<void> {
    await this.put(this.feed, "", { status: 302, location: feed });
  }

  /** Puts a picture beside the posts; answers its address. */
  async illustrate({ name, mimeType, buffer }: PictureFile): Promise<string> {
    const url = `${this.home}${name}`;
    await this.put(url, buffer, { type: mimeType });
    return url;
  }

  /** Where a post stands. */
  addressOf({ id }: Pick<Post, "id">): string {
    return `${this.home}${id}`;
  }

  /** Puts something at an address of the site. */
  async put(
    url: string,
    data: string | Buffer,
    { type = "text/html; charset=utf-8", status = 200, location = "" } = {},
  ) {
    const headers = { "content-type": type, "x-status": String(status), ...(location && { "x-location": location }) };
    expect((await this.#request.put(url, { data, headers })).status()).toBe(204);
  }
}

function rss(blog: Blog, posts: readonly Post[]): string {
  const items = posts.map((post) => {
    const html = post.html ? `<content:encoded><![CDATA[${post.html}]]></content:encoded>` : "";
    const summary = post.summary ? `<description>${post.summary}</description>` : "";
    const at = new Date(post.at ?? Date.now() - 60_000).toUTCString();
    const address = blog.addressOf(post);
    return `<item><title>${post.title}</title><link>${address}</link><guid>${address}</guid><pubDate>${at}</pubDate>${summary}${html}</item>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${blog.title}</title><link>${blog.home}</link><description>Seen and heard.</description>${items.join("")}</channel></rss>`;
}
