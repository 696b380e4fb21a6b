import { type RecodeAnswer, recodeAnswer } from "../schema.ts";

const LENGTH_BYTES = 4;

/** What the child process writes: the length of the answer, the answer as JSON, then the files one after the other. */
export function packAnswer(answer: RecodeAnswer, files: readonly Uint8Array[] = []): Buffer {
  const json = Buffer.from(JSON.stringify(answer));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json, ...files]);
}

/** Reads what `packAnswer` wrote, or answers null when it was cut short or is anything else. */
export function unpackAnswer(bytes: Buffer): { answer: RecodeAnswer; files: Buffer[] } | null {
  if (bytes.length < LENGTH_BYTES) return null;
  const start = LENGTH_BYTES + bytes.readUInt32BE();
  const answer = parse(bytes.subarray(LENGTH_BYTES, start));
  if (!answer) return null;
  const files = cut(bytes.subarray(start), answer.done ? answer.variants.map((variant) => variant.bytes) : []);
  return files && { answer, files };
}

function parse(json: Buffer): RecodeAnswer | null {
  try {
    return recodeAnswer.safeParse(JSON.parse(json.toString())).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function cut(bytes: Buffer, lengths: number[]): Buffer[] | null {
  const ends = lengths.map((_, at) => lengths.slice(0, at + 1).reduce((sum, length) => sum + length, 0));
  if ((ends.at(-1) ?? 0) !== bytes.length) return null;
  return ends.map((end, at) => bytes.subarray(end - (lengths[at] ?? 0), end));
}
