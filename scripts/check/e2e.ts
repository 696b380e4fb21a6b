import { command } from "../halt.ts";
import { generateClient } from "../up/generate.ts";
import { endWhenTold } from "./interruption.ts";
import { buildSite, runJourneys } from "./stages.ts";
import { lastLine } from "./tally.ts";

// npm run test:e2e -- "signs up"; arguments that begin with "-" or name a file go to Playwright as they are.
function asArguments(typed: string[]): string[] {
  const plain = typed.some((each) => each.startsWith("-") || each.includes(".spec"));
  return plain || typed.length === 0 ? typed : ["--grep", typed.join(" ")];
}

endWhenTold();
await command(async () => {
  await generateClient();
  await buildSite();
  const tally = await runJourneys(asArguments(process.argv.slice(2)));
  console.log(lastLine(tally));
  if (tally.failed > 0) process.exitCode = 1;
});
