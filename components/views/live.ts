import { followNumbers } from "@/components/views/follow-numbers.ts";
import { type Numbers, signal } from "@/components/views/send.ts";

const beatMs = 10_000; // between two looks at whether it is time for a pulse
const pulseMs = 29_000; // at every third beat
const ownVotesMs = 2_500; // the live answer may be older than an answer that we have just had

type Hear = (numbers: Partial<Numbers>) => void;

let hear: Hear = () => undefined;
let story = "";
let signalled = 0;
let timer: ReturnType<typeof setInterval> | undefined;
let unfollow: (() => void) | undefined;
let votesAt = 0;
let held: ReturnType<typeof setTimeout> | undefined;

/** Tells the server while the story of this page is looked at, and hears its live numbers meanwhile. */
export function keepLive(storyId: string, heard: Hear): void {
  story = storyId;
  hear = heard;
  document.addEventListener("visibilitychange", check);
  document.addEventListener("prerenderingchange", check);
  document.addEventListener("votes:told", (event) => {
    votesAt = Date.now();
    if (event instanceof CustomEvent) hear(event.detail as Partial<Numbers>);
  });
  check();
}

// A page that nobody looks at, or that is only prepared, is not being read.
function check(): void {
  const prepared = "prerendering" in document && document.prerendering === true;
  if (document.visibilityState !== "visible" || prepared) rest();
  else if (!timer) {
    timer = setInterval(() => void beat(), beatMs);
    // The numbers are asked for when this view is among them.
    void beat().then(() => {
      if (timer && !unfollow) unfollow = followNumbers(story, heardLive);
    });
  }
}

function rest(): void {
  clearInterval(timer);
  timer = undefined;
  unfollow?.();
  unfollow = undefined;
}

async function beat(): Promise<void> {
  const now = Date.now();
  if (now - signalled < pulseMs) return;
  const kind = signalled === 0 ? "open" : "pulse";
  signalled = now;
  if (!(await signal(story, kind))) signalled = 0; // once more at the next beat
}

// Shortly after an own vote a live answer may not know of it yet: its votes wait, and only the latest of them are shown.
function heardLive(numbers: Numbers): void {
  clearTimeout(held);
  const wait = votesAt + ownVotesMs - Date.now();
  const { fact, fiction, unsure, ...others } = numbers;
  hear(wait > 0 ? others : numbers);
  if (wait > 0) held = setTimeout(() => hear({ fact, fiction, unsure }), wait);
}
