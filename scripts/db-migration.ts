import { relative } from "node:path";
import { writeMigration } from "../prisma/migrate/write-migration.ts";
import { command, Halt } from "./halt.ts";

await command(async () => {
  const name = process.argv
    .slice(2)
    .join("_")
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");
  if (!/^[a-z0-9_]{1,80}$/.test(name)) {
    throw new Halt("Give the migration a name of letters, digits and underscores: npm run db:migration -- add_tags");
  }
  const file = await writeMigration(name, new Date());
  if (!file) throw new Halt("prisma/schema.prisma and the migrations already say the same: there is nothing to write.");
  console.log(
    `Wrote ${relative(process.cwd(), file)}. Read it, add what Prisma cannot say, and run npm run db:migrate.`,
  );
});
