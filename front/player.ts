import type { IncomingMessage, ServerResponse } from "node:http";
import { embedLabel, embedPlayer, isEmbed } from "../lib/platform/html/embeds.ts";
import type { Asked } from "./answer.ts";

const prefix = "/player/";

/**
 * `/player/<provider>/<id>`: the frame that an embed card puts in its place when it is clicked. It stands between,
 * so that the story page's own policy names no other origin.
 */
export function answerPlayer(_: IncomingMessage, response: ServerResponse, { path }: Asked): boolean {
  if (!path.startsWith(prefix)) return false;
  const embed = embedOf(path.slice(prefix.length));
  if (!embed) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("There is no such player.\n");
    return true;
  }
  const source = embedPlayer(embed);
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "public, max-age=3600",
    "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; frame-src ${new URL(source).origin}; frame-ancestors 'self'`,
  });
  response.end(frame(embedLabel(embed), source));
  return true;
}

function embedOf(path: string) {
  const [provider = "", ...id] = path.split("/");
  try {
    const embed = { provider, id: decodeURIComponent(id.join("/")) };
    return isEmbed(embed) ? embed : null;
  } catch {
    return null; // not an encoding of anything
  }
}

function frame(title: string, source: string): string {
  const address = source.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
<style>html,body,iframe{margin:0;border:0;width:100%;height:100%}</style>
<iframe src="${address}" title="${title}" allow="autoplay; fullscreen" allowfullscreen></iframe></html>`;
}
