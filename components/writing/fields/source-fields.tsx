"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button.tsx";
import { Input } from "@/components/ui/input.tsx";
import { Select } from "@/components/ui/select.tsx";
import type { FieldGroupProps } from "@/components/writing/fields/field-props.ts";
import { type DraftContent, fits, sourceKindNames, sourceKinds } from "@/lib/stories/rules/fields.ts";
import { sourceFields } from "@/lib/stories/rules/form.ts";

const empty = 3;

type Props = FieldGroupProps & {
  /** With the editor, rows come and go; the plain form always has some empty ones. */
  live: boolean;
  changed: () => void;
};

/** Where the facts come from. */
export function SourceFields({ content, faults, live, changed }: Props) {
  const [rows, setRows] = useState(() => content.sources.map((_, row) => row));
  const plain = Array.from({ length: Math.min(fits.sources, content.sources.length + empty) }, (_, row) => row);
  const shown = live ? rows : plain;
  const wrong = Object.entries(faults).filter(([name]) => name === "sources" || name.startsWith("sources."));
  return (
    <fieldset>
      <legend className="font-semibold">
        Sources <span className="text-sm font-normal text-soft">(optional)</span>
      </legend>
      <p className="mb-2 text-sm text-soft">How do you know? Name documents, witnesses, offices, reports.</p>
      {wrong.map(([name, sentence]) => (
        <p key={name} id={`field-${name}`} className="mb-1.5 text-sm font-semibold text-accent">
          <span aria-hidden="true">▲ </span>
          {rowName(name)}
          {sentence}
        </p>
      ))}
      {shown.map((row, at) => (
        <SourceRow
          key={row}
          row={row}
          number={at + 1}
          source={content.sources[row]}
          {...(live ? { remove: () => setRows(rows.filter((other) => other !== row)) } : {})}
          changed={changed}
        />
      ))}
      {live && rows.length < fits.sources && (
        <Button size="small" onClick={() => setRows([...rows, Math.max(-1, ...rows) + 1])}>
          Add a source
        </Button>
      )}
    </fieldset>
  );
}

type RowProps = {
  row: number;
  number: number;
  source: DraftContent["sources"][number] | undefined;
  remove?: () => void;
  changed: () => void;
};

function SourceRow({ row, number, source, remove, changed }: RowProps) {
  const names = sourceFields(row);
  return (
    <fieldset className="mb-3 grid gap-1.5 border-t border-rule pt-2" aria-label={`Source ${number}`}>
      <Select name={names.kind} defaultValue={source?.kind ?? "document"} aria-label="Kind">
        {sourceKinds.map((kind) => (
          <option key={kind} value={kind}>
            {sourceKindNames[kind]}
          </option>
        ))}
      </Select>
      <Input
        name={names.label}
        defaultValue={source?.label}
        aria-label="What it is"
        placeholder="What it is: “Council minutes, 12 May”"
        dir="auto"
        autoComplete="off"
      />
      <Input
        name={names.url}
        defaultValue={source?.url}
        aria-label="Its address"
        placeholder="https://… (optional)"
        inputMode="url"
        autoComplete="off"
      />
      {remove && (
        <Button
          size="small"
          tone="quiet"
          className="justify-self-start"
          onClick={() => {
            remove();
            setTimeout(changed); // once the row is gone from the form
          }}
        >
          Remove this source
        </Button>
      )}
    </fieldset>
  );
}

function rowName(field: string): string {
  const row = /^sources\.(\d+)/.exec(field)?.[1];
  return row === undefined ? "" : `Source ${Number(row) + 1}: `;
}
