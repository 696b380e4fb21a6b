import { lettersOnly } from "./fold.ts";

/** What a text looks like: 32 least hashes of its pieces. The share that two texts have in common is how alike they are. */
export type Fingerprint = { signature: number[]; bands: number[] };

const size = 32;
const rows = 4;
const piece = 5;
const longestRead = 8000;

/** Texts with fewer letters than this say too little to be a copy of anything ("Thank you!"). */
export const shortestPrinted = 24;

/** The fingerprint of a text; null for one too short to be told from others. Of a long one the beginning counts. */
export function fingerprintOf(text: string): Fingerprint | null {
  const letters = lettersOnly(text.slice(0, longestRead));
  if (letters.length < shortestPrinted) return null;
  const least = new Int32Array(size).fill(0x7fffffff);
  for (const hash of pieceHashes(letters)) keepLeast(least, hash);
  const signature = [...least];
  return { signature, bands: bandsOf(signature) };
}

/** The share (0 to 1) in which two texts differ, estimated from their signatures. */
export function distanceOf(a: readonly number[], b: readonly number[]): number {
  return a.filter((hash, place) => hash !== b[place]).length / size;
}

function pieceHashes(letters: string): Set<number> {
  const hashes = new Set<number>();
  for (let at = 0; at + piece <= letters.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + piece; i += 1) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193);
    hashes.add(hash);
  }
  return hashes;
}

function keepLeast(least: Int32Array, hash: number): void {
  for (let row = 0; row < size; row += 1) {
    const mixed = mix(hash ^ Math.imul(row + 1, 0x9e3779b1));
    if (mixed < (least[row] ?? 0)) least[row] = mixed;
  }
}

// Texts that have one band in common are looked at more closely. The band's place is part of its number.
function bandsOf(signature: readonly number[]): number[] {
  return Array.from({ length: size / rows }, (_, band) =>
    signature.slice(band * rows, (band + 1) * rows).reduce((sum, hash) => mix(sum ^ hash), band + 1),
  );
}

function mix(given: number): number {
  let hash = given;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
