/** What was led, as threads on the axis of the lanes above; each opens its page. */
import { Link } from "@tanstack/react-router";
import type { InitiativesPage } from "../../../src/views/pages/initiatives-page.ts";
import { STRINGS } from "../../app/strings.ts";
import type { Span, Tick } from "../../components/days.ts";
import { ThreadKey, ThreadRow, TimeAxis } from "../../components/thread-drawing.tsx";
import { drawnLines } from "../../components/thread-lines.ts";

const S = STRINGS.path;
/** About one screen. */
const MOST = 24;

export function Led({
  page,
  axis,
  ticks,
  chosen,
}: {
  readonly page: InitiativesPage;
  readonly axis: Span;
  readonly ticks: readonly Tick[];
  readonly chosen: Span | undefined;
}) {
  const inSpan = drawnLines(page.lines).filter(({ thread }) => thread.begin < axis.to && thread.end >= axis.from);
  const largest = inSpan.slice(0, MOST).sort((a, b) => b.thread.begin - a.thread.begin || b.thread.end - a.thread.end);
  const left = inSpan.length - largest.length;
  if (largest.length === 0) return <p className="note">{S.threadsNone}</p>;
  return (
    <div className="threads path-threads">
      <ol>
        {largest.map(({ line, thread }) => (
          <li key={line.id} className="thread-item">
            <div className="row">
              <span className="name">
                <Link to={"/initiatives/$id" as never} params={{ id: line.id } as never} dir="auto" title={line.title}>
                  {line.title}
                </Link>
              </span>
              <ThreadRow thread={thread} axis={axis} ticks={ticks} chosen={chosen} />
            </div>
          </li>
        ))}
      </ol>
      <div className="axis">
        <span />
        <TimeAxis ticks={ticks} />
      </div>
      <p className="note">
        {left > 0 && `${S.threadsLeft(left)} `}
        <Link to={"/initiatives" as never}>{S.threadsAll}</Link>
      </p>
      <ThreadKey threads={largest.map(({ thread }) => thread)} />
    </div>
  );
}
