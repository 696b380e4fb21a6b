import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { WholeScripts } from "./whole-scripts.ts";

/** Runs something with Prisma's own migration engine over one connection to the database, and lets go of both. */
export async function withEngine<T>(connectionString: string, run: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  await loadEngine();
  const factory = new WholeScripts(connectionString);
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(factory);
    const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
    try {
      return await run(engine);
    } catch (thrown) {
      throw factory.complaint ? new Error(factory.complaint, { cause: thrown }) : thrown;
    } finally {
      engine.free();
    }
  } finally {
    await factory.close();
  }
}

let loading: Promise<void> | undefined;

function loadEngine(): Promise<void> {
  loading ??= instantiate();
  return loading;
}

async function instantiate(): Promise<void> {
  // Where the engine leaves its last words before it gives up.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (words: string) => console.error(words) } });
  const gluePath = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(gluePath.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": imports() });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

/** What the engine may call. Its timers (it gives up on a lock after 10 s) must not keep a finished process alive. */
function imports(): WebAssembly.ModuleImports {
  const all: Record<string, unknown> = { ...glue };
  for (const [name, original] of Object.entries(all)) {
    if (!name.startsWith("__wbg_setTimeout_") || typeof original !== "function") continue;
    all[name] = (...args: unknown[]) => original(...args).unref();
  }
  return all as WebAssembly.ModuleImports;
}
