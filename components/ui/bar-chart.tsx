import { useId } from "react";
import { formatNumber } from "@/components/ui/format-number.ts";

export type Bar = {
  /** In the table and on the bar: "Monday 4 May". */
  label: string;
  value: number;
};

export type BarChartProps = {
  bars: readonly Bar[];
  /** What is drawn: "Views by day". */
  title: string;
  /** Heads of the table's columns. */
  columns: readonly [string, string];
};

const step = 12;
const height = 120;

/** Bars over time, oldest first, with the same figures in a table behind them; the last one, which still grows, in the accent. */
export function BarChart({ bars, title, columns }: BarChartProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <figure className="min-w-0">
      <div className="num flex justify-between text-xs text-soft" aria-hidden="true">
        <span>{formatNumber(most)}</span>
      </div>
      <Drawing bars={bars} most={most} title={title} />
      <div className="num flex justify-between gap-2 border-t border-line pt-1 text-xs text-soft" aria-hidden="true">
        <span>{bars[0]?.label}</span>
        <span className="max-sm:hidden">{bars[Math.floor(bars.length / 2)]?.label}</span>
        <span>{bars.at(-1)?.label}</span>
      </div>
      <details className="mt-1">
        <summary className="link target text-sm">The same as a table</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
        <section className="max-h-80 overflow-auto border-y border-rule" tabIndex={0} aria-label={title}>
          <table className="num w-full text-sm">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr className="text-start text-soft">
                <th scope="col" className="py-1.5 text-start font-semibold">
                  {columns[0]}
                </th>
                <th scope="col" className="py-1.5 text-end font-semibold">
                  {columns[1]}
                </th>
              </tr>
            </thead>
            <tbody>
              {bars.toReversed().map(({ label, value }) => (
                <tr key={label} className="border-t border-rule">
                  <th scope="row" className="py-1 text-start font-normal">
                    {label}
                  </th>
                  <td className="py-1 text-end">{formatNumber(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}

function Drawing({ bars, most, title }: { bars: readonly Bar[]; most: number; title: string }) {
  const id = useId();
  const sum = bars.reduce((all, { value }) => all + value, 0);
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${bars.length * step} ${height}`}
      preserveAspectRatio="none"
      className="block h-32 w-full"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>
        {`${formatNumber(sum)} in all, at most ${formatNumber(most)}. The figures are in the table below.`}
      </desc>
      {bars.map(({ label, value }, index) => {
        const tall = value === 0 ? 1 : Math.max(2, Math.round((value / most) * height));
        return (
          <rect
            key={label}
            x={index * step + 1}
            y={height - tall}
            width={step - 2}
            height={tall}
            className={index === bars.length - 1 ? "fill-accent" : "fill-line"}
          >
            <title>{`${label}: ${formatNumber(value)}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}
