/** Whom you worked with, as a map with a table behind it, and the areas you know. Shown to you alone. */
import { Button, CloseButton, Select } from "@mantine/core";
import { useState } from "react";
import type { PeoplePage, ShownPerson } from "../../src/views/pages/people-page.ts";
import { useAddress, useChange } from "../app/address.ts";
import { read } from "../app/queries.ts";
import { Reader } from "../app/reader.tsx";
import { STRINGS } from "../app/strings.ts";
import { Nothing } from "../app/trouble.tsx";
import { KnownAreas } from "../components/known-areas.tsx";
import { PeopleMap } from "../components/people-map.tsx";
import { monthWords } from "../components/words.ts";
import "./people.css";

const S = STRINGS.people;
const TIES = ["reviewed", "reviewed-by", "wrote-with", "helped-to-begin"] as const;
/** More names than this cannot be read on one circle. */
const MOST_ON_MAP = 150;
/** With so few the map leaves room beside it. */
const FEW = 48;
const ROWS = 100;

/** Those with whom the user worked last, by name again. */
function latest(people: readonly ShownPerson[]): readonly ShownPerson[] {
  if (people.length <= MOST_ON_MAP) return people;
  const chosen = new Set(people.toSorted((a, b) => (a.last > b.last ? -1 : 1)).slice(0, MOST_ON_MAP));
  return people.filter((one) => chosen.has(one));
}

function Ties({ person }: { readonly person: ShownPerson }) {
  return (
    <ul className="ties">
      {person.ties.map(({ words, aside, sources }) => (
        <li key={words + aside}>
          {words}
          <span className="note" dir="auto">
            {" "}
            {aside}
          </span>
          <ul aria-label={S.source}>
            {sources.map(({ label, day, words: title, url }) => (
              <li key={label + day} className="note">
                <time dateTime={day}>{monthWords(day)}</time>{" "}
                {url === null ? (
                  <code>{label}</code>
                ) : (
                  <a href={url} target="_blank" rel="noreferrer">
                    {label}
                  </a>
                )}{" "}
                <span dir="auto">{title}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Chosen({ person, onClose }: { readonly person: ShownPerson | undefined; readonly onClose: () => void }) {
  return (
    <div className={person ? "chosen-person" : "chosen-person nobody"} role="status">
      {person ? (
        <>
          <h3 dir="auto">{person.name}</h3>
          <CloseButton className="close" aria-label={STRINGS.close} onClick={onClose} />
          <Ties person={person} />
        </>
      ) : (
        <p className="note">{S.choose}</p>
      )}
    </div>
  );
}

function Filters({ people }: { readonly people: readonly ShownPerson[] }) {
  const { tie, area } = useAddress();
  const change = useChange();
  const areas = [...new Set(people.flatMap((one) => one.areas))].sort();
  const kinds = TIES.filter((kind) => people.some((one) => one.kinds.includes(kind)));
  return (
    <fieldset className="actions filters" aria-label={S.filters}>
      <Select
        size="sm"
        aria-label={STRINGS.evidence.any(S.facets.tie)}
        placeholder={STRINGS.evidence.any(S.facets.tie)}
        data={kinds.map((kind) => ({ value: kind, label: S.ties[kind] }))}
        value={tie ?? null}
        onChange={(value) => change({ tie: value ?? undefined })}
        clearable
        w="14rem"
      />
      <Select
        size="sm"
        aria-label={STRINGS.evidence.any(S.facets.area)}
        placeholder={STRINGS.evidence.any(S.facets.area)}
        data={areas}
        value={area ?? null}
        onChange={(value) => change({ area: value ?? undefined })}
        clearable
        searchable
        limit={100}
        nothingFoundMessage={STRINGS.nothingFound}
        w="18rem"
      />
    </fieldset>
  );
}

function PeopleTable({
  people,
  onChoose,
}: {
  readonly people: readonly ShownPerson[];
  readonly onChoose: (id: string) => void;
}) {
  const [rows, setRows] = useState(ROWS);
  return (
    <details className="people-table">
      <summary>{S.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{S.person}</th>
            <th scope="col">{S.with}</th>
          </tr>
        </thead>
        <tbody>
          {people.slice(0, rows).map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <button type="button" className="plain" onClick={() => onChoose(person.id)}>
                  {person.name}
                </button>
              </th>
              <td>
                {person.ties.map(({ words, aside }) => (
                  <div key={words + aside}>
                    {words}
                    <span className="note" dir="auto">
                      {" "}
                      {aside}
                    </span>
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {people.length > rows && (
        <Button variant="default" size="sm" onClick={() => setRows(rows + ROWS)}>
          {S.more(Math.min(ROWS, people.length - rows))}
        </Button>
      )}
    </details>
  );
}

function People({ page }: { readonly page: PeoplePage }) {
  const { tie, area, who } = useAddress();
  const change = useChange();
  const { people } = page;
  const left = people.filter(
    ({ kinds, areas }) =>
      (tie === undefined || (kinds as readonly string[]).includes(tie)) && (area === undefined || areas.includes(area)),
  );
  const shown = latest(left);
  const choose = (id: string | undefined): void => change({ who: id }, true);
  if (people.length === 0) return <Nothing title={S.none} hint={S.noneHint} />;
  return (
    <section aria-labelledby="map">
      <h2 id="map">{S.map}</h2>
      <Filters people={people} />
      {left.length === 0 ? (
        <p role="status">{S.noneLeft}</p>
      ) : (
        <figure>
          <div className={shown.length > FEW ? "map-and-person many" : "map-and-person"}>
            <PeopleMap people={shown} chosen={who} label={`${page.sees} ${S.keys}`} onChoose={choose} />
            <Chosen person={people.find(({ id }) => id === who)} onClose={() => choose(undefined)} />
          </div>
          <figcaption>
            {page.sees}
            {left.length < people.length && ` ${S.filtered(left.length)}`}
          </figcaption>
          {shown.length < left.length && <p className="note">{S.latest(shown.length, left.length)}</p>}
          <p className="note">{S.keys}</p>
          <PeopleTable people={left} onChoose={choose} />
        </figure>
      )}
      {[...page.notes, ...(page.hasForge ? [] : [S.noForge])].map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
    </section>
  );
}

export default function PeopleAndAreas() {
  return (
    <>
      <h1>{S.title}</h1>
      <Reader query={read("/api/people")} lines={12}>
        {(page) =>
          page.why !== null ? (
            <p className="lead people-lead">{page.why}</p>
          ) : (
            <>
              <p className="lead people-lead">{S.note}</p>
              <People page={page} />
              <KnownAreas page={page} />
            </>
          )
        }
      </Reader>
    </>
  );
}
