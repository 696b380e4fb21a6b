import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";

/** One request and what came of it: a status, or the code of what went wrong. */
export type Visit = {
  path: string;
  outcome: number | string;
  /** Whether the site had answered on this connection before. */
  reused: boolean;
};

export type Visitors = {
  /** What has happened so far. */
  visits: Visit[];
  /** Lets each finish the request that it is at; gives all that happened. */
  leave(): Promise<Visit[]>;
};

type Ask = { path: string; method?: string; body?: string; from?: string; shows?: string };

/**
 * Sends visitors, each with a kept-alive connection, who ask for a story's page, are counted as a new reader and look at the
 * live numbers, over and over, until they are told to leave or something goes wrong for them. The site has to trust this
 * machine's X-Forwarded-For.
 */
export function sendVisitors(url: string, story: { id: string; path: string; title: string }, count: number): Visitors {
  const visits: Visit[] = [];
  let leaving = false;

  async function visitor(number: number): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let at = 0, hindered = false; !leaving && !hindered; at++) {
      const visit = await send(url, agent, ask(story, number, at));
      visits.push(visit);
      hindered = typeof visit.outcome === "string";
    }
    agent.destroy();
  }
  const all = Promise.all(Array.from({ length: count }, (_, number) => visitor(number)));
  return {
    visits,
    leave: async () => {
      leaving = true;
      await all;
      return visits;
    },
  };
}

function ask(story: { id: string; path: string; title: string }, visitor: number, at: number): Ask {
  if (at % 3 === 0) return { path: story.path, shows: story.title };
  if (at % 3 === 2) return { path: `/api/stories/${story.id}/live` };
  const body = JSON.stringify({ storyId: story.id, kind: "open" });
  return { path: "/api/views", method: "POST", body, from: `10.${visitor}.${at >> 8}.${at & 255}` };
}

async function send(url: string, agent: Agent, { path, method = "GET", body, from, shows = "" }: Ask): Promise<Visit> {
  const headers = { "user-agent": "Firefox", "content-type": "text/plain", "x-forwarded-for": from ?? "10.0.0.1" };
  const sent = request(new URL(path, url), { agent, method, headers });
  try {
    sent.end(body);
    const [answer] = (await once(sent, "response")) as [IncomingMessage];
    const isRight = (await text(answer)).includes(shows);
    return { path, reused: sent.reusedSocket, outcome: isRight ? (answer.statusCode ?? 0) : "another page" };
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown;
    return { path, reused: sent.reusedSocket, outcome: "code" in thrown ? String(thrown.code) : thrown.message };
  }
}
