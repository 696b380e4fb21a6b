import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionSamples } from "@/app/dev/ui/action-samples.tsx";
import { ChromeSamples } from "@/app/dev/ui/chrome-samples.tsx";
import { FormSamples } from "@/app/dev/ui/form-samples.tsx";
import { InstrumentSamples } from "@/app/dev/ui/instrument-samples.tsx";
import { RowSamples } from "@/app/dev/ui/row-samples.tsx";
import { StorySamples } from "@/app/dev/ui/story-samples.tsx";
import { PageScript } from "@/components/site/page-script.tsx";
import "@/app/dev/ui/dark.css";

export const metadata: Metadata = { title: "Interface parts", robots: { index: false } };

const sheets = [InstrumentSamples, ActionSamples, FormSamples, RowSamples, StorySamples];

/** Every part of the interface in both colour schemes, for those who build with them. Not served in production. */
export default function InterfaceParts() {
  if (process.env.NODE_ENV !== "development") notFound();
  return (
    <ChromeSamples>
      <h1 className="headline text-headline">Interface parts</h1>
      <p className="standfirst mt-2 mb-8">Light on the left, dark on the right; this line follows your system.</p>
      {sheets.map((Sheet) => (
        <div key={Sheet.name} className="mb-10 grid lg:grid-cols-2">
          <div data-theme="light" className="min-w-0 space-y-8 bg-paper p-5 text-ink">
            <Sheet scheme="light" />
          </div>
          <div data-theme="dark" className="min-w-0 space-y-8 bg-paper p-5 text-ink">
            <Sheet scheme="dark" />
          </div>
        </div>
      ))}
      <PageScript />
    </ChromeSamples>
  );
}
