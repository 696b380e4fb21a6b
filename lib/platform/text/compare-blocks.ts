import { diffArrays } from "diff";
import { compareWords, type Piece, whole, wordsOf } from "./compare-words.ts";

type Block<K> = { kind: K; text: string };

/** A block of two versions laid over each other. */
export type ComparedBlock<K> = { kind: K; as: "same" | "added" | "removed" | "changed"; pieces: Piece[] };

const blocksMs = 150;
const allMs = 400;
const nearby = 6;
const alikeFrom = 0.4;

/**
 * What became of a text, block by block, and within a changed block word by word. Bounded in time: of texts that have
 * little in common, blocks that went and blocks that came are told as such.
 */
export function compareBlocks<K extends string>(
  before: readonly Block<K>[],
  after: readonly Block<K>[],
): ComparedBlock<K>[] {
  const until = performance.now() + allMs;
  const keysOf = (blocks: readonly Block<K>[]) => blocks.map(({ kind, text }) => `${kind} ${text}`);
  const steps = diffArrays(keysOf(before), keysOf(after), { timeout: blocksMs }) ?? [
    { removed: true, added: false, count: before.length },
    { removed: false, added: true, count: after.length },
  ];
  const compared: ComparedBlock<K>[] = [];
  let [from, to] = [0, 0];
  let run: Run<K> = { gone: [], come: [] };
  for (const { removed, added, count } of steps) {
    if (removed) run.gone.push(...before.slice(from, from + count));
    if (added) run.come.push(...after.slice(to, to + count));
    if (!(removed || added)) {
      compared.push(...compareRun(run, until), ...after.slice(to, to + count).map(same));
      run = { gone: [], come: [] };
    }
    from += added ? 0 : count;
    to += removed ? 0 : count;
  }
  return [...compared, ...compareRun(run, until)];
}

type Run<K> = { gone: Block<K>[]; come: Block<K>[] };

const same = <K>({ kind, text }: Block<K>): ComparedBlock<K> => ({ kind, as: "same", pieces: [{ as: "same", text }] });
const removed = <K>({ kind, text }: Block<K>): ComparedBlock<K> => ({ kind, as: "removed", pieces: whole(text, "") });
const added = <K>({ kind, text }: Block<K>): ComparedBlock<K> => ({ kind, as: "added", pieces: whole("", text) });

// Where blocks were replaced by others, each that came is laid over the nearest like it that went.
function compareRun<K>({ gone, come }: Run<K>, until: number): ComparedBlock<K>[] {
  const compared: ComparedBlock<K>[] = [];
  let next = 0;
  for (const block of come) {
    const at = performance.now() < until ? likeOf(block, gone, next) : -1;
    const earlier = gone[at];
    if (!earlier) {
      compared.push(added(block));
      continue;
    }
    compared.push(...gone.slice(next, at).map(removed));
    compared.push({ kind: block.kind, as: "changed", pieces: compareWords(earlier.text, block.text) });
    next = at + 1;
  }
  return [...compared, ...gone.slice(next).map(removed)];
}

function likeOf<K>({ kind, text }: Block<K>, gone: readonly Block<K>[], from: number): number {
  const words = new Set(wordsOf(text));
  for (let at = from; at < Math.min(gone.length, from + nearby); at++) {
    const other = gone[at];
    if (other?.kind === kind && likeness(words, new Set(wordsOf(other.text))) >= alikeFrom) return at;
  }
  return -1;
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word) && /[\p{L}\p{N}]/u.test(word)).length;
  const words = (set: ReadonlySet<string>) => [...set].filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return (2 * shared) / Math.max(1, words(one) + words(other));
}
