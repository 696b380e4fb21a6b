import { TableKit } from "@tiptap/extension-table";
import { Placeholder } from "@tiptap/extensions";
import { StarterKit } from "@tiptap/starter-kit";
import { EmbedNode } from "@/components/writing/editor/embed-node.ts";
import { FigureNode } from "@/components/writing/editor/figure-node.ts";
import { Incoming } from "@/components/writing/editor/incoming.ts";
import { smallMarks } from "@/components/writing/editor/small-marks.ts";
import { StoryAttributes } from "@/components/writing/editor/story-attributes.ts";
import type { Uploads } from "@/components/writing/editor/uploads.ts";
import { safeHref } from "@/lib/platform/html/links.ts";

/** Everything that a story can hold, and nothing that it cannot. */
export function storyExtensions(uploads: Uploads) {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3, 4] },
      link: {
        openOnClick: false,
        defaultProtocol: "https",
        isAllowedUri: (address) => safeHref(address) !== null,
        HTMLAttributes: { rel: null, target: null },
      },
      dropcursor: { color: "var(--fact)", width: 2 },
    }),
    TableKit.configure({ table: { resizable: false } }),
    Placeholder.configure({ placeholder: "What happened? Who was there? How do you know?" }),
    ...smallMarks,
    StoryAttributes,
    FigureNode,
    EmbedNode,
    Incoming.configure({ uploads }),
  ];
}
