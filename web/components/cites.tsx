/** What a fact rests on, as links to where it was done. */
import type { CitedFact } from "../../src/views/pages/initiative-page.ts";
import { STRINGS } from "../app/strings.ts";

type Cited = CitedFact["cites"][number];

export const Cite = ({ cited: { words, url } }: { readonly cited: Cited }) =>
  url ? (
    <a href={url} rel="noreferrer" target="_blank">
      <code>{words}</code>
    </a>
  ) : (
    <code>{words}</code>
  );

export const Cites = ({ cites, leftOut = 0 }: { readonly cites: readonly Cited[]; readonly leftOut?: number }) => (
  <span className="cites">
    {cites.map((cited, at) => (
      <span key={cited.object}>
        {at > 0 && ", "}
        <Cite cited={cited} />
      </span>
    ))}
    {leftOut > 0 && ` ${STRINGS.initiatives.leftOut(leftOut)}`}
  </span>
);

export const Fact = ({ fact: { words, cites, citesLeftOut } }: { readonly fact: CitedFact }) => (
  <>
    <span dir="auto">{words}</span> <Cites cites={cites} leftOut={citesLeftOut} />
  </>
);
