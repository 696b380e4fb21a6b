import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button.tsx";
import { Prose } from "@/components/ui/prose.tsx";
import { sanitise } from "@/lib/platform/html/sanitise.ts";
import type { DraftContent } from "@/lib/stories/rules/fields.ts";

type Props = {
  sentence: string;
  mine: DraftContent;
  theirs: DraftContent;
  keepMine: () => void;
  takeTheirs: () => void;
};

/** Two versions beside each other, when two tabs or devices wrote at once; the writer decides, and can copy between them. */
export default function ConflictPanel({ sentence, mine, theirs, keepMine, takeTheirs }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label="Two versions"
      className="mb-6 border-s-4 border-accent bg-accent-wash px-4 py-3"
    >
      <p className="font-semibold" role="alert">
        {sentence}
      </p>
      <p className="text-sm">
        Both versions are below. To put them together, copy what you want from the other one into yours, then keep
        yours.
      </p>
      <div className="mt-3 grid gap-4 md:grid-cols-2">
        <Version name="Your version, in this tab" content={mine}>
          <Button size="small" tone="solid" onClick={keepMine}>
            Keep mine
          </Button>
        </Version>
        <Version name="The other version" content={theirs}>
          <Button size="small" onClick={takeTheirs}>
            Take the other
          </Button>
        </Version>
      </div>
    </section>
  );
}

function Version({ name, content, children }: { name: string; content: DraftContent; children: React.ReactNode }) {
  return (
    <div className="flex flex-col border border-rule bg-paper p-3">
      <h2 className="kicker mb-1">{name}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className="max-h-72 grow overflow-auto" tabIndex={0} aria-label={name}>
        <p className="headline text-xl">{content.title || "Without a title"}</p>
        {content.summary && <p className="mt-1 text-soft">{content.summary}</p>}
        <Prose html={sanitise(content.bodyHtml, "story").html} className="mt-2 text-base!" />
      </section>
      <div className="mt-3">{children}</div>
    </div>
  );
}
