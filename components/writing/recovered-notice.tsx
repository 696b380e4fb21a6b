import { Button } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";

/** Says that something was brought back that had not reached the server. */
export function RecoveredNotice({ at, undo }: { at: number; undo: () => void }) {
  const time = new Date(at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
  return (
    <Notice tone="good" role="status" className="mb-4 flex flex-wrap items-center justify-between gap-3">
      <p>Recovered what was not saved on {time}.</p>
      <Button size="small" onClick={undo}>
        Undo
      </Button>
    </Notice>
  );
}
