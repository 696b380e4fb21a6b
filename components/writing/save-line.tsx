import type { SaveNews } from "@/components/writing/autosave/autosave.ts";

/** How it stands with what was typed, in a line that is read out without interrupting. */
export function SaveLine({ news, savedAt }: { news: SaveNews; savedAt: Date | null }) {
  const { text, bad } = lineOf(news, savedAt);
  return (
    <p role="status" className={`num min-h-6 text-sm ${bad ? "font-semibold text-accent" : "text-soft"}`}>
      {text}
    </p>
  );
}

/** The words of that line. */
export function lineOf(news: SaveNews, savedAt: Date | null): { text: string; bad: boolean } {
  switch (news.kind) {
    case "clean":
      return { text: savedAt ? `Saved ${clock(savedAt)}` : "", bad: false };
    case "changed":
      return { text: "Not saved yet", bad: false };
    case "saving":
      return { text: "Saving…", bad: false };
    case "saved":
      return { text: `Saved ${clock(news.at)}`, bad: false };
    case "unsaved":
      return unsaved(news);
    default:
      return { text: news.sentence, bad: true };
  }
}

function unsaved({ kept, sentence }: Extract<SaveNews, { kind: "unsaved" }>): { text: string; bad: boolean } {
  if (!kept)
    return {
      text: "Could not save, and this browser has no room to keep it. Copy your text before you leave.",
      bad: true,
    };
  if (sentence === "") return { text: "Offline: kept in this browser", bad: false };
  return { text: `Could not save: ${sentence} It is kept in this browser; trying again.`, bad: true };
}

function clock(at: Date): string {
  return at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
