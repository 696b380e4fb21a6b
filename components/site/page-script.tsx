"use client";

import { useEffect } from "react";
import { hasRun } from "@/components/site/has-run.ts";

/** Put once on a public page, last. Draws nothing: it runs the first script where it did not come alone, and says when React is there. */
export function PageScript() {
  useEffect(() => {
    if (hasRun()) document.dispatchEvent(new Event("page:awake"));
    else void import("@/components/site/first-script.ts").then(({ runFirstScript }) => runFirstScript());
  }, []);
  return null;
}
