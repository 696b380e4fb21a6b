import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useEffect, useId } from "react";
import { Button } from "@/components/ui/button.tsx";
import type { FigureAttributes } from "@/components/writing/editor/figure-node.ts";
import type { Upload } from "@/components/writing/editor/uploads.ts";
import { useUpload } from "@/components/writing/editor/uploads-context.tsx";
import { fits } from "@/lib/stories/rules/fields.ts";

/** A picture in the editor: itself, or how far its upload is, and the fields for what is said about it. */
export function FigureView({ node, selected, updateAttributes, deleteNode }: NodeViewProps) {
  const figure = node.attrs as FigureAttributes;
  const { upload, retry } = useUpload(figure.upload);
  const stored = upload?.stored;
  useEffect(() => {
    if (!stored) return;
    const [width, height] = [String(stored.width), String(stored.height)];
    // Not in the step of a render: the editor draws synchronously.
    queueMicrotask(() => updateAttributes({ src: stored.src, width, height, upload: null }));
  }, [stored, updateAttributes]);
  const set = (name: "alt" | "text" | "credit") => (value: string) => updateAttributes({ [name]: value });
  return (
    <NodeViewWrapper as="figure" className={`editor-block font-sans ${selected ? "outline-2 outline-fact" : ""}`}>
      <div data-drag-handle className={`relative cursor-grab ${figure.src ? "" : "min-h-32 bg-sunken"}`}>
        {/* biome-ignore lint/performance/noImgElement: a file of the writer's, or one of our own sizes */}
        <img
          src={figure.src || upload?.preview}
          alt={figure.alt}
          width={figure.width ?? undefined}
          height={figure.height ?? undefined}
          className={figure.src ? "" : "opacity-60"}
        />
        {!figure.src && <UploadState upload={upload} retry={retry} />}
      </div>
      <div className="grid gap-2 border-x border-b border-rule bg-sunken p-3 sm:grid-cols-2">
        <Line label="Caption" value={figure.text} max={fits.caption} change={set("text")} />
        <Line
          label="Credit"
          value={figure.credit}
          max={fits.credit}
          change={set("credit")}
          hint="Who made it, licence"
        />
        <Line
          label="Description for readers who cannot see it"
          value={figure.alt}
          max={fits.alt}
          change={set("alt")}
          wide
        />
        <div className="sm:col-span-2">
          <Button size="small" tone="quiet" onClick={() => deleteNode()}>
            Remove picture
          </Button>
        </div>
      </div>
    </NodeViewWrapper>
  );
}

function UploadState({ upload, retry }: { upload: Upload | undefined; retry: () => void }) {
  const failed = !upload || upload.state === "failed";
  const percent = Math.round((upload?.progress ?? 0) * 100);
  const news =
    upload?.state === "waiting" ? "Waiting to be sent" : percent < 100 ? `Sending: ${percent} %` : "Being prepared";
  return (
    <div className="absolute inset-x-0 bottom-0 bg-paper/95 p-3 text-sm">
      <p role="status" className={failed ? "font-semibold text-accent" : "font-semibold"}>
        {failed ? upload?.message || "This picture did not arrive. Choose it again." : news}
      </p>
      {failed && upload ? (
        <Button size="small" className="mt-2" onClick={retry}>
          Try again
        </Button>
      ) : (
        !failed && <progress value={percent} max={100} aria-label="Upload" className="mt-1 w-full accent-fact" />
      )}
    </div>
  );
}

type LineProps = {
  label: string;
  value: string;
  max: number;
  change: (value: string) => void;
  hint?: string;
  wide?: boolean;
};

function Line({ label, value, max, change, hint, wide }: LineProps) {
  const id = useId();
  return (
    <div className={wide ? "sm:col-span-2" : undefined}>
      <label htmlFor={id} className="block text-xs font-semibold text-soft">
        {label}
      </label>
      <input
        id={id}
        value={value}
        maxLength={max}
        placeholder={hint}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        className="control text-sm"
      />
    </div>
  );
}
