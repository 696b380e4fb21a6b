const heartbeatMs = 10_000;

export type Say = (note: string) => void;

/** Prints the steps of a start, each with the seconds it took. */
export function progress(total: number, firstStep = 1) {
  let step = firstStep - 1;
  return async function stage<T>(label: string, run: (say: Say) => Promise<T> | T): Promise<T> {
    step += 1;
    const begun = performance.now();
    const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
    const head = `${step}/${total} ${label}`;
    const line = openLine(head);
    const heartbeat = setInterval(() => line.note(`… ${seconds()}`), heartbeatMs);
    try {
      const result = await run((note) => line.note(note));
      line.close(seconds());
      return result;
    } catch (thrown) {
      line.fail();
      throw thrown;
    } finally {
      clearInterval(heartbeat);
    }
  };
}

// The time ends up on the step's own line as long as nothing was said in between.
function openLine(head: string) {
  let fresh = true;
  process.stdout.write(`${head} …`);
  const breakLine = () => {
    if (fresh) process.stdout.write("\n");
    fresh = false;
  };
  return {
    note(text: string) {
      breakLine();
      process.stdout.write(`    ${text}\n`);
    },
    close: (time: string) => process.stdout.write(fresh ? ` ${time}\n` : `    done in ${time}\n`),
    fail: () => process.stdout.write(fresh ? " failed\n" : "    failed\n"),
  };
}
