import type { ReactNode } from "react";

type Props = { title: string; lead?: ReactNode; wide?: boolean; children?: ReactNode };

/** The shape of an account screen: a heading, a sentence, and one narrow column. */
export function AccountPage({ title, lead, wide, children }: Props) {
  return (
    <div className={`mx-auto py-9 ${wide ? "max-w-192" : "max-w-112"}`}>
      <h1 className="headline text-4xl leading-tight">{title}</h1>
      {lead && <p className="standfirst mt-2">{lead}</p>}
      <div className="mt-7 space-y-6">{children}</div>
    </div>
  );
}
