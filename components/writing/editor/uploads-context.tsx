"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { Upload, Uploads } from "@/components/writing/editor/uploads.ts";

/** The uploads of the page, for the figures in the editor. */
export const UploadsContext = createContext<Uploads | null>(null);

/** How far the upload of this key is; undefined when there is none. */
export function useUpload(key: string | null): { upload: Upload | undefined; retry: () => void } {
  const uploads = useContext(UploadsContext);
  const read = () => (key ? uploads?.get(key) : undefined);
  const upload = useSyncExternalStore(uploads?.subscribe ?? never, read, () => undefined);
  return { upload, retry: () => key && uploads?.retry(key) };
}

function never(): () => void {
  return () => undefined;
}
