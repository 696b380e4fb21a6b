import { env } from "../env.ts";
import { allowedPlaces, place } from "./allow-list.ts";

/** Whether OUTBOUND_ALLOW names this host and port, so that nothing is asked about its addresses. */
export function isAllowed(url: URL): boolean {
  const list = env().OUTBOUND_ALLOW;
  return list !== "" && allowedPlaces(list).has(place(url));
}
