/** Says on paper where the page stands on the web. */
export function PrintAddress({ url }: { url: string }) {
  return (
    <p data-print="only" className="mt-6 border-t border-rule pt-2 text-xs text-soft">
      {url}
    </p>
  );
}
