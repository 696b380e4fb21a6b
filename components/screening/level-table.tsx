type Props = { caption: string; columns: readonly string[]; children: readonly (readonly string[])[] };

/** A small table of the levels; the first cell of each row names it. */
export function LevelTable({ caption, columns, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>{columns.map((column) => (column ? <th key={column}>{column}</th> : <td key="first" />))}</tr>
        </thead>
        <tbody>
          {children.map(([name = "", ...values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, place) => (
                <td key={columns[place + 1]}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
