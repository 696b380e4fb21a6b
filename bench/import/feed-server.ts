// Serves feeds from several ports, each a host of its own, in a process of its own.
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Order = { hosts: number; items: number };

const words = "the river rose in the night and the bridge was closed before anybody could cross it again".split(" ");
let asked = 0;

process.on("message", (order: Order | "asked") => {
  if (order === "asked") process.send?.(asked);
  else void start(order).then((ports) => process.send?.(ports));
});

process.on("disconnect", () => process.exit());

async function start({ hosts, items }: Order): Promise<number[]> {
  return Promise.all(
    Array.from({ length: hosts }, async () => {
      const server = createServer((request, response) => answer(request, response, items));
      await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
      return (server.address() as AddressInfo).port;
    }),
  );
}

function answer(request: IncomingMessage, response: ServerResponse, items: number): void {
  asked += 1;
  const name = request.url ?? "/";
  const etag = `"${createHash("sha256").update(name).digest("hex").slice(0, 16)}"`;
  const headers = { etag, "content-type": "application/rss+xml; charset=utf-8", "cache-control": "max-age=900" };
  if (request.headers["if-none-match"] === etag) response.writeHead(304, headers).end();
  else response.writeHead(200, headers).end(feed(`http://${request.headers.host}${name}`, items));
}

function feed(address: string, items: number): string {
  const entries = Array.from({ length: items }, (_, n) => item(`${address}/${n}`, n));
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Feed ${address}</title><link>${new URL(address).origin}/</link><description>What was seen.</description>
${entries.join("\n")}</channel></rss>`;
}

function item(link: string, n: number): string {
  const paragraph = Array.from({ length: 100 }, (_, place) => words[(place * (n + 3)) % words.length]).join(" ");
  const html = Array.from({ length: 5 }, () => `<p>${paragraph}. <a href="${link}?utm_source=rss">More</a></p>`).join(
    "",
  );
  const date = new Date(Date.UTC(2026, 0, 1 + n)).toUTCString();
  return `<item><title>What happened, part ${n}</title><link>${link}</link><guid>${link}</guid><pubDate>${date}</pubDate><content:encoded><![CDATA[${html}]]></content:encoded></item>`;
}
