import { levelNames } from "@/components/screening/trust-words.ts";
import { Panel } from "@/components/ui/panel.tsx";
import type { TrustStanding } from "@/lib/screening/rules/trust.ts";

/** How far one is trusted, on the dashboard, with the way to what it means. */
export function DeskTrust({ standing: { level } }: { standing: TrustStanding }) {
  return (
    <Panel title="Trust">
      <a href="/dashboard/trust" className="link target font-semibold">
        Level {level}: {levelNames[level]}
      </a>
      <p className="text-soft">What it means, and what leads to the next. Only you and the moderators see it.</p>
    </Panel>
  );
}
