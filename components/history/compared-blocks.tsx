import { ComparedPieces } from "@/components/history/compared-pieces.tsx";
import type { BlockKind, Comparison } from "@/lib/stories/history.ts";

type Block = Comparison["blocks"][number];
type Row = { place: number; block: Block } | { place: number; left: number };

const names: Record<BlockKind, string> = {
  paragraph: "",
  heading: "Heading",
  quote: "Quote",
  item: "List item",
  code: "Code",
  row: "Table row",
  picture: "Picture",
  video: "Video",
  line: "Line",
};

const most = 600;

/** The text with its changes; of what stayed, only what stands beside a change. */
export function ComparedBlocks({ blocks, dir }: { blocks: readonly Block[]; dir: string }) {
  const rows = rowsOf(blocks);
  return (
    <div dir={dir} className="story-diff grid gap-2.5">
      {rows.slice(0, most).map((row) =>
        "block" in row ? (
          <BlockRow key={row.place} block={row.block} />
        ) : (
          <p key={row.place} dir="ltr" className="border-y border-rule py-1 text-center text-sm text-soft">
            {row.left} {row.left === 1 ? "paragraph" : "paragraphs"} as before
          </p>
        ),
      )}
      {rows.length > most && (
        <p dir="ltr" className="text-soft">
          There are more changes than can be shown here.
        </p>
      )}
    </div>
  );
}

const looks: Record<Block["as"], string> = {
  same: "border-transparent text-soft",
  changed: "border-ink",
  added: "border-good",
  removed: "border-accent",
};

function BlockRow({ block: { kind, as, pieces } }: { block: Block }) {
  return (
    <div className={`border-s-4 ps-3 whitespace-pre-line wrap-anywhere ${looks[as]}`}>
      {names[kind] && (
        <span dir="ltr" className="kicker me-2">
          {names[kind]}
        </span>
      )}
      <ComparedPieces pieces={pieces} />
    </div>
  );
}

// A run of what stayed is told by its length.
function rowsOf(blocks: readonly Block[]): Row[] {
  const rows: Row[] = [];
  for (const [place, block] of blocks.entries()) {
    const isNear = [place - 1, place, place + 1].some((near) => (blocks[near]?.as ?? "same") !== "same");
    const last = rows.at(-1);
    if (isNear) rows.push({ place, block });
    else if (last && "left" in last) last.left += 1;
    else rows.push({ place, left: 1 });
  }
  return rows;
}
