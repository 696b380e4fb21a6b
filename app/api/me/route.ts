import { me } from "@/lib/accounts/queries.ts";
import { route } from "@/lib/platform/route.ts";

/** Who is signed in: `{"member": null}` for guests. Private, never cached. */
export const GET = route({}, async ({ actor }) => ({ member: actor ? await me(actor) : null }));
