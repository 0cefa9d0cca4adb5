/** One piece of evidence beside the page: the words, the source, the rule, what it speaks to, and "this is wrong". */
import { Button, Drawer, Textarea } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Api } from "../../src/views/pages/api.ts";
import { useChange } from "../app/address.ts";
import { tell } from "../app/api.ts";
import { queries, read } from "../app/queries.ts";
import { Bones } from "../app/reader.tsx";
import { STRINGS } from "../app/strings.ts";
import { Trouble } from "../app/trouble.tsx";
import { asideOf } from "./evidence-lines.tsx";
import { countWords, dayWords, plainWords } from "./words.ts";

const S = STRINGS.panel;
type Panel = Api["/api/evidence/:id"];
type Verdict = NonNullable<Panel["line"]["mark"]>["verdict"];

/** Sets a mark or takes it back, and has everything that rests on it read again. */
const useMark = (id: string) =>
  useMutation({
    mutationFn: (mark: { readonly verdict: Verdict; readonly because: string | null } | null) =>
      mark === null
        ? tell("DELETE", "/api/evidence/:id/mark", { id })
        : tell("PUT", "/api/evidence/:id/mark", { id }, mark),
    onSuccess: () => queries.invalidateQueries(),
  });

const shortObject = (object: string): string => (/^[0-9a-f]{40,64}$/.test(object) ? object.slice(0, 12) : object);

const Cited = ({ object, url }: { readonly object: string; readonly url: string | null }) =>
  url ? (
    <a href={url} rel="noreferrer" target="_blank">
      <code>{shortObject(object)}</code>
    </a>
  ) : (
    <code>{shortObject(object)}</code>
  );

function Source({ id }: { readonly id: string }) {
  const { data, error } = useQuery(read("/api/evidence/:id/source", { id }));
  if (error) return <Trouble error={error} />;
  if (!data) return <Bones lines={4} />;
  return (
    <>
      <dl className="facts">
        {data.header.map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <ol className="source" tabIndex={0} aria-label={S.source}>
        {data.lines.map(({ number, text, quoted }) => (
          <li key={number} className={quoted ? "quoted" : undefined}>
            <span>{number}</span>
            <span dir="auto">{text || " "}</span>
          </li>
        ))}
      </ol>
      {data.linesLeftOut ? <p className="note">{S.sourceNote(data.linesLeftOut)}</p> : null}
      {data.files.length > 0 && (
        <details>
          <summary>
            {S.files} ({countWords(data.files.length)})
          </summary>
          <ul>
            {data.files.map((file) => (
              <li key={file}>
                <code>{file}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Marking({ panel: { line } }: { readonly panel: Panel }) {
  const marking = useMark(line.id);
  const [because, setBecause] = useState(line.mark?.because ?? "");
  const set = (verdict: Verdict) => marking.mutate({ verdict, because: because.trim() || null });
  return (
    <section aria-label={S.wrong}>
      {line.mark && (
        <p role="status">
          <strong>{S.marked[line.mark.verdict]}.</strong> <span className="note">{S.kept}</span>
        </p>
      )}
      <Textarea
        label={S.because}
        value={because}
        onChange={({ currentTarget }) => setBecause(currentTarget.value)}
        maxLength={2000}
        autosize
        minRows={1}
        maxRows={6}
        size="sm"
      />
      <div className="actions">
        <Button size="xs" variant="default" loading={marking.isPending} onClick={() => set("wrong")}>
          {S.wrong}
        </Button>
        <Button size="xs" variant="default" disabled={marking.isPending} onClick={() => set("not-mine")}>
          {S.notMine}
        </Button>
        <Button size="xs" variant="default" disabled={marking.isPending} onClick={() => set("highlight")}>
          {S.highlight}
        </Button>
        {line.mark && (
          <Button size="xs" variant="subtle" disabled={marking.isPending} onClick={() => marking.mutate(null)}>
            {S.unmark}
          </Button>
        )}
      </div>
      {marking.error && <Trouble error={marking.error} />}
    </section>
  );
}

function Body({ panel }: { readonly panel: Panel }) {
  const { line, cited, cases, casesTotal, lookedAt, counterparties, declared, rule, criteria, kind } = panel;
  return (
    <>
      <p style={{ fontSize: "1.2rem", lineHeight: 1.35 }} dir="auto">
        {line.sentence}
      </p>
      <p className="note">
        <time dateTime={line.date}>{dayWords(line.date)}</time> · {asideOf(line)} · <code>{line.id}</code>
      </p>
      <h3>{S.rests}</h3>
      {cited.map(({ quote, object, path, lines, url }) => (
        <blockquote key={`${object} ${quote}`} className="quote">
          <p dir="auto">{quote}</p>
          <footer>
            <Cited object={object} url={url} />
            {path && (
              <>
                {" "}
                <code>
                  {path}
                  {lines && `:${lines[0]}`}
                </code>
              </>
            )}
          </footer>
        </blockquote>
      ))}
      {cited.every(({ url }) => url === null) && <p className="note">{S.noLink}</p>}
      <Marking panel={panel} />
      <h3>{S.source}</h3>
      <Source id={line.id} />
      <dl className="facts" style={{ marginTop: "1rem" }}>
        {counterparties.length > 0 && (
          <>
            <dt>{S.with}</dt>
            <dd>{counterparties.join(", ")}</dd>
          </>
        )}
        {declared && (
          <>
            <dt>Made</dt>
            <dd>{declared}</dd>
          </>
        )}
        {criteria.map((one) => (
          <div key={`${one.skill} ${one.text}`} style={{ display: "contents" }}>
            <dt>{one.isAgainst ? S.speaksAgainst : S.speaksTo}</dt>
            <dd>
              <Link to={"/skills/$id" as never} params={{ id: one.skill } as never}>
                {one.skillTitle}
              </Link>
              : {one.text} <span className={`status ${one.status}`}>{plainWords(one.status)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {rule && (
        <>
          <h3>{S.rule}</h3>
          <p className="note">{rule.definition}</p>
          <h4>{S.limits}</h4>
          <p className="note">{rule.limits}</p>
        </>
      )}
      {cases.length > 0 && (
        <details>
          <summary>
            {kind === "event" ? S.related : S.cases(cases.length, casesTotal)}
            {lookedAt !== null && ` · ${S.lookedAt(casesTotal, lookedAt)}`}
          </summary>
          <ul>
            {cases.map(({ object, day, url }) => (
              <li key={object}>
                <Cited object={object} url={url} /> {day && <span className="note">{day}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

export default function EvidencePanel({ id }: { readonly id: string }) {
  const change = useChange();
  const { data, error } = useQuery(read("/api/evidence/:id", { id }));
  return (
    <Drawer.Root
      opened
      onClose={() => change({ open: undefined })}
      position="right"
      size="min(40rem, 100vw)"
      transitionProps={{ duration: 0 }}
    >
      <Drawer.Overlay backgroundOpacity={0.15} />
      <Drawer.Content>
        <div className="panel-head">
          <Drawer.Title>{S.title}</Drawer.Title>
          <Drawer.CloseButton aria-label={STRINGS.close} />
        </div>
        <Drawer.Body>
          {data ? <Body key={id} panel={data} /> : error ? <Trouble error={error} /> : <Bones />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
