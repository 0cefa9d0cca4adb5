/** The picture as a table: a row per week, month, quarter or year with evidence, the latest first. */
import { useState } from "react";
import { STRINGS } from "../../app/strings.ts";
import type { Unit } from "../../components/days.ts";
import { type Cell, EMPTY, type Lane } from "./cells.ts";
import { cellTitle, countsTitle } from "./words.ts";

const S = STRINGS.path;

export function PathTable({ lanes, unit }: { readonly lanes: readonly Lane[]; readonly unit: Unit }) {
  const [isOpen, setOpen] = useState(false);
  const rows = [...new Map(lanes.flatMap(({ cells }) => cells.map((cell) => [cell.from, cell] as const))).values()];
  const at = lanes.map(({ cells }) => new Map(cells.map((cell) => [cell.from, cell])));
  const say = (cell: Cell | undefined): string => (cell ? countsTitle(cell) : countsTitle(EMPTY));
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{S.table}</summary>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
        <section className="scroll" tabIndex={0} aria-label={S.months}>
          <table>
            <thead>
              <tr>
                <th scope="col">{S.when}</th>
                {lanes.map(({ id, title }) => (
                  <th key={id} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows
                .toSorted((a, b) => b.from - a.from)
                .map((row) => (
                  <tr key={row.from}>
                    <th scope="row">{cellTitle(row, unit)}</th>
                    {lanes.map(({ id }, lane) => (
                      <td key={id}>{say(at[lane]?.get(row.from))}</td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
