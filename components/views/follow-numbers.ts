import { ask, type Numbers } from "@/components/views/send.ts";

const pollMs = 10_000;
const againMs = 60_000; // until a stream that was refused is tried anew
const closed = 2; // EventSource.CLOSED

/** What is used of an EventSource. */
export type Stream = Pick<EventSource, "onmessage" | "onerror" | "readyState" | "close">;

/** How the numbers come here. */
export type Ways = { open: (storyId: string) => Stream; ask: (storyId: string) => Promise<Numbers | null> };

const ways: Ways = {
  open: (storyId) => new EventSource(`/api/stories/${storyId}/stream`),
  ask,
};

/**
 * Hears a story's numbers whenever they change: by its stream and, while that says nothing, by asking. The answer ends it.
 */
export function followNumbers(
  storyId: string,
  heard: (numbers: Numbers) => void,
  { open, ask }: Ways = ways,
): () => void {
  let stream: Stream | null = null;
  let polls: ReturnType<typeof setInterval> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let over = false;

  function connect(): void {
    const opened = open(storyId);
    opened.onmessage = ({ data }: MessageEvent<string>) => {
      clearInterval(polls);
      polls = undefined;
      heard(JSON.parse(data) as Numbers);
    };
    // A stream that broke off is taken up again by the browser; one that was refused is not.
    opened.onerror = () => (opened.readyState === closed ? refused() : poll());
    stream = opened;
    poll();
  }

  function refused(): void {
    again = setTimeout(connect, againMs);
    poll();
    void look();
  }

  function poll(): void {
    polls ??= setInterval(() => void look(), pollMs);
  }

  async function look(): Promise<void> {
    const numbers = await ask(storyId);
    if (numbers && !over) heard(numbers);
  }

  connect();
  return () => {
    over = true;
    stream?.close();
    clearInterval(polls);
    clearTimeout(again);
  };
}
