import { command } from "../halt.ts";
import { generateClient } from "../up/generate.ts";
import { endWhenTold } from "./interruption.ts";
import { runUnits } from "./stages.ts";
import { lastLine } from "./tally.ts";

// npm run test:unit -- lib/votes
endWhenTold();
await command(async () => {
  await generateClient();
  const tally = await runUnits(process.argv.slice(2));
  console.log(lastLine(tally));
  if (tally.failed > 0) process.exitCode = 1;
});
