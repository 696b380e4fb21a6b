"use client";

import { useCallback, useSyncExternalStore } from "react";
import { ask, type Numbers, signal } from "@/components/views/send.ts";

const beatMs = 10_000; // between two looks at the live numbers
const pulseMs = 29_000; // at every third beat
const ownVotesMs = 2_500; // the live answer may be older than an answer that we have just had

type Votes = Pick<Numbers, "fact" | "fiction" | "unsure">;

// A page shows one story, so there is one loop, however many numbers follow it.
let story = "";
let numbers: Partial<Numbers> | null = null;
let timer: ReturnType<typeof setInterval> | undefined;
let signalled = 0;
let votesAt = 0;
const listeners = new Set<() => void>();

/** The live numbers of the story while the page is looked at; null until they have come for the first time. */
export function useLive(storyId: string): Partial<Numbers> | null {
  const subscribe = useCallback((changed: () => void) => follow(storyId, changed), [storyId]);
  return useSyncExternalStore(
    subscribe,
    () => numbers,
    () => null,
  );
}

/** Shows votes that an answer has just told. */
export function showVotes(votes: Votes): void {
  votesAt = Date.now();
  show(votes);
}

function follow(storyId: string, changed: () => void): () => void {
  listeners.add(changed);
  if (listeners.size === 1) start(storyId);
  return () => {
    listeners.delete(changed);
    if (listeners.size === 0) stop();
  };
}

function start(storyId: string): void {
  if (story !== storyId) {
    numbers = null;
    signalled = 0;
  }
  story = storyId;
  document.addEventListener("visibilitychange", check);
  document.addEventListener("prerenderingchange", check);
  check();
}

function stop(): void {
  document.removeEventListener("visibilitychange", check);
  document.removeEventListener("prerenderingchange", check);
  rest();
}

// A page that nobody looks at, or that is only prepared, is not being read.
function check(): void {
  const prepared = "prerendering" in document && document.prerendering === true;
  if (document.visibilityState !== "visible" || prepared) rest();
  else if (!timer) {
    timer = setInterval(() => void beat(), beatMs);
    void beat();
  }
}

function rest(): void {
  clearInterval(timer);
  timer = undefined;
}

async function beat(): Promise<void> {
  const now = Date.now();
  if (now - signalled >= pulseMs) {
    const kind = signalled === 0 ? "open" : "pulse";
    signalled = now;
    if (!(await signal(story, kind))) signalled = 0; // once more at the next beat
  }
  const answer = await ask(story);
  if (answer) show(Date.now() - votesAt < ownVotesMs ? withoutVotes(answer) : answer);
}

function show(next: Partial<Numbers>): void {
  const total = Math.max(next.total ?? 0, numbers?.total ?? 0);
  numbers = { ...numbers, ...next, ...(total ? { total } : {}) };
  for (const changed of listeners) changed();
}

function withoutVotes({ fact: _, fiction: __, unsure: ___, ...others }: Numbers): Partial<Numbers> {
  return others;
}
