import { migrate } from "../prisma/migrate.ts";
import { command, Halt } from "./halt.ts";

await command(async () => {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Halt("Set DATABASE_URL; the embedded database is migrated by npm start.");
  const applied = await migrate(url, { log: console.log });
  if (applied.length === 0) console.log("The database is up to date.");
});
