import { Button } from "@/components/ui/button.tsx";
import { Count } from "@/components/ui/count.tsx";
import { Kicker } from "@/components/ui/kicker.tsx";
import { Meter } from "@/components/ui/meter.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { Sparkline } from "@/components/ui/sparkline.tsx";

const hours = [8, 12, 10, 18, 26, 22, 40, 58, 72, 66, 84, 100, 92, 70, 61, 64, 50, 44, 38, 41, 35, 30, 33, 28];
const windows = [
  ["Now", 12],
  ["Last hour", 340],
  ["Last 24 hours", 4812],
] as const;

/** The two instruments of a story, and a headline above them. */
export function InstrumentSamples({ scheme }: { scheme: string }) {
  return (
    <>
      <div>
        <Kicker>Health · First-hand report</Kicker>
        <h2 className="headline mt-1.5 text-headline">
          The well on Mill Road has tasted of iron since the new pipe went in
        </h2>
        <p className="standfirst mt-3">
          Eleven households kept a diary for six weeks. The water company’s readings agree.
        </p>
      </div>
      <div className="max-w-80">
        <Views scheme={scheme} />
        <Verdict scheme={scheme} />
      </div>
    </>
  );
}

function Views({ scheme }: { scheme: string }) {
  const live = (
    <span className="kicker inline-flex items-center gap-1.5">
      <span className="live-dot" />
      live
    </span>
  );
  return (
    <Panel title={`Story views, ${scheme}`} aside={live}>
      <dl className="grid grid-cols-3 gap-2">
        {windows.map(([label, value]) => (
          <div key={label} className="flex flex-col-reverse justify-end">
            <dt className="text-xs text-soft">{label}</dt>
            <dd className="headline text-[1.625rem] leading-none">
              <Count value={value} room={5} />
            </dd>
          </div>
        ))}
      </dl>
      <Sparkline values={hours} title="Views, hour by hour" className="mt-3" />
      <p className="mt-1.5 text-sm text-soft">
        <Count value={19204} room={6} className="font-bold text-ink" /> Total
      </p>
    </Panel>
  );
}

function Verdict({ scheme }: { scheme: string }) {
  return (
    <Panel title={`Fact or fiction, ${scheme}`}>
      <p className="text-sm text-soft">
        <span className="headline num text-[1.625rem] leading-none text-ink">61 %</span> of 214 readers think this story
        is Fact
      </p>
      <Meter fact={130} unsure={18} fiction={66} className="my-2.5" />
      <p className="my-2 text-sm text-soft">
        In a list: <Meter fact={78} unsure={2} fiction={20} size="mini" className="mx-1" /> 78 % Fact; nobody yet:{" "}
        <Meter fact={0} unsure={0} fiction={0} size="mini" className="mx-1" />
      </p>
      <Notice title="Disputed">
        Readers split by viewpoint.{" "}
        <a href="#verdict" className="link">
          How this was computed
        </a>
      </Notice>
      <div className="mt-3 grid grid-cols-3 gap-2">
        <Button tone="fact" size="small" aria-pressed className="px-1">
          <span aria-hidden="true">✓</span>Fact
        </Button>
        <Button tone="fiction" size="small" aria-pressed={false} className="px-1">
          <span aria-hidden="true">✕</span>Fiction
        </Button>
        <Button tone="unsure" size="small" aria-pressed={false} className="px-1">
          <span aria-hidden="true">?</span>Unsure
        </Button>
      </div>
    </Panel>
  );
}
