import { join } from "node:path";
import { env } from "../env.ts";
import { shared } from "../shared.ts";
import { diskStorage } from "./disk.ts";
import type { Storage } from "./storage.ts";

/** The storage of this process for pictures: `media/` in the data folder. */
export function storage(): Storage {
  // Next must not try to follow this path into the bundle: it is data, not code.
  return shared("storage", () => diskStorage(join(/* turbopackIgnore: true */ env().DATA_DIR, "media")));
}

/** The storage for files that members fetch once, and that no backup needs: `exports/` in the data folder. */
export function exportStorage(): Storage {
  return shared("export-storage", () => diskStorage(join(/* turbopackIgnore: true */ env().DATA_DIR, "exports")));
}
