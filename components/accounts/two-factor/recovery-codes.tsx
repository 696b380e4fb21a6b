import { Notice } from "@/components/ui/notice.tsx";

/** The recovery codes, this once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <Notice title="Your recovery codes" tone="good">
      <p>
        Each lets you in once when your phone is not at hand. They are shown only now: print them, or write them down
        where you find them without your phone.
      </p>
      <ul aria-label="Recovery codes" className="num mt-3 grid gap-x-4 gap-y-1 whitespace-nowrap sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
