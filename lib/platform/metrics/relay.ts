import { shared } from "../shared.ts";
import { answerAsks, ask, type Gathered, nobody, type Other, together } from "./exchange.ts";
import { ownReport, type Report } from "./report.ts";

/** A place below a process, and who has it: nobody while one is replaced, for a moment two. */
export type Place = { name: string; taken: readonly Other[] };

type Around = {
  places: () => readonly Place[];
  /** The name of this process, where it reports too. */
  own?: string;
  /** What stands above it, where that knows more. */
  above?: Other;
};

// Whoever stands above waits for others itself, and the one in between for both.
const belowMs = 1000;
const topMs = 1500;
const aboveMs = 2500;

/** Answers a process below this one that asks for the others: this one asks them, and whoever stands above. */
export function relayFor(below: Other, { places, own, above }: Around): void {
  answerAsks(below, async () => {
    const you = places().find(({ taken }) => taken.includes(below))?.name;
    const gathered = await Promise.all([
      own === undefined ? nobody : reportOf(own),
      ...places().map((place) => askPlace(place, below)),
      above?.send ? askAbove(above, topMs) : nobody,
    ]);
    return { ...together(gathered), ...(you !== undefined && { you }) };
  });
}

const link = shared("metrics-link", (): { above?: Other; name: string } => ({ name: "web" }));

/** Links this process to the one above it: answers it with its own report, and asks it for the others. */
export function reportTo(above: Other): void {
  link.above = above;
  answerAsks(above, (whom) => (whom === "others" ? Promise.resolve(nobody) : reportOf(whom.name)));
}

/** Reports of this process and all that it is linked to, each place once. */
export async function gatherReports(): Promise<{ reports: Report[]; missing: string[] }> {
  const others = link.above?.send ? await askAbove(link.above, aboveMs) : nobody;
  link.name = others.you ?? link.name;
  const all = [...others.reports, await ownReport(link.name)];
  const newest = new Map<string, Report>();
  for (const report of all.toSorted((a, b) => a.startedAt - b.startedAt)) newest.set(report.process, report);
  return { reports: [...newest.values()], missing: others.missing.filter((name) => !newest.has(name)) };
}

// Who asks reports by itself.
async function askPlace({ name, taken }: Place, asker: Other): Promise<Gathered> {
  const asked = taken.filter((other) => other !== asker);
  const answers = await Promise.all(asked.map((other) => ask(other, { name }, belowMs)));
  const gathered = together(answers.filter((answer) => answer !== null));
  return gathered.reports.length > 0 || taken.includes(asker) ? gathered : { reports: [], missing: [name] };
}

async function askAbove(above: Other, patienceMs: number): Promise<Gathered> {
  return (await ask(above, "others", patienceMs)) ?? nobody;
}

async function reportOf(name: string): Promise<Gathered> {
  return { reports: [await ownReport(name)], missing: [] };
}
