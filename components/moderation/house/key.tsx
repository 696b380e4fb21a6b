/** The key that does what stands beside it; not read out, as the list of keys says it too. */
export function Key({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      className="needs-script me-1.5 rounded-sm border border-rule px-1 font-mono text-2xs text-soft max-md:hidden"
    >
      {name}
    </span>
  );
}
