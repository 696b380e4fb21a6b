// Runs alone in a process of its own: what strangers send is decoded here and nowhere else.
// It gets no environment, reads the upload from its input, writes an answer, and ends.
import { setPriority } from "node:os";
import { decode, squares, steps } from "./recode-picture.ts";
import { packAnswer } from "./rules/frame.ts";
import { ladder } from "./rules/widths.ts";
import { type RecodeAnswer, type RecodePlan, recodePlan } from "./schema.ts";

const plan = recodePlan.parse(JSON.parse(process.argv[2] ?? "null"));
setPriority(10);
standWatch(plan);
await answer(...(await recode(plan)));

/** libvips allocates outside the JavaScript heap, so what the whole process holds is measured; it works on every system. */
function standWatch({ maxMegabytes, maxMilliseconds }: RecodePlan): void {
  setInterval(() => {
    if (process.memoryUsage.rss() > maxMegabytes * 1_000_000) process.exit(3);
  }, 20).unref();
  setTimeout(() => process.exit(4), maxMilliseconds).unref();
}

async function recode(plan: RecodePlan): Promise<[RecodeAnswer, Buffer[]]> {
  const decoded = await decode(await readInput(plan.inputBytes), plan);
  if ("why" in decoded) return [{ done: false, why: decoded.why }, []];
  const made = plan.shape === "squares" ? await squares(decoded) : await steps(decoded, ladder(decoded.width));
  const { width, height, moved } = decoded;
  return [
    { done: true, width, height, moved, variants: made.map(({ file, ...variant }) => variant) },
    made.map(({ file }) => file),
  ];
}

async function readInput(length: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const input = Buffer.concat(chunks);
  if (input.length !== length) process.exit(5);
  return input;
}

function answer(said: RecodeAnswer, files: Buffer[]): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(packAnswer(said, files), (error) => (error ? reject(error) : resolve()));
  });
}
