import { startSite } from "../prisma/builders/throwaway-site.ts";
import { onServer } from "../scripts/postgres/on-server.ts";
import { startBackstage } from "./backstage/start.ts";

// A program of its own: a site beside the one that all journeys share, for what would change it for everybody (e2e/own-site.ts).
const shared = process.argv[2] ?? "";
const name = `own_site_${process.pid}`;
const url = new URL(shared);
url.pathname = `/${name}`;

await onServer(shared, `CREATE DATABASE ${name} TEMPLATE blank`);
const site = await startSite({ databaseUrl: url.href });
const backstage = await startBackstage(site.env);
process.send?.({ url: site.url, databaseUrl: url.href, backstage: backstage.url });

// Whoever started it lets it go, or is gone.
process.once("disconnect", async () => {
  await backstage.stop();
  await site.stop();
  await onServer(shared, `DROP DATABASE ${name} WITH (FORCE)`);
  process.exit(0);
});
