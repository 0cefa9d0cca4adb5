/** The field guide: articles by topic, searched by words. */
import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { keepPreviousData } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { GuidePage } from "../../src/views/pages/guide-page.ts";
import { useAddress, useChange } from "../app/address.ts";
import { read } from "../app/queries.ts";
import { Reader } from "../app/reader.tsx";
import type { Search } from "../app/search.ts";
import { STRINGS } from "../app/strings.ts";
import { Nothing } from "../app/trouble.tsx";
import "./guide.css";

const S = STRINGS.guide;
type Line = GuidePage["articles"][number];

function Topics({ topics, chosen }: { readonly topics: GuidePage["topics"]; readonly chosen: string }) {
  const entry = (title: string, value: string, count: number | undefined) => (
    <li key={value}>
      <Link
        to="."
        search={((before: Search) => ({ ...before, topic: value })) as never}
        resetScroll={false}
        aria-current={chosen === value ? "true" : undefined}
      >
        {title}
        {count !== undefined && <span className="note"> {count}</span>}
      </Link>
    </li>
  );
  return (
    <nav aria-label={S.topics}>
      <ul className="guide-topics">
        {entry(S.all, "", undefined)}
        {topics.map(({ title, count }) => entry(title, title, count))}
      </ul>
    </nav>
  );
}

const Entry = ({ line }: { readonly line: Line }) => (
  <li>
    <div>
      <Link to={"/guide/$id" as never} params={{ id: line.id } as never} search={{} as never} dir="auto">
        {line.title}
      </Link>
      <p dir="auto">{line.summary}</p>
    </div>
    <span className="note">
      {S.minutes(line.minutes)}
      {!line.isShipped && (
        <>
          <br />
          {S.ofTeam}
        </>
      )}
    </span>
  </li>
);

function Articles({ page, isNarrowed }: { readonly page: GuidePage; readonly isNarrowed: boolean }) {
  const { articles } = page;
  if (articles.length === 0) return <Nothing title={S.none} hint={S.noneHint} />;
  if (isNarrowed)
    return (
      <ul className="guide-list">
        {articles.map((line) => (
          <Entry key={line.id} line={line} />
        ))}
      </ul>
    );
  const topics = [...new Set(articles.map(({ topics: [first = ""] }) => first))];
  return topics.map((topic) => (
    <section key={topic} aria-label={topic}>
      <h2 dir="auto">{topic}</h2>
      <ul className="guide-list">
        {articles
          .filter(({ topics: [first = ""] }) => first === topic)
          .map((line) => (
            <Entry key={line.id} line={line} />
          ))}
      </ul>
    </section>
  ));
}

function Notes({ notes }: Pick<GuidePage, "notes">) {
  if (notes.length === 0) return null;
  return (
    <details>
      <summary>{S.notes(notes.length)}</summary>
      <ul>
        {notes.map(({ file, line, message, isMistake }) => (
          <li key={`${file}:${line}:${message}`} className="note">
            <code>
              {file}:{line}
            </code>{" "}
            {isMistake && `${S.leftOut}: `}
            {message}
          </li>
        ))}
      </ul>
    </details>
  );
}

export default function GuideList() {
  const { words = "", topic = "" } = useAddress();
  const change = useChange();
  const [typed, setTyped] = useState(words);
  const seek = useDebouncedCallback((text: string) => change({ words: text }, true), 150);
  return (
    <>
      <h1>{S.title}</h1>
      <p className="lead">{S.lead}</p>
      <TextInput
        type="search"
        className="guide-search"
        aria-label={S.search}
        placeholder={S.search}
        value={typed}
        maxLength={200}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          seek(value);
        }}
      />
      <Reader query={{ ...read("/api/guide", { words, topic }), placeholderData: keepPreviousData }}>
        {(page) => (
          <>
            <Topics topics={page.topics} chosen={topic} />
            <p className="unseen" role="status">
              {S.found(page.articles.length)}
            </p>
            <Articles page={page} isNarrowed={words !== "" || topic !== ""} />
            <Notes notes={page.notes} />
            {page.address !== null && (
              <p className="note">
                <a href={`${page.address}/feed.atom`} rel="noopener noreferrer">
                  {S.subscribe}
                </a>
              </p>
            )}
          </>
        )}
      </Reader>
    </>
  );
}
