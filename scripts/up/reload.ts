import { type FSWatcher, watch } from "node:fs";
import { join } from "node:path";
import { root } from "./settings.ts";
import type { Site } from "./site.ts";

const quietMs = 300;

/** In development: starts the worker and the web server again when code changes that Node runs itself. Gives what ends it. */
export function reloadOnChange({ server, worker }: Site): () => void {
  const watchers = [
    onChange(["lib", "worker.ts"], () => worker.restart()),
    // Next reloads app and components itself, and lib as far as pages use it.
    onChange(["front", "lib/platform", "server.ts"], () => server.restart()),
  ].flat();
  return () => {
    for (const watcher of watchers) watcher.close();
  };
}

function onChange(paths: string[], run: () => void): FSWatcher[] {
  let timer: NodeJS.Timeout | undefined;
  return paths.map((path) =>
    watch(join(root, path), { recursive: true }, (_, file) => {
      if (file?.includes("generated") || file?.includes(".test.")) return;
      clearTimeout(timer);
      timer = setTimeout(run, quietMs);
    }),
  );
}
