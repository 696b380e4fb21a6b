import { type AimName, aims, bound } from "./aims.ts";
import { judged, type Row } from "./report.ts";

/** What one bench came to. */
export type Outcome = { bench: string; right: boolean; rows: readonly Row[] };

const head = ["what", "figure", "ratio", "aim", "stretch", "held?"];

/** One table of all that was measured: first what is aimed at, then the rest; it reads as text and as Markdown. */
export function summaryTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.flatMap(({ bench, rows }) =>
    rows.map((row) => ({ ...row, name: `${bench}: ${row.name.trim()}` })),
  );
  const names = Object.keys(aims) as AimName[];
  const aimed = names.flatMap((aim) => {
    const measured = rows.filter((row) => row.aim === aim);
    return measured.length > 0 ? measured.map(line) : [line({ name: aims[aim].says, figure: "", ratio: "", aim })];
  });
  return markdown([head, ...aimed, ...rows.filter(({ aim }) => !aim).map(line)]);
}

/** What was not right, bench by bench, in words; empty when all was. */
export function wrongs(outcomes: readonly Outcome[]): string {
  const wrong = outcomes.filter(({ right }) => !right).map(({ bench }) => bench);
  return wrong.length === 0 ? "" : `Not right, see NOT above: ${wrong.join(", ")}`;
}

function line(row: Row): string[] {
  const [aim, stretch] = row.aim ? [bound(row.aim, "aim"), bound(row.aim, "stretch")] : ["", ""];
  return [row.name, row.figure || "not measured", row.ratio, aim, stretch, judged(row)];
}

function markdown(rows: readonly string[][]): string {
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? "").length)));
  const [first = [], ...rest] = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)));
  const rule = widths.map((width) => "-".repeat(width));
  return [first, rule, ...rest].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
