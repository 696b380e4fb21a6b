import type { IncomingMessage, ServerResponse } from "node:http";
import type { Asked } from "./answer.ts";

const players: Record<string, { origin: string; frame: (id: string) => string; id: RegExp }> = {
  youtube: {
    origin: "https://www.youtube-nocookie.com",
    frame: (id) => `/embed/${id}?autoplay=1`,
    id: /^[\w-]{6,20}$/,
  },
  vimeo: { origin: "https://player.vimeo.com", frame: (id) => `/video/${id}?dnt=1&autoplay=1`, id: /^\d{4,12}$/ },
};

/**
 * `/player/<provider>/<id>`: the frame that an embed card puts in its place when it is clicked. It stands between,
 * so that the story page's own policy names no other origin.
 */
export async function answerPlayer(_: IncomingMessage, response: ServerResponse, { url }: Asked): Promise<boolean> {
  const [, first, provider = "", id = ""] = url.pathname.split("/");
  if (first !== "player") return false;
  const player = Object.hasOwn(players, provider) ? players[provider] : undefined;
  if (!player?.id.test(id)) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("There is no such player.\n");
    return true;
  }
  const body = `<!doctype html><meta charset="utf-8"><title>${provider}</title><style>html,body,iframe{margin:0;border:0;width:100%;height:100%}</style><iframe src="${player.origin}${player.frame(id)}" allow="autoplay; fullscreen" allowfullscreen></iframe>`;
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "public, max-age=3600",
    "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; frame-src ${player.origin}; frame-ancestors 'self'`,
  });
  response.end(body);
  return true;
}
