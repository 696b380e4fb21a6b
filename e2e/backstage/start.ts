import { fork } from "node:child_process";
import { once } from "node:events";

export type Backstage = { url: string; stop(): Promise<void> };

/** Starts the program that works behind the scenes of a site, with the settings of that site. */
export async function startBackstage(env: Record<string, string>): Promise<Backstage> {
  const program = fork("e2e/backstage/serve.ts", { env: { ...process.env, ...env }, execArgv: [] });
  const failed = once(program, "exit").then(() => {
    throw new Error("The program behind the scenes did not start.");
  });
  const [url] = (await Promise.race([once(program, "message"), failed])) as [string];
  return {
    url,
    stop: async () => {
      if (program.exitCode !== null) return;
      program.disconnect();
      await failed.catch(() => undefined); // that it has ended is what was wanted
    },
  };
}
