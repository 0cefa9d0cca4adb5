/** What was led, as threads over time; what others led that they took part in. */
import { Button, Select, TextInput } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { InitiativeLine, InitiativesPage } from "../../src/views/pages/initiatives-page.ts";
import { useAddress, useChange } from "../app/address.ts";
import { read } from "../app/queries.ts";
import { STRINGS } from "../app/strings.ts";
import { Nothing } from "../app/trouble.tsx";
import { InitiativesReader } from "../components/ask-initiatives.tsx";
import { Cites } from "../components/cites.tsx";
import { isoDay, type Span, type Tick, ticksOf } from "../components/days.ts";
import { spanOfThreads, ThreadKey, ThreadRow, TimeAxis } from "../components/thread-drawing.tsx";
import { type DrawnLine, drawnLines } from "../components/thread-lines.ts";
import { capital, countWords, dayWords, monthWords, spanWords } from "../components/words.ts";
import { CHOICES, choicesOf, FILTERS, filterInitiatives, type InitiativeFilter } from "./initiatives/filter.ts";

const S = STRINGS.initiatives;
/** Rows drawn at first, and by how many more each time. */
const ROWS = 60;
/** Parts in what others led. */
const PARTS = 20;
/** In pixels that a label of the axis takes, and until the width is known. */
const LABEL = 68;
const USUAL_WIDTH = 600;
const LONGEST_WORDS = 200;

const areaWords = (area: string): string => (area === "(root)" ? S.topFolder : area);

function Filters({ lines, filter }: { readonly lines: readonly InitiativeLine[]; readonly filter: InitiativeFilter }) {
  const change = useChange();
  const [cleared, setCleared] = useState(0);
  const endings = new Map<string, string>(lines.map(({ ending, endingTitle }) => [ending, endingTitle]));
  const titleOf = (name: "repository" | "area" | "ending" | "guess", value: string): string => {
    if (name === "ending") return endings.get(value) ?? value;
    if (name === "guess") return S.guesses[value === "stated" ? "stated" : "guessed"];
    return name === "area" ? areaWords(value) : value;
  };
  return (
    <fieldset className="actions filters" aria-label={STRINGS.evidence.filters}>
      <TextInput
        key={cleared}
        type="search"
        size="sm"
        aria-label={S.search}
        placeholder={S.search}
        defaultValue={filter.words}
        onChange={({ currentTarget }) => change({ words: currentTarget.value || undefined }, true)}
        maxLength={LONGEST_WORDS}
        w="16rem"
      />
      {(["repository", "area", "ending", "guess"] as const).map((name) => {
        const choices = choicesOf(lines, CHOICES[name]);
        if (choices.length < 2 && filter[name] === "") return null;
        const label = name === "guess" ? S.guess : S.any[name];
        return (
          <Select
            key={name}
            size="sm"
            aria-label={label}
            placeholder={label}
            data={choices.map(({ value, count }) => ({
              value,
              label: `${capital(titleOf(name, value))} (${countWords(count)})`,
            }))}
            value={filter[name] || null}
            onChange={(value) => change({ [name]: value ?? undefined })}
            clearable
            searchable={choices.length > 8}
            nothingFoundMessage={STRINGS.nothingFound}
            w="13rem"
          />
        );
      })}
      <Select
        size="sm"
        aria-label={S.sort}
        data={Object.entries(S.sorts).map(([value, label]) => ({ value, label }))}
        value={filter.sort || "size"}
        onChange={(value) => change({ sort: value === "size" ? undefined : (value ?? undefined) })}
        allowDeselect={false}
        w="12rem"
      />
      {FILTERS.some((name) => name !== "sort" && filter[name] !== "") && (
        <Button
          variant="subtle"
          size="sm"
          onClick={() => {
            change(Object.fromEntries(FILTERS.map((name) => [name, undefined])));
            setCleared(cleared + 1);
          }}
        >
          {S.clear}
        </Button>
      )}
    </fieldset>
  );
}

const aboutWords = (
  { first, last, own, endingTitle, others, isStated, repository }: InitiativeLine,
  several: boolean,
) =>
  [
    spanWords(first, last),
    S.steps(own),
    endingTitle.toLowerCase(),
    ...(others > 0 ? [S.others(others)] : []),
    ...(isStated ? [] : [S.guessed]),
    ...(several ? [repository] : []),
  ].join(" · ");

function Row({
  drawn: { line, thread },
  axis,
  ticks,
  several,
}: {
  readonly drawn: DrawnLine;
  readonly axis: Span;
  readonly ticks: readonly Tick[];
  readonly several: boolean;
}) {
  return (
    <li className="thread-item">
      <div className="row">
        <span className="name">
          <Link to={"/initiatives/$id" as never} params={{ id: line.id } as never} dir="auto">
            {line.title}
          </Link>
          <span className="about">{aboutWords(line, several)}</span>
        </span>
        <ThreadRow thread={thread} axis={axis} ticks={ticks} />
      </div>
    </li>
  );
}

function Table({ lines }: { readonly lines: readonly InitiativeLine[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{S.table}</summary>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
        <section className="scroll" tabIndex={0} aria-label={S.threads}>
          <table>
            <thead>
              <tr>
                {[S.title, S.origin, S.when, S.commitsTitle, S.people, S.standing].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.id}>
                  <th scope="row" dir="auto">
                    {line.title}
                  </th>
                  <td>{line.originTitle}</td>
                  <td>
                    {dayWords(line.first)} – {dayWords(line.last)}
                  </td>
                  <td>{countWords(line.commits)}</td>
                  <td>{countWords(line.others)}</td>
                  <td>{line.endingTitle}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}

function Threads({ found, several }: { readonly found: readonly InitiativeLine[]; readonly several: boolean }) {
  const { ref, width } = useElementSize();
  const [rows, setRows] = useState(ROWS);
  const drawn = drawnLines(found).slice(0, rows);
  const threads = drawn.map(({ thread }) => thread);
  const axis = spanOfThreads(threads);
  if (!axis) return null;
  const ticks = ticksOf(axis, Math.max(3, Math.floor((width || USUAL_WIDTH) / LABEL)));
  const longest = drawn.reduce((a, b) => (b.thread.end - b.thread.begin > a.thread.end - a.thread.begin ? b : a));
  return (
    <figure className="threads">
      <div className="axis">
        <span />
        <div ref={ref}>
          <TimeAxis ticks={ticks} />
        </div>
      </div>
      <ol aria-label={S.threads}>
        {drawn.map((one) => (
          <Row key={one.line.id} drawn={one} axis={axis} ticks={ticks} several={several} />
        ))}
      </ol>
      <div className="axis">
        <span />
        <TimeAxis ticks={ticks} />
      </div>
      {found.length > drawn.length && (
        <div className="actions">
          <Button size="sm" variant="default" onClick={() => setRows(rows + ROWS)}>
            {S.more(Math.min(ROWS, found.length - drawn.length))}
          </Button>
        </div>
      )}
      <figcaption>
        {S.whatToSee(
          drawn.length,
          longest.line.title.slice(0, 90),
          monthWords(isoDay(longest.thread.begin)),
          monthWords(isoDay(longest.thread.end)),
        )}
      </figcaption>
      <ThreadKey threads={threads} />
      <Table lines={found} />
    </figure>
  );
}

function TookPart({ parts }: { readonly parts: InitiativesPage["tookPart"] }) {
  const [count, setCount] = useState(PARTS);
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="took-part">
      <h2 id="took-part">{S.tookPart}</h2>
      <ul className="entries">
        {parts.slice(0, count).map((one) => (
          <li key={`${one.id} ${one.repository}`}>
            <span className="side">{spanWords(one.first, one.last)}</span>
            <div>
              <span dir="auto">{one.title}</span>
              <p className="note">
                {[
                  S.ledBy(one.leader),
                  ...(one.commits > 0 ? [S.partCommits(one.commits)] : []),
                  ...(one.reviewed > 0 ? [S.partReviewed(one.reviewed)] : []),
                  one.endingTitle.toLowerCase(),
                ].join(" · ")}{" "}
                <Cites cites={one.cites} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      {parts.length > count && (
        <Button size="sm" variant="default" onClick={() => setCount(count + ROWS)}>
          {S.more(Math.min(ROWS, parts.length - count))}
        </Button>
      )}
    </section>
  );
}

function Led({ page }: { readonly page: InitiativesPage }) {
  const address = useAddress();
  const filter = Object.fromEntries(FILTERS.map((name) => [name, address[name] ?? ""])) as unknown as InitiativeFilter;
  const found = filterInitiatives(page.lines, filter);
  const several = new Set(page.lines.map(({ repository }) => repository)).size > 1;
  return (
    <>
      <Filters lines={page.lines} filter={filter} />
      <p className="note" role="status">
        {S.shown(found.length, page.lines.length)}
      </p>
      {found.length === 0 ? (
        <Nothing title={S.nothing} hint={S.nothingHint} />
      ) : (
        <Threads found={found} several={several} />
      )}
    </>
  );
}

function Initiatives({ page }: { readonly page: InitiativesPage }) {
  return (
    <>
      {page.lines.length === 0 ? <Nothing title={S.none} hint={S.noneHint} /> : <Led page={page} />}
      <TookPart parts={page.tookPart} />
      {page.notes.length > 0 && (
        <section aria-labelledby="initiative-notes">
          <h2 id="initiative-notes">{S.notes}</h2>
          <ul>
            {page.notes.map((note) => (
              <li key={note} className="note">
                {note}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

export default function InitiativesOfAddress() {
  return (
    <>
      <h1>{S.title}</h1>
      <p className="lead">{S.note}</p>
      <InitiativesReader query={read("/api/initiatives")} lines={12}>
        {(page) => <Initiatives page={page} />}
      </InitiativesReader>
    </>
  );
}
