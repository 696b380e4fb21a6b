/** A command ends for a reason that its user can mend: the message is a whole sentence that says what to do. */
export class Halt extends Error {
  override name = "Halt";
}

/** Runs a command: a Halt is printed as its sentence, anything else with its stack; both end with exit code 1. */
export async function command(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (thrown) {
    console.error(thrown instanceof Halt ? `\n${thrown.message}\n` : thrown);
    process.exitCode = 1;
  }
}
