import { endpoint } from "../platform/endpoint.ts";
import { me } from "./queries.ts";

/** Who is signed in: `{"member": null}` for guests. Private, never cached. */
export const getMe = endpoint("GET /api/me", {}, async ({ actor }) => ({ member: actor ? await me(actor) : null }));
