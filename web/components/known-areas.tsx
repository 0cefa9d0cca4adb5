/** Areas you worked in, who else knows them, and those that one person alone knows. */
import type { LinkedSource, PeoplePage, ShownArea } from "../../src/views/pages/people-page.ts";
import { STRINGS } from "../app/strings.ts";
import { monthWords } from "./words.ts";

const S = STRINGS.people;
/** Names in one cell before the rest is said to be more. */
const NAMES = 8;

const knownTo = ({ others, isKnownToMore, isLately }: ShownArea): string => {
  const named = [
    ...(isLately ? [S.yourself] : []),
    ...others.slice(0, NAMES),
    ...(others.length > NAMES ? [STRINGS.skill.more(others.length - NAMES)] : []),
    ...(isKnownToMore ? [S.others] : []),
  ];
  return named.length === 0 ? S.nobody : named.join(", ");
};

const When = ({ source: { day, words, url } }: { readonly source: LinkedSource }) =>
  url === null ? (
    <time dateTime={day}>{monthWords(day)}</time>
  ) : (
    <a href={url} target="_blank" rel="noreferrer" title={words}>
      <time dateTime={day}>{monthWords(day)}</time>
    </a>
  );

export function KnownAreas({ page }: { readonly page: PeoplePage }) {
  const { areas, latelySince, repositories, hasForge } = page;
  const alone = areas.filter(({ onlyOne }) => onlyOne !== null);
  const hasSeveral = repositories.length > 1;
  if (areas.length === 0)
    return (
      <section aria-labelledby="areas">
        <h2 id="areas">{S.areas}</h2>
        <p>{S.noAreas}</p>
      </section>
    );
  return (
    <>
      {alone.length > 0 && (
        <section aria-labelledby="alone">
          <h2 id="alone">{S.alone}</h2>
          <p>{S.aloneNote(latelySince)}</p>
          {!hasForge && <p className="note">{S.aloneUnseen}</p>}
          <ul className="alone">
            {alone.map(({ area, repository, onlyOne }) => (
              <li key={`${repository} ${area}`}>
                <strong dir="auto">{area}</strong>
                {hasSeveral && <span className="note"> {repository}</span>}
                <span className="who">{onlyOne === "you" ? S.onlyYou : S.only(onlyOne ?? "")}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="areas">
        <h2 id="areas">{S.areas}</h2>
        <p>{S.areasNote(latelySince)}</p>
        <table className="areas">
          <thead>
            <tr>
              <th scope="col">{S.area}</th>
              <th scope="col">{S.when}</th>
              <th scope="col">{S.knownTo(latelySince)}</th>
            </tr>
          </thead>
          <tbody>
            {areas.map((one) => (
              <tr key={`${one.repository} ${one.area}`}>
                <th scope="row" dir="auto">
                  {one.area}
                  {hasSeveral && <span className="note"> {one.repository}</span>}
                </th>
                <td>
                  <When source={one.first} /> {S.to} <When source={one.last} />
                </td>
                <td dir="auto">{knownTo(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
