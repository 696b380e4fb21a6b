import type { ReactNode } from "react";
import { FormMessage } from "@/components/ui/form-message.tsx";

type Props = { title: string; lead?: ReactNode; done?: string | null | undefined; children: ReactNode };

/** The shape of a room of whoever runs the site: a heading, a sentence, what was just done. */
export function AdminPage({ title, lead, done, children }: Props) {
  return (
    <div className="max-w-192 py-6">
      <h1 className="headline text-4xl leading-tight">{title}</h1>
      {lead && <p className="standfirst mt-2">{lead}</p>}
      {done && <FormMessage kind="success" title={done} className="mt-4" />}
      <div className="mt-7 space-y-6">{children}</div>
    </div>
  );
}
