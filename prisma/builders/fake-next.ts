import type { IncomingHttpHeaders, IncomingMessage, RequestListener } from "node:http";

type Answer = { status?: number; headers?: Record<string, string | string[]>; body?: string };

/** One request that came through to Next. */
export type CameThrough = { method: string; url: string; headers: IncomingHttpHeaders };

export type FakeNext = {
  listener: RequestListener;
  /** What has come through to it, in order. */
  came: CameThrough[];
  /** How it answers from now on. */
  answers: (make: (request: IncomingMessage, count: number) => Answer | Promise<Answer>) => void;
};

/** A listener in Next's place; at first it answers every path with a page that counts the renders. */
export function fakeNext(): FakeNext {
  const came: CameThrough[] = [];
  let make: Parameters<FakeNext["answers"]>[0] = (_, count) => ({ body: `<p>${count}</p>` });
  return {
    came,
    answers: (other) => {
      make = other;
    },
    listener: async (request, response) => {
      const { method = "", url = "", headers } = request;
      came.push({ method, url, headers: { ...headers } });
      try {
        const answer = await make(request, came.length);
        response.writeHead(answer.status ?? 200, { "content-type": "text/html; charset=utf-8", ...answer.headers });
        response.end(answer.body);
      } catch (error) {
        response.destroy(error instanceof Error ? error : new Error(String(error)));
      }
    },
  };
}

/** A promise and the way to keep it. */
export function gate(): { opened: Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: () => resolve() };
}
