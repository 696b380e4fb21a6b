import { Meter } from "@/components/ui/meter.tsx";
import { Still } from "@/components/ui/still.tsx";
import { type ShareLook, shareWords } from "@/components/votes/share-words.ts";
import type { VoteTally } from "@/lib/votes/rules.ts";

/** What readers think, raw: "61 % of 214 readers think this story is Fact". The page's first script keeps it up to date. */
export function ReaderShare({ tally, look }: { tally: VoteTally; look: ShareLook }) {
  const { fact, fiction, unsure } = tally;
  const { percent, words } = shareWords(tally, look);
  const share = { look, percent, words };
  if (look !== "panel") return <Share {...share} className="num" />;
  return (
    <Still>
      <Share {...share} className="flex min-h-12 items-baseline gap-2" />
      <Meter
        fact={fact}
        fiction={fiction}
        unsure={unsure}
        data-live-meter=""
        suppressHydrationWarning
        className="my-2.5"
      />
    </Still>
  );
}

const wordsLook: Record<ShareLook, string> = { panel: "text-sm text-soft", line: "", strip: "text-soft" };

type ShareProps = { look: ShareLook; percent: string | null; words: string; className: string };

function Share({ look, percent, words, className }: ShareProps) {
  return (
    <p data-live-share={look} className={className}>
      <b
        hidden={percent === null}
        suppressHydrationWarning
        className={`num flex-none font-semibold whitespace-nowrap ${look === "panel" ? "font-serif text-[1.625rem] leading-none" : ""}`}
      >
        {percent ?? "0 %"}
      </b>{" "}
      <span suppressHydrationWarning className={wordsLook[look]}>
        {words}
      </span>
    </p>
  );
}
