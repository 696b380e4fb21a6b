/**
 * The word that was meant by one that nobody has written: the nearest of these, if it is near enough. Of several, one of
 * the same length; of those, the first.
 */
export function nearestWord(typed: string, words: readonly string[]): string | null {
  let nearest: { word: string; distance: number } | null = null;
  for (const word of words) {
    const steps = stepsBetween(typed, word);
    const distance = steps + (word.length === typed.length ? 0 : 0.5);
    if (steps <= mostSteps(typed) && (!nearest || distance < nearest.distance)) nearest = { word, distance };
  }
  return nearest?.word ?? null;
}

function mostSteps(typed: string): number {
  return [...typed].length < 6 ? 1 : 2;
}

/** How many letters were left out, added, changed, or changed places (Damerau and Levenshtein). */
export function stepsBetween(one: string, other: string): number {
  const [from, to] = [[...one], [...other]];
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, n) => n)];
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    for (let column = 1; column <= to.length; column++) line.push(stepsAt(rows, line, from, to));
    rows.push(line);
  }
  return rows[from.length]?.[to.length] ?? 0;
}

function stepsAt(rows: readonly number[][], line: readonly number[], from: string[], to: string[]): number {
  const [row, column] = [rows.length, line.length];
  const before = rows[row - 1] ?? [];
  const same = from[row - 1] === to[column - 1];
  const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
  return Math.min(
    Number(before[column]) + 1,
    Number(line[column - 1]) + 1,
    Number(before[column - 1]) + (same ? 0 : 1),
    swapped ? Number(rows[row - 2]?.[column - 2]) + 1 : Number.POSITIVE_INFINITY,
  );
}
