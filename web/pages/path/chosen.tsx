/** What a chosen month, week or span holds. */
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/queries.ts";
import { Bones } from "../../app/reader.tsx";
import { STRINGS } from "../../app/strings.ts";
import { Trouble } from "../../app/trouble.tsx";
import { isoDay, type Span } from "../../components/days.ts";
import { EvidenceLines } from "../../components/evidence-lines.tsx";
import { spanTitle } from "./words.ts";

const S = STRINGS.path;
const PART = 50;
/** The server gives no more at once. */
const MOST = 500;

function Lines({ span, skill }: { readonly span: Span; readonly skill: string | undefined }) {
  const [count, setCount] = useState(PART);
  const { data, error } = useQuery({
    ...read("/api/evidence", { since: isoDay(span.from), until: isoDay(span.to - 1), skill, count }),
    placeholderData: keepPreviousData,
  });
  if (error) return <Trouble error={error} />;
  if (!data) return <Bones lines={5} />;
  if (data.total === 0) return <p className="note">{S.noneThen}</p>;
  return (
    <>
      <EvidenceLines lines={data.lines} />
      <p className="note" role="status">
        {S.shown(data.lines.length, data.total)}
      </p>
      {data.lines.length < Math.min(MOST, data.total) && (
        <Button size="xs" variant="default" onClick={() => setCount(Math.min(MOST, count + 2 * PART))}>
          {S.more}
        </Button>
      )}
    </>
  );
}

export const Chosen = ({ span, skill }: { readonly span: Span | undefined; readonly skill: string | undefined }) => (
  <section aria-labelledby="path-chosen" className={span ? undefined : "nothing-chosen"}>
    <h2 id="path-chosen">{span ? S.chosenTitle(spanTitle(span)) : S.chosenNone}</h2>
    {span ? (
      <Lines key={`${span.from} ${span.to} ${skill ?? ""}`} span={span} skill={skill} />
    ) : (
      <p className="note">{S.chooseFirst}</p>
    )}
  </section>
);
