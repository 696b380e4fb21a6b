"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button.tsx";

/** A text to copy: one press selects it all, and with JavaScript a button copies it. */
export function CopyText({ text, what }: { text: string; what: string }) {
  const [said, setSaid] = useState("");
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied.");
    } catch {
      setSaid("Your browser did not let us copy it. Select the text and copy it yourself.");
    }
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <code className="min-w-0 flex-1 basis-64 rounded-sm bg-sunken p-3 font-mono text-sm select-all wrap-anywhere">
        {text}
      </code>
      <Button size="small" className="needs-script" onClick={copy} aria-label={`Copy ${what}`}>
        Copy
      </Button>
      <span role="status" className="text-sm text-soft empty:hidden">
        {said}
      </span>
    </div>
  );
}
