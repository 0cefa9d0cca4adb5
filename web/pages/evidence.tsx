/** Evidence by words and filters, as long a list as there is, a window of it drawn. */
import { Button, Select, TextInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { EvidencePage } from "../../src/views/pages/evidence-page.ts";
import { useAddress, useChange } from "../app/address.ts";
import { tell } from "../app/api.ts";
import { queries, read } from "../app/queries.ts";
import { Bones } from "../app/reader.tsx";
import { STRINGS } from "../app/strings.ts";
import { Trouble } from "../app/trouble.tsx";
import { EvidenceLine } from "../components/evidence-lines.tsx";
import { capital, countWords } from "../components/words.ts";

const S = STRINGS.evidence;
const FACETS = ["skill", "signal", "repository", "year", "standing"] as const;
/** Lines asked for at once. */
const PART = 100;
const TYPING_MS = 180;
const LINE_HEIGHT = 68;

type Filters = Readonly<Partial<Record<"words" | (typeof FACETS)[number], string>>>;

function Facets({ page, filters }: { readonly page: EvidencePage; readonly filters: Filters }) {
  const change = useChange();
  return (
    <fieldset className="actions filters" aria-label={S.filters}>
      {FACETS.filter((facet) => page.facets[facet].length > 1 || filters[facet]).map((facet) => (
        <Select
          key={facet}
          size="sm"
          aria-label={S.any(S.facets[facet])}
          placeholder={S.any(S.facets[facet])}
          data={page.facets[facet].map(({ id, title, count }) => ({
            value: id,
            label: `${capital(title)} (${countWords(count)})`,
          }))}
          value={filters[facet] ?? null}
          onChange={(value) => change({ [facet]: value ?? undefined })}
          clearable
          searchable={page.facets[facet].length > 8}
          nothingFoundMessage={STRINGS.nothingFound}
          w={facet === "signal" ? "16rem" : "12rem"}
        />
      ))}
      {Object.values(filters).some(Boolean) && (
        <Button
          variant="subtle"
          size="sm"
          onClick={() => change(Object.fromEntries(["words", ...FACETS].map((name) => [name, undefined])))}
        >
          {S.clear}
        </Button>
      )}
    </fieldset>
  );
}

/** One part of the list, read when it comes into view. */
function Line({ filters, at }: { readonly filters: Filters; readonly at: number }) {
  const from = Math.floor(at / PART) * PART;
  const { data } = useQuery({
    ...read("/api/evidence", { ...filters, from, count: PART }),
    placeholderData: keepPreviousData,
  });
  const line = data && data.from === from ? data.lines[at - from] : undefined;
  return line ? <EvidenceLine line={line} /> : <div className="bone" style={{ height: LINE_HEIGHT - 20 }} />;
}

/** J and K move through the lines, H, W and U mark the one that has the focus. */
function useLineKeys(list: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = async (event: KeyboardEvent): Promise<void> => {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
      if (/^(?:input|textarea|select)$/i.test(target.tagName) || !/^[jkhwu]$/.test(key)) return;
      const lines = [...(list.current?.querySelectorAll<HTMLAnchorElement>("a.line") ?? [])];
      const at = lines.indexOf(target as HTMLAnchorElement);
      if (key === "j" || key === "k") {
        event.preventDefault();
        lines[at < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, at + (key === "j" ? 1 : -1)))]?.focus();
        return;
      }
      const id = new URL(lines[at]?.href ?? location.href).searchParams.get("open");
      if (at < 0 || id === null) return;
      await (key === "u"
        ? tell("DELETE", "/api/evidence/:id/mark", { id })
        : tell("PUT", "/api/evidence/:id/mark", { id }, { verdict: key === "h" ? "highlight" : "wrong" }));
      await queries.invalidateQueries();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [list]);
}

function Lines({ total, filters }: { readonly total: number; readonly filters: Filters }) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  useLineKeys(list);
  const rows = useWindowVirtualizer({ count: total, estimateSize: () => LINE_HEIGHT, overscan: 12, scrollMargin: top });
  return (
    <ul ref={list} className="lines" aria-label={S.list} style={{ height: rows.getTotalSize(), position: "relative" }}>
      {rows.getVirtualItems().map(({ index, start }) => (
        <li
          key={index}
          ref={rows.measureElement}
          data-index={index}
          aria-setsize={total}
          aria-posinset={index + 1}
          style={{ position: "absolute", top: 0, left: 0, right: 0, transform: `translateY(${start - top}px)` }}
        >
          <Line filters={filters} at={index} />
        </li>
      ))}
    </ul>
  );
}

function SearchField({ words }: { readonly words: string }) {
  const change = useChange();
  const [typed, setTyped] = useState(words);
  const sent = useRef(words);
  useEffect(() => {
    if (words !== sent.current) setTyped(words);
    sent.current = words;
  }, [words]);
  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      change({ words: typed || undefined }, true);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, change]);
  return (
    <TextInput
      type="search"
      label={S.search}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      maxLength={200}
      maw="30rem"
    />
  );
}

export default function Evidence() {
  const address = useAddress();
  const filters: Filters = Object.fromEntries(
    ["words", ...FACETS].flatMap((name) => (address[name] ? [[name, address[name]]] : [])),
  );
  const { data, error } = useQuery({
    ...read("/api/evidence", { ...filters, from: 0, count: PART }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <h1>{S.title}</h1>
      <SearchField words={filters.words ?? ""} />
      {error ? (
        <Trouble error={error} />
      ) : data ? (
        <>
          <Facets page={data} filters={filters} />
          <p className="note" role="status">
            {S.found(countWords(data.total))} · {S.keys}
          </p>
          {data.total === 0 ? (
            <div className="trouble">
              <p>
                <strong>{S.none}</strong>
              </p>
              <p>{S.noneHint}</p>
            </div>
          ) : (
            <Lines key={JSON.stringify(filters)} total={data.total} filters={filters} />
          )}
        </>
      ) : (
        <Bones lines={12} />
      )}
    </>
  );
}
