import { defineConfig } from "prisma/config";

// `prisma generate` looks for the engine before it does anything, and downloads it where it is missing, but never starts it:
// any program will do. Migrations run through the same engine as WebAssembly (prisma/migrate.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
process.env.CHECKPOINT_DISABLE ??= "1";

const url = process.env.DATABASE_URL;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(url ? { datasource: { url } } : {}),
});
