import { log } from "../platform/log.ts";
import { isRefusal } from "../platform/refusal.ts";
import { shared } from "../platform/shared.ts";
import { liveNumbers } from "./live-numbers.ts";
import type { LiveNumbers } from "./schema.ts";

type Follower = (numbers: LiveNumbers) => void;
type Followed = { followers: Set<Follower>; last: string };

const everyMs = 1000;

const state = shared("live-followers", () => ({
  stories: new Map<string, Followed>(),
  timer: undefined as NodeJS.Timeout | undefined,
}));

/**
 * Tells a follower the live numbers of a published story: now, and then whenever they have changed, at most once a
 * second, however many follow the story. Refuses a story that is not there. Gives what ends it.
 */
export async function followLive(storyId: string, tell: Follower): Promise<() => void> {
  const numbers = await liveNumbers(storyId);
  const followed = state.stories.get(storyId) ?? { followers: new Set(), last: "" };
  followed.followers.add(tell);
  state.stories.set(storyId, followed);
  state.timer ??= setInterval(tellAll, everyMs).unref();
  followed.last ||= JSON.stringify(numbers);
  tell(numbers);
  return () => leave(storyId, followed, tell);
}

function leave(storyId: string, followed: Followed, tell: Follower): void {
  followed.followers.delete(tell);
  if (followed.followers.size === 0 && state.stories.get(storyId) === followed) state.stories.delete(storyId);
  if (state.stories.size > 0) return;
  clearInterval(state.timer);
  state.timer = undefined;
}

// All are asked for in one turn, so they are read in one statement.
function tellAll(): void {
  for (const [storyId, followed] of state.stories) {
    liveNumbers(storyId).then(
      (numbers) => tellChanged(followed, numbers),
      (error) => {
        // A story that was taken down has no numbers any more; its page will say so when it is loaded anew.
        if (!isRefusal(error))
          log.warn({ err: error, storyId }, "live numbers could not be read; tried again in a second");
      },
    );
  }
}

function tellChanged(followed: Followed, numbers: LiveNumbers): void {
  const text = JSON.stringify(numbers);
  if (text === followed.last) return;
  followed.last = text;
  for (const tell of followed.followers) tell(numbers);
}
