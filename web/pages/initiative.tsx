/** One initiative: its story, its drawing over time, and every fact with what it rests on. */
import { useElementSize } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { CitedFact, InitiativePage } from "../../src/views/pages/initiative-page.ts";
import { useId } from "../app/address.ts";
import { read } from "../app/queries.ts";
import type { Search } from "../app/search.ts";
import { STRINGS } from "../app/strings.ts";
import { InitiativesReader } from "../components/ask-initiatives.tsx";
import { Cite, Cites, Fact } from "../components/cites.tsx";
import { ticksOf } from "../components/days.ts";
import { spanOfThreads, ThreadKey, ThreadNear, threadWords } from "../components/thread-drawing.tsx";
import { dayWords, monthWords } from "../components/words.ts";

const S = STRINGS.initiatives;
/** In pixels that a label of the axis takes; beside the drawing stand its lanes' names. */
const LABEL = 72;
const USUAL_WIDTH = 600;
const NAMES = 150;

const areaWords = (area: string): string => (area === "(root)" ? S.topFolder : area);

function Drawing({ page: { line, steps, moments } }: { readonly page: InitiativePage }) {
  const { ref, width } = useElementSize();
  const axis = line.thread && spanOfThreads([line.thread], true);
  if (!line.thread || !axis) return null;
  const ticks = ticksOf(axis, Math.max(3, Math.floor(((width || USUAL_WIDTH) - NAMES) / LABEL)));
  const days = new Set(steps.map(({ day }) => day)).size;
  return (
    <section aria-labelledby="drawing">
      <h2 id="drawing">{S.drawing}</h2>
      <figure>
        <div ref={ref}>
          <ThreadNear
            thread={line.thread}
            axis={axis}
            ticks={ticks}
            words={threadWords(line.thread, line.endingTitle.toLowerCase())}
          />
        </div>
        <figcaption>{S.whatItDraws(days, dayWords(line.first), dayWords(line.last))}</figcaption>
      </figure>
      <ThreadKey threads={[line.thread]} />
      {moments.length > 0 && (
        <details>
          <summary>
            {S.moments} ({moments.length})
          </summary>
          <table>
            <tbody>
              {moments
                .toSorted((a, b) => (a.day < b.day ? -1 : 1))
                .map(({ kind, day, object }) => (
                  <tr key={`${kind} ${object.object} ${day}`}>
                    <th scope="row">{dayWords(day)}</th>
                    <td>{S.kinds[kind] ?? kind}</td>
                    <td>
                      <Cite cited={object} />
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}

const Entry = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </>
);

const Facts = ({ facts }: { readonly facts: readonly CitedFact[] }) => (
  <ul>
    {facts.map((fact) => (
      <li key={fact.words}>
        <Fact fact={fact} />
      </li>
    ))}
  </ul>
);

const Links = ({ links }: { readonly links: InitiativePage["links"] }) => (
  <ul>
    {links.map(({ words, isStated }) => (
      <li key={words}>
        <span dir="auto">{words}</span> <span className="tag">{isStated ? S.stated : S.guessed}</span>
      </li>
    ))}
  </ul>
);

function Record({ page }: { readonly page: InitiativePage }) {
  const { line, start, answers, plan, breakdown, followThrough, after, teams, people, discussions, links } = page;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{S.facts}</h2>
      <dl className="facts initiative-facts">
        <Entry title={S.origin}>{line.originTitle}</Entry>
        <Entry title={S.start}>
          <Fact fact={start} />
        </Entry>
        {answers.length > 0 && (
          <Entry title={S.answers}>
            <Facts facts={answers} />
          </Entry>
        )}
        <Entry title={S.plan}>
          <Fact fact={plan} />
        </Entry>
        {breakdown.length > 0 && (
          <Entry title={S.breakdown}>
            <Facts facts={breakdown} />
          </Entry>
        )}
        <Entry title={S.commitsTitle}>{page.commits}</Entry>
        <Entry title={S.areas}>{line.areas.map(areaWords).join(", ") || "–"}</Entry>
        {teams.length > 0 && (
          <Entry title={S.owners}>
            <ul>
              {teams.map((team) => (
                <li key={`${team.statedBy} ${team.areas.join(" ")} ${team.people.join(" ")}`}>
                  <bdi>{team.people.join(", ")}</bdi>{" "}
                  <span className="note">
                    {S.ownersOf(team.areas.map(areaWords).join(", "), team.statedBy)}
                    {team.own && ` · ${S.isOwn}`}
                  </span>
                </li>
              ))}
            </ul>
          </Entry>
        )}
        {people.length > 0 && (
          <Entry title={S.people}>
            <ul>
              {people.map(({ names, did }) => (
                <li key={did}>
                  <bdi>{names.join(", ")}</bdi> <span className="note">{did}</span>
                </li>
              ))}
            </ul>
          </Entry>
        )}
        <Entry title={S.followThrough}>
          <Facts facts={followThrough} />
        </Entry>
        <Entry title={S.ending}>{line.endingTitle}</Entry>
        <Entry title={S.after}>{after.length > 0 ? <Facts facts={after} /> : S.afterNone}</Entry>
        <Entry title={S.links}>
          <Links links={links} />
          {!line.isStated && <p className="note">{S.guessedNote}</p>}
        </Entry>
        {discussions.length > 0 && (
          <Entry title={S.discussions}>
            <Cites cites={discussions} />
          </Entry>
        )}
        <Entry title={S.repository}>{line.repository}</Entry>
      </dl>
    </section>
  );
}

const Found = ({ found }: { readonly found: InitiativePage["found"] }) =>
  found.length === 0 ? null : (
    <section aria-labelledby="found">
      <h2 id="found">{S.found}</h2>
      <p className="note">{S.foundNote}</p>
      <ul className="lines">
        {found.map(({ id, title, sentence, counter }) => (
          <li key={id}>
            <Link
              to="."
              search={((before: Search) => ({ ...before, open: id })) as never}
              resetScroll={false}
              className="line found"
            >
              <span>
                <span dir="auto">{sentence}</span>
                <span className="about">
                  {title}
                  {counter && ` · ${STRINGS.panel.speaksAgainst.toLowerCase()}`}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );

function Initiative({ page }: { readonly page: InitiativePage }) {
  const { line, story, steps, stepsLeftOut, titleFrom } = page;
  return (
    <article>
      <p className="kicker">
        <Link to={"/initiatives" as never}>{S.backTo}</Link> · {monthWords(line.first)} – {monthWords(line.last)} ·{" "}
        {line.endingTitle.toLowerCase()}
        {!line.isStated && ` · ${S.guessed}`}
      </p>
      <h1 dir="auto">{line.title}</h1>
      <p className="note">
        {S.steps(line.own)} · {line.repository} · {S.titleFrom[titleFrom] ?? titleFrom}
      </p>
      <section aria-labelledby="story">
        <h2 id="story">{S.story}</h2>
        <ol className="story">
          {story.map((clause) => (
            <li key={clause.words}>
              <Fact fact={clause} />
            </li>
          ))}
        </ol>
      </section>
      <Drawing page={page} />
      <Found found={page.found} />
      <Record page={page} />
      <section aria-labelledby="steps">
        <h2 id="steps">{S.allSteps}</h2>
        <ol className="steps">
          {steps.map(({ commit, day, subject }) => (
            <li key={commit.object}>
              <time dateTime={day}>{dayWords(day)}</time>
              <span>
                <span dir="auto">{subject}</span> <Cites cites={[commit]} />
              </span>
            </li>
          ))}
        </ol>
        {stepsLeftOut > 0 && <p className="note">{S.stepsLeft(stepsLeftOut)}</p>}
      </section>
    </article>
  );
}

export default function InitiativeOfAddress() {
  const id = useId();
  return (
    <InitiativesReader
      key={id}
      query={read("/api/initiatives/:id", { id })}
      lines={10}
      heading={
        <>
          <p className="kicker">
            <Link to={"/initiatives" as never}>{S.backTo}</Link>
          </p>
          <h1>{S.one}</h1>
        </>
      }
    >
      {(page) => <Initiative page={page} />}
    </InitiativesReader>
  );
}
