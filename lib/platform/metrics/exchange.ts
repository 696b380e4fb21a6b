import type { Report } from "./report.ts";

/** The other end of a channel between two processes. */
export type Other = {
  send?: ((message: object, sent: (error: Error | null) => void) => boolean) | undefined;
  on(event: "message", heard: (message: unknown) => void): unknown;
  off(event: "message", heard: (message: unknown) => void): unknown;
};

/** Reports that were gathered, the names of those who should have reported and did not, and of the one who asked. */
export type Gathered = { reports: Report[]; missing: string[]; you?: string };

/** A name: of the one who is asked, who has that name. "others": of everybody whom that one knows, but who asks. */
type Whom = { name: string } | "others";
type Question = { metrics: "asked"; number: number; whom: Whom };
type Answer = { metrics: "answered"; number: number; gathered: Gathered };

/** Nothing that was gathered. */
export const nobody: Gathered = { reports: [], missing: [] };
let asked = 0;

/** Asks over a channel; null where no answer comes in time. */
export async function ask(other: Other, whom: Whom, patienceMs: number): Promise<Gathered | null> {
  asked += 1;
  const question: Question = { metrics: "asked", number: asked, whom };
  const { promise, resolve } = Promise.withResolvers<Gathered | null>();
  const heard = (message: unknown) => {
    if (isAnswer(message) && message.number === question.number) resolve(message.gathered);
  };
  const timer = setTimeout(resolve, patienceMs, null);
  other.on("message", heard);
  say(other, question, () => resolve(null));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    other.off("message", heard);
  }
}

/** Answers whoever asks over a channel. */
export function answerAsks(other: Other, gather: (whom: Whom) => Promise<Gathered>): void {
  other.on("message", (message) => {
    if (!isQuestion(message)) return;
    const answer = (gathered: Gathered): Answer => ({ metrics: "answered", number: message.number, gathered });
    void gather(message.whom).then(
      (gathered) => say(other, answer(gathered)),
      () => say(other, answer(nobody)),
    );
  });
}

/** Puts together what several have gathered. */
export function together(all: readonly Gathered[]): Gathered {
  return { reports: all.flatMap(({ reports }) => reports), missing: all.flatMap(({ missing }) => missing) };
}

// Who has ended is sent nothing, and answers nothing.
function say(other: Other, message: Question | Answer, lost: () => void = () => undefined): void {
  try {
    if (!other.send) lost();
    else other.send(message, (error) => error && lost());
  } catch {
    lost();
  }
}

function isQuestion(message: unknown): message is Question {
  return (message as Question | null)?.metrics === "asked";
}

function isAnswer(message: unknown): message is Answer {
  return (message as Answer | null)?.metrics === "answered";
}
