import { statementPath } from "@/lib/decisions/paths.ts";

/** A sentence in which the address of a decision is a link: what somebody is told who is banned. */
export function WithDecisionLink({ text }: { text: string }) {
  const [before, id, after] = text.split(/\/decisions\/([0-9a-z]+)/, 3);
  if (id === undefined) return text;
  return (
    <>
      {before}
      <a href={statementPath(id)} className="link">
        {statementPath(id)}
      </a>
      {after}
    </>
  );
}
