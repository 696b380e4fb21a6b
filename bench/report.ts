import { type AimName, aims, bound, verdict } from "./aims.ts";
import { conditions } from "./conditions.ts";
import { rate } from "./load.ts";
import type { Options } from "./options.ts";
import type { Result } from "./sender.ts";

/** One measured figure as the summary shows it. */
export type Row = { name: string; figure: string; ratio: string; aim?: AimName; measured?: number };

const rows: Row[] = [];

/** What has been printed in this process, for the summary. */
export function printedRows(): readonly Row[] {
  return rows;
}

/** Prints under which conditions was measured. */
export function printConditions(options: Options): void {
  for (const line of conditions(options)) console.log(line);
}

/**
 * Prints one line of results, with its ratio to the bare server in the same run, and whether that (or, where the aim is a
 * number a second, the rate) holds an aim.
 */
export function printLine(name: string, result: Result, bare?: Result, aim?: AimName): void {
  const ratio = bare ? rate(result) / rate(bare) : null;
  const measured = aim && aims[aim].unit === "/s" ? rate(result) : (ratio ?? rate(result));
  const written = ratio === null ? "" : `${ratio.toFixed(2)} × bare`;
  const times = `p50 ${ms(result.p50)}  p95 ${ms(result.p95)}${result.p99 === undefined ? "" : `  p99 ${ms(result.p99)}`}`;
  add({ name, figure: figureOf(result), ratio: written, ...(aim && { aim, measured }) }, times);
  if ((result.busy ?? 0) > 0.9)
    console.log(
      `     The sender was busy ${percent(result.busy)} of the time: more could have been answered than it asked.`,
    );
}

/** Prints a figure that is no rate, and whether it holds an aim. */
export function printFigure(name: string, measured: number, unit: string, aim?: AimName): void {
  const figure = `${measured.toLocaleString("en-GB", { maximumFractionDigits: measured < 10 ? 2 : measured < 1000 ? 1 : 0 })} ${unit}`;
  add({ name, figure, ratio: "", ...(aim && { aim, measured }) });
}

/** Prints whether something that must hold does. */
export function printCheck(name: string, holds: boolean, detail = ""): boolean {
  console.log(`${holds ? "ok  " : "NOT "} ${name}${detail ? `: ${detail}` : ""}`);
  return holds;
}

/** Whether an aim is held, in words. */
export function judged({ aim, measured }: Row): string {
  if (!aim || measured === undefined) return "";
  const words = { stretch: "held, and the stretch too", held: "held", missed: "missed" };
  return words[verdict(aim, measured)];
}

function add(row: Row, times = ""): void {
  rows.push(row);
  const aim = row.aim ? `aim ${bound(row.aim, "aim")}: ${judged(row)}` : "";
  const parts = [row.name.padEnd(38), row.figure.padStart(12), times, row.ratio, aim];
  console.log(parts.filter(Boolean).join("  "));
}

function figureOf(result: Result): string {
  const { least, most } = result.range ?? {};
  const middle = whole(rate(result));
  return least === undefined || most === undefined || least === most
    ? `${middle}/s`
    : `${whole(least)}…${middle}…${whole(most)}/s`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en-GB");
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

function percent(share = 0): string {
  return `${Math.round(share * 100)} %`;
}
