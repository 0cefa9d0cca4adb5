/** The coach for drafts, and past reviews: by kind and uptake, those worth re-reading, all of them filtered. */
import { Button, Select } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import type { ReviewLine, ReviewsPage } from "../../src/views/pages/reviews-page.ts";
import { useAddress, useChange } from "../app/address.ts";
import { read } from "../app/queries.ts";
import { Bones } from "../app/reader.tsx";
import { STRINGS } from "../app/strings.ts";
import { Trouble } from "../app/trouble.tsx";
import { ReviewCoach } from "../components/review-coach.tsx";
import { capital, countWords, dayWords } from "../components/words.ts";
import "./reviews.css";

const S = STRINGS.reviews;
const FACETS = ["kind", "uptake", "window"] as const;
const PART = 50;
const MOST = 500;

const ReviewBars = lazy(async () => ({ default: (await import("../components/review-bars.tsx")).ReviewBars }));

const Given = ({ line }: { readonly line: ReviewLine }) => (
  <li>
    <time dateTime={line.day}>{dayWords(line.day)}</time>
    <div>
      <p dir="auto">“{line.words}”</p>
      <p className="note">
        {line.url === null ? (
          line.discussion
        ) : (
          <a href={line.url} target="_blank" rel="noreferrer">
            {line.discussion}
          </a>
        )}
        {[line.path, line.kind, ...(line.parts.length > 0 ? [S.gives(line.parts.join(", "))] : []), line.uptake]
          .filter(Boolean)
          .map((part) => ` · ${part}`)
          .join("")}
      </p>
    </div>
  </li>
);

function PeriodTable({ periods }: { readonly periods: ReviewsPage["periods"] }) {
  const kinds = [...new Set(periods.flatMap(({ bars }) => bars.map(({ kind }) => kind)))];
  const uptakes = ["answered", "changed", "resolved", "landed-unchanged"] as const;
  const count = (number: number): string => (number === 0 ? "·" : countWords(number));
  return (
    <details>
      <summary>{STRINGS.profile.asTable}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={S.byKind}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{S.halfYear}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  {kind}
                </th>
              ))}
              {uptakes.map((uptake) => (
                <th key={uptake} scope="col">
                  {uptake.replace("-", " ")}
                </th>
              ))}
              <th scope="col">{S.approved}</th>
              <th scope="col">{S.changesRequested}</th>
            </tr>
          </thead>
          <tbody>
            {periods.toReversed().map(({ window, title, bars, uptake, approved, changesRequested }) => (
              <tr key={window}>
                <th scope="row">{title}</th>
                {kinds.map((kind) => (
                  <td key={kind}>
                    {count(bars.filter((bar) => bar.kind === kind).reduce((sum, bar) => sum + bar.count, 0))}
                  </td>
                ))}
                {uptakes.map((name) => (
                  <td key={name}>{count(uptake[name])}</td>
                ))}
                <td>{count(approved)}</td>
                <td>{count(changesRequested)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Filters({ page }: { readonly page: ReviewsPage }) {
  const address = useAddress();
  const change = useChange();
  return (
    <fieldset className="actions filters" aria-label={STRINGS.evidence.filters}>
      {FACETS.map((facet) => (
        <Select
          key={facet}
          size="sm"
          aria-label={STRINGS.evidence.any(S.facets[facet])}
          placeholder={STRINGS.evidence.any(S.facets[facet])}
          data={page.facets[facet].map(({ id, title, count }) => ({
            value: id,
            label: `${capital(title)} (${countWords(count)})`,
          }))}
          value={address[facet] ?? null}
          onChange={(value) => change({ [facet]: value ?? undefined, shown: undefined })}
          clearable
          nothingFoundMessage={STRINGS.nothingFound}
          w="20rem"
        />
      ))}
    </fieldset>
  );
}

function AllComments({ page }: { readonly page: ReviewsPage }) {
  const change = useChange();
  const left = Math.min(MOST, page.total) - page.lines.length;
  return (
    <section aria-labelledby="all-comments">
      <h2 id="all-comments">{S.all}</h2>
      <Filters page={page} />
      <p className="note" role="status">
        {page.total === 0 ? S.noneLeft : S.found(countWords(page.total))}
      </p>
      <ul className="given" aria-label={S.list}>
        {page.lines.map((line) => (
          <Given key={line.object} line={line} />
        ))}
      </ul>
      {left > 0 && (
        <Button
          variant="default"
          size="sm"
          onClick={() => change({ shown: String(Math.min(MOST, page.lines.length + PART)) }, true)}
        >
          {S.more(countWords(Math.min(PART, left)))}
        </Button>
      )}
    </section>
  );
}

const Empty = ({ title, hint }: { readonly title: string; readonly hint: string }) => (
  <div className="trouble">
    <p>
      <strong>{title}</strong>
    </p>
    <p>{hint}</p>
  </div>
);

function Past({ page }: { readonly page: ReviewsPage }) {
  if (page.extent === "")
    return page.forges.length === 0 ? (
      <Empty title={S.none} hint={S.noneHint} />
    ) : (
      <Empty title={S.noneFound(page.forges.join(", "))} hint={S.noneHint} />
    );
  return (
    <>
      <p>{page.extent}.</p>
      <figure className="review-figure">
        <Suspense fallback={<Bones />}>
          <ReviewBars periods={page.periods} sees={page.sees} />
        </Suspense>
        <figcaption>{page.sees}</figcaption>
        <PeriodTable periods={page.periods} />
      </figure>
      <p className="note">{page.note}</p>
      {page.examples.length > 0 && (
        <section aria-labelledby="worth">
          <h2 id="worth">{S.worth}</h2>
          <p className="note">{S.worthNote}</p>
          <ul className="given">
            {page.examples.map((line) => (
              <Given key={line.object} line={line} />
            ))}
          </ul>
        </section>
      )}
      <AllComments page={page} />
    </>
  );
}

export default function Reviews() {
  const { kind, uptake, window, shown } = useAddress();
  const count = Math.min(MOST, Math.max(PART, Math.floor(Number(shown)) || PART));
  const { data, error, refetch } = useQuery({
    ...read("/api/reviews", { kind, uptake, window, ...(count === PART ? {} : { count }) }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <h1>{S.title}</h1>
      <ReviewCoach />
      <section aria-labelledby="past">
        <h2 id="past">{S.past}</h2>
        {data ? <Past page={data} /> : error ? <Trouble error={error} retry={() => void refetch()} /> : <Bones />}
      </section>
    </>
  );
}
