import { join } from "node:path";
import { env } from "../env.ts";
import { shared } from "../shared.ts";
import { diskStorage } from "./disk.ts";
import type { Storage } from "./storage.ts";

/** The storage of this process: `media/` in the data folder. */
export function storage(): Storage {
  // Next must not try to follow this path into the bundle: it is data, not code.
  return shared("storage", () => diskStorage(join(/* turbopackIgnore: true */ env().DATA_DIR, "media")));
}
