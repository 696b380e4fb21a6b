"use client";

import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button.tsx";
import { Checkbox } from "@/components/ui/checkbox.tsx";
import { Field } from "@/components/ui/field.tsx";
import { FileInput } from "@/components/ui/file-input.tsx";
import { Input } from "@/components/ui/input.tsx";
import { sendPicture, type Uploads } from "@/components/writing/editor/uploads.ts";
import type { FieldGroupProps } from "@/components/writing/fields/field-props.ts";
import { fits } from "@/lib/stories/rules/fields.ts";

type Props = FieldGroupProps & { live: boolean; changed: () => void; uploads: Uploads };

const accept = "image/jpeg,image/png,image/webp,image/gif";

/** The picture above the story and in lists, with what is said about it. */
export function CoverFields({ content, faults, live, changed, uploads }: Props) {
  const [id, setId] = useState(content.coverId);
  const { progress, error, send } = useCoverUpload(uploads, setId);
  useChange(id, changed);
  useEarlyChoice(live, send);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-semibold">
        Cover image <span className="text-sm font-normal text-soft">(optional)</span>
      </legend>
      <input type="hidden" name="coverId" value={id} />
      {id && (
        // biome-ignore lint/performance/noImgElement: a size of our own store
        <img src={`/media/${id}`} alt="" className="aspect-3/2 w-full bg-sunken object-cover" />
      )}
      <Field
        name="coverFile"
        label={id ? "Another cover image" : "Choose a cover image"}
        hint="JPEG, PNG, WebP or GIF, up to 12 MB. Where and with what it was taken is removed."
        error={error ?? faults.coverId}
      >
        {({ name, ...control }) => (
          <FileInput
            {...control}
            {...(live ? {} : { name })}
            accept={accept}
            onChange={(event) => live && send(event.target)}
          />
        )}
      </Field>
      <p role="status" className="text-sm empty:hidden">
        {progress !== null && (progress < 1 ? `Sending: ${Math.round(progress * 100)} %` : "Being prepared")}
      </p>
      {id && live && (
        <Button size="small" tone="quiet" className="justify-self-start" onClick={() => setId("")}>
          Remove the cover image
        </Button>
      )}
      {id && !live && <Checkbox name="removeCover" label="Remove the cover image" />}
      <CoverWords content={content} faults={faults} shown={!live || id !== ""} />
    </fieldset>
  );
}

function CoverWords({ content, faults, shown }: FieldGroupProps & { shown: boolean }) {
  return (
    <div hidden={!shown} className="grid gap-3">
      <Field
        name="coverAlt"
        label="Description of the cover image"
        hint="For readers who cannot see it."
        error={faults.coverAlt}
      >
        {(control) => <Input {...control} defaultValue={content.coverAlt} maxLength={fits.alt} dir="auto" />}
      </Field>
      <Field name="coverCaption" label="Caption of the cover image" optional error={faults.coverCaption}>
        {(control) => <Input {...control} defaultValue={content.coverCaption} maxLength={fits.caption} dir="auto" />}
      </Field>
      <Field name="coverCredit" label="Credit of the cover image" optional error={faults.coverCredit}>
        {(control) => <Input {...control} defaultValue={content.coverCredit} maxLength={fits.credit} dir="auto" />}
      </Field>
    </div>
  );
}

function useCoverUpload(uploads: Uploads, done: (id: string) => void) {
  const [progress, setProgress] = useState<number | null>(null);
  const [error, setError] = useState<string>();
  const send = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    setError(undefined);
    setProgress(0);
    try {
      await uploads.join(async () => {
        const { id } = await sendPicture(file, "cover", setProgress);
        // At once: whoever waits for it reads the form next.
        flushSync(() => done(id));
      });
      input.value = "";
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown.message : String(thrown));
    } finally {
      setProgress(null);
    }
  };
  return { progress, error, send: (input: HTMLInputElement) => void send(input) };
}

/** Sends a file that was chosen before this page's script was ready. */
function useEarlyChoice(live: boolean, send: (input: HTMLInputElement) => void): void {
  const latest = useRef(send);
  useEffect(() => {
    const input = document.getElementById("field-coverFile");
    if (live && input instanceof HTMLInputElement && input.files?.length) latest.current(input);
  }, [live]);
}

/** Tells of each change of a value after the first, once it stands in the form. */
function useChange(value: string, changed: () => void): void {
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    changed();
  }, [value, changed]);
}
