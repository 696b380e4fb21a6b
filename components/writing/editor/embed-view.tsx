import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { Button } from "@/components/ui/button.tsx";
import type { EmbedAttributes } from "@/components/writing/editor/embed-node.ts";

/** A card in the editor: what it leads to, and a way to take it out. */
export function EmbedView({ node, selected, deleteNode }: NodeViewProps) {
  const { label } = node.attrs as EmbedAttributes;
  return (
    <NodeViewWrapper
      as="figure"
      className={`editor-block flex flex-wrap items-center justify-between gap-3 border border-rule bg-sunken p-4 font-sans text-[0.9375rem] ${selected ? "outline-2 outline-fact" : ""}`}
    >
      <span data-drag-handle className="flex items-center gap-2 font-semibold">
        <span aria-hidden="true">▶</span> {label}
      </span>
      <Button size="small" tone="quiet" onClick={() => deleteNode()}>
        Remove card
      </Button>
    </NodeViewWrapper>
  );
}
