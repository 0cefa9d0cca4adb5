/** Evidence as a list: a line opens its panel beside the page. */
import { Link } from "@tanstack/react-router";
import type { ProfilePage } from "../../src/views/pages/profile-page.ts";
import { useAddress } from "../app/address.ts";
import type { Search } from "../app/search.ts";
import { STRINGS } from "../app/strings.ts";
import { monthWords } from "./words.ts";

type Line = ProfilePage["strongest"][number];

/** What stands under a line: rule, repository, and what a reader must know of it. */
export const asideOf = ({ rule, repository, areas, experimental, against, reverted, mark }: Line): string =>
  [
    rule,
    areas.length > 0 && areas[0] !== "" ? `${areas.slice(0, 2).join(", ")} in ${repository}` : repository,
    ...(against ? [STRINGS.panel.speaksAgainst.toLowerCase()] : []),
    ...(experimental ? ["not counted"] : []),
    ...(reverted ? ["taken back later"] : []),
    ...(mark ? [STRINGS.panel.marked[mark.verdict].toLowerCase()] : []),
  ].join(" · ");

export function EvidenceLine({ line }: { readonly line: Line }) {
  const { open } = useAddress();
  return (
    <Link
      to="."
      search={((before: Search) => ({ ...before, open: line.id })) as never}
      resetScroll={false}
      className="line"
      aria-current={open === line.id ? "true" : undefined}
    >
      <time className="when" dateTime={line.date}>
        {monthWords(line.date)}
      </time>
      <span>
        <span dir="auto">{line.sentence}</span>
        <span className="about">{asideOf(line)}</span>
      </span>
    </Link>
  );
}

export const EvidenceLines = ({ lines }: { readonly lines: readonly Line[] }) => (
  <ul className="lines">
    {lines.map((line) => (
      <li key={line.id}>
        <EvidenceLine line={line} />
      </li>
    ))}
  </ul>
);
