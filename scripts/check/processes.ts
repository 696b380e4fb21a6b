import { command } from "../halt.ts";
import { generateClient } from "../up/generate.ts";
import { endWhenTold } from "./interruption.ts";
import { buildSite, runProcesses } from "./stages.ts";
import { lastLine } from "./tally.ts";

// npm run test:site -- rolling
endWhenTold();
await command(async () => {
  await generateClient();
  await buildSite();
  const tally = await runProcesses(process.argv.slice(2));
  console.log(lastLine(tally));
  if (tally.failed > 0) process.exitCode = 1;
});
