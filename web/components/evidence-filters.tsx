/** What narrows the evidence: words, filters, and searches that were saved. All of it stands in the address. */
import { Button, Menu, Select, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { EvidencePage } from "../../src/views/pages/evidence-page.ts";
import { useChange } from "../app/address.ts";
import { useSavedSearches } from "../app/saved-searches.ts";
import type { Search } from "../app/search.ts";
import { STRINGS } from "../app/strings.ts";
import { capital, countWords } from "./words.ts";

const S = STRINGS.evidence;
const FACETS = ["skill", "signal", "repository", "year", "standing"] as const;
export const FILTERS = ["words", ...FACETS] as const;
const TYPING_MS = 180;
const EASILY_READ = 8;

export type Filters = Readonly<Partial<Record<(typeof FILTERS)[number], string>>>;

/** The filters of an address. */
export const filtersOf = (address: Search): Filters =>
  Object.fromEntries(FILTERS.flatMap((name) => (address[name] ? [[name, address[name]]] : [])));

/** An address's change to these filters and no others. */
const toOnly = (filters: Search): Search => Object.fromEntries(FILTERS.map((name) => [name, filters[name]]));

/** What is typed goes into the address after a pause, and leaves no steps to go back through. */
export function SearchField({ words }: { readonly words: string }) {
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

function SavedSearches({ filters }: { readonly filters: Filters }) {
  const change = useChange();
  const { saved, save, forget } = useSavedSearches();
  const words = Object.values(filters).filter(Boolean);
  if (saved.length === 0 && words.length === 0) return null;
  return (
    <Menu shadow="sm" width={280}>
      <Menu.Target>
        <Button variant="default" size="sm">
          {S.saved}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {saved.map(({ name, search }) => (
          <Menu.Item key={name} onClick={() => change(toOnly(search))}>
            {name}
          </Menu.Item>
        ))}
        {words.length > 0 && (
          <Menu.Item onClick={() => save(words.join(", "), filters)}>{S.save(words.join(", "))}</Menu.Item>
        )}
        {saved.map(({ name }) => (
          <Menu.Item key={`forget ${name}`} onClick={() => forget(name)}>
            {S.forget(name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function FacetFields({ page, filters }: { readonly page: EvidencePage; readonly filters: Filters }) {
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
          searchable={page.facets[facet].length > EASILY_READ}
          nothingFoundMessage={STRINGS.nothingFound}
          w={facet === "signal" ? "16rem" : "12rem"}
        />
      ))}
      <SavedSearches filters={filters} />
      {Object.values(filters).some(Boolean) && (
        <Button variant="subtle" size="sm" onClick={() => change(toOnly({}))}>
          {S.clear}
        </Button>
      )}
    </fieldset>
  );
}
