import { formatNumber } from "@/components/ui/format-number.ts";

const words: Record<string, string> = {
  waiting: "still to be sent",
  sent: "sent",
  nothing: "with nothing of what they chose",
  ended: "unsubscribed or paused meanwhile",
  refused: "not taken for their address",
  failed: "given up",
};

/** What became of an edition's mails. */
export function MailCounts({ mails }: { mails: readonly { state: string; count: number }[] }) {
  if (mails.length === 0) return <p className="text-soft">It went to nobody: nobody had subscribed to it.</p>;
  return (
    <ul className="num text-soft">
      {mails.map(({ state, count }) => (
        <li key={state}>
          {formatNumber(count)} {words[state] ?? state}
        </li>
      ))}
    </ul>
  );
}
