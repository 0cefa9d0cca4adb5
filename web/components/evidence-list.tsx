/** As long a list of evidence as there is, a window of it drawn; moved through, selected and marked by keys or pointer. */
import { Button, Checkbox } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Api } from "../../src/views/pages/api.ts";
import { type Marking, useMarking, type Verdict } from "../app/marking.ts";
import { read } from "../app/queries.ts";
import { STRINGS } from "../app/strings.ts";
import { Trouble } from "../app/trouble.tsx";
import type { Filters } from "./evidence-filters.tsx";
import { EvidenceLine } from "./evidence-lines.tsx";

const S = STRINGS.evidence;
/** Lines asked for at once. */
export const PART = 100;
const LINE_HEIGHT = 68;

type Line = Api["/api/evidence"]["lines"][number];
type Selected = ReadonlyMap<string, Line>;

const VERDICT_KEYS: Readonly<Record<string, Verdict | null>> = { h: "highlight", w: "wrong", u: null };

/** One line, read with its part when it comes into view. */
function Row({
  filters,
  at,
  selected,
  toggle,
}: {
  readonly filters: Filters;
  readonly at: number;
  readonly selected: Selected;
  readonly toggle: (line: Line) => void;
}) {
  const from = Math.floor(at / PART) * PART;
  const { data } = useQuery({
    ...read("/api/evidence", { ...filters, from, count: PART }),
    placeholderData: keepPreviousData,
  });
  const line = data && data.from === from ? data.lines[at - from] : undefined;
  if (!line) return <div className="bone row-bone" />;
  return (
    <div className="selectable" data-line={JSON.stringify({ id: line.id, mark: line.mark })}>
      <Checkbox
        size="xs"
        aria-label={S.select(line.sentence)}
        checked={selected.has(line.id)}
        onChange={() => toggle(line)}
      />
      <EvidenceLine line={line} />
    </div>
  );
}

/** J and K move through the lines; X selects the one with the focus; H, W and U mark it, or all that are selected. */
function useLineKeys(list: React.RefObject<HTMLElement | null>, selected: Selected, marking: Marking): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
      if (/^(?:textarea|select)$/i.test(target.tagName) || !/^[jkxhwu]$/.test(key)) return;
      if (target instanceof HTMLInputElement && target.type !== "checkbox") return;
      const rows = [...(list.current?.querySelectorAll<HTMLElement>(".selectable") ?? [])];
      const at = rows.findIndex((row) => row.contains(target));
      if (key === "j" || key === "k") {
        event.preventDefault();
        const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + (key === "j" ? 1 : -1)));
        rows[next]?.querySelector<HTMLElement>("a.line")?.focus();
      } else if (key === "x") rows[at]?.querySelector<HTMLElement>("input")?.click();
      else if (selected.size > 0) void marking.mark([...selected.values()], VERDICT_KEYS[key]!);
      else if (rows[at]) void marking.mark([JSON.parse(rows[at].dataset.line ?? "{}")], VERDICT_KEYS[key]!);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [list, selected, marking]);
}

/** What can be done with what is selected, and the way back from what was done. */
function Actions({
  selected,
  clear,
  marking,
}: {
  readonly selected: Selected;
  readonly clear: () => void;
  readonly marking: Marking;
}) {
  const { done, isBusy, error } = marking;
  const mark = (verdict: Verdict | null) => void marking.mark([...selected.values()], verdict);
  return (
    <div className="actions" aria-live="polite">
      {selected.size > 0 && (
        <>
          <span>{S.selected(selected.size)}</span>
          <Button size="xs" variant="default" loading={isBusy} onClick={() => mark("highlight")}>
            {STRINGS.panel.highlight}
          </Button>
          <Button size="xs" variant="default" disabled={isBusy} onClick={() => mark("wrong")}>
            {STRINGS.panel.wrong}
          </Button>
          <Button size="xs" variant="default" disabled={isBusy} onClick={() => mark("not-mine")}>
            {STRINGS.panel.notMine}
          </Button>
          <Button size="xs" variant="default" disabled={isBusy} onClick={() => mark(null)}>
            {STRINGS.panel.unmark}
          </Button>
          <Button size="xs" variant="subtle" onClick={clear}>
            {S.selectNone}
          </Button>
        </>
      )}
      {done && (
        <>
          <span className="note">
            {S.done(done.count, done.verdict ? STRINGS.panel.marked[done.verdict] : S.unmarked)}
          </span>
          <Button size="xs" variant="subtle" disabled={isBusy} onClick={() => void marking.undo()}>
            {STRINGS.panel.undo}
          </Button>
        </>
      )}
      {error !== null && <Trouble error={error} />}
    </div>
  );
}

export function EvidenceList({ total, filters }: { readonly total: number; readonly filters: Filters }) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const [selected, setSelected] = useState<Selected>(new Map());
  const marking = useMarking();
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  useLineKeys(list, selected, marking);
  const toggle = (line: Line): void =>
    setSelected((before) => {
      const next = new Map(before);
      if (!next.delete(line.id)) next.set(line.id, line);
      return next;
    });
  const rows = useWindowVirtualizer({ count: total, estimateSize: () => LINE_HEIGHT, overscan: 12, scrollMargin: top });
  return (
    <>
      <Actions selected={selected} clear={() => setSelected(new Map())} marking={marking} />
      <ul ref={list} className="lines virtual" aria-label={S.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <li
            key={index}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={total}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <Row filters={filters} at={index} selected={selected} toggle={toggle} />
          </li>
        ))}
      </ul>
    </>
  );
}
