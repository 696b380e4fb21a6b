import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { countWords, readingMinutes } from "@/lib/platform/html/plain-text.ts";

const pause = 400;

/** How many words there are, and how long they take to read. */
export function WordCount({ editor }: { editor: Editor }) {
  const [words, setWords] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => setWords(countWords(editor.getText()));
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(count, pause);
    };
    count();
    editor.on("update", soon);
    return () => {
      clearTimeout(timer);
      editor.off("update", soon);
    };
  }, [editor]);
  return (
    <p className="num border-t border-rule py-2 text-sm text-soft">
      {words.toLocaleString("en-GB")} {words === 1 ? "word" : "words"}
      {words > 0 && ` · ${readingMinutes(words)} min to read`}
    </p>
  );
}
