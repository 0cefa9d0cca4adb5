/** Evidence by words and filters. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useAddress } from "../app/address.ts";
import { read } from "../app/queries.ts";
import { Bones } from "../app/reader.tsx";
import { STRINGS } from "../app/strings.ts";
import { Nothing, Trouble } from "../app/trouble.tsx";
import { FacetFields, filtersOf, SearchField } from "../components/evidence-filters.tsx";
import { EvidenceList, PART } from "../components/evidence-list.tsx";
import { countWords } from "../components/words.ts";

const S = STRINGS.evidence;

export default function Evidence() {
  const filters = filtersOf(useAddress());
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
          <FacetFields page={data} filters={filters} />
          <p className="note" role="status">
            {S.found(countWords(data.total))} · {S.keys}
          </p>
          {data.total === 0 ? (
            <Nothing title={S.none} hint={S.noneHint} />
          ) : (
            <EvidenceList key={JSON.stringify(filters)} total={data.total} filters={filters} />
          )}
        </>
      ) : (
        <Bones lines={12} />
      )}
    </>
  );
}
