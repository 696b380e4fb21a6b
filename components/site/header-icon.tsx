const paths = {
  write: "M3 17v-3.5L13.5 3 17 6.5 6.5 17H3Zm8.5-12L15 8.5",
  dashboard: "M3 17h14M5 17v-5m5 5V4m5 13V8",
  search: "M14 14l4 4M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z",
  leave: "M8 3H3v14h5m0-7h9m-3.5-3.5L17 10l-3.5 3.5",
};

/** A sign of the masthead, for widths that have no room for its word. */
export function HeaderIcon({ sign, className }: { sign: keyof typeof paths; className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" className={`size-5 flex-none ${className ?? ""}`}>
      <path d={paths[sign]} fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
