"use client";

import { useEffect, useRef } from "react";
import { areKeysOn, switchKeys, useKeys } from "@/components/moderation/house/use-keys.ts";
import { Checkbox } from "@/components/ui/checkbox.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";

/** Which keys do what on this screen, and the switch for those of a single letter. */
export function Keys({ keys }: { keys: readonly (readonly [key: string, deed: string])[] }) {
  const fold = useRef<HTMLDetailsElement>(null);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.checked = areKeysOn();
  }, []);
  useKeys({
    "?": () => {
      if (!fold.current) return;
      fold.current.open = !fold.current.open;
      if (fold.current.open) fold.current.scrollIntoView({ block: "nearest" });
    },
  });
  return (
    <Disclosure ref={fold} summary="Keys" className="needs-script text-sm">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        {keys.map(([key, deed]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-sm border border-line px-1.5 font-mono text-xs">{key}</kbd>
            </dt>
            <dd>{deed}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        ref={box}
        label="Keys of a single letter"
        hint="Switch them off where they come in the way. Ctrl+Enter always works."
        defaultChecked
        onChange={(event) => switchKeys(event.target.checked)}
        className="mt-2"
      />
    </Disclosure>
  );
}
