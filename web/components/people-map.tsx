/** You and those you worked with: a circle of people, the mark saying what ties you. One stop for the keyboard, arrows within. */
import { useEffect, useMemo, useRef, useState } from "react";
import type { PeopleGroup, ShownPerson } from "../../src/views/pages/people-page.ts";
import { STRINGS } from "../app/strings.ts";
import { GROUPS, LONGEST_NAME, layoutPeople, type Placed } from "./people-layout.ts";

const S = STRINGS.people;
const MARK = 5;

/** A mark for each kind of tie: told apart by form, not by colour. */
function Mark({ group }: { readonly group: PeopleGroup }) {
  const r = MARK;
  if (group === "each-other")
    return (
      <>
        <circle className="hollow" r={r + 2} />
        <circle className="full" r={r - 2} />
      </>
    );
  if (group === "helped-to-begin") return <path className="full" d={`M0 ${-r - 1} L${r + 1} ${r} L${-r - 1} ${r} Z`} />;
  if (group === "wrote-with")
    return <rect className="hollow" x={-r + 0.5} y={-r + 0.5} width={2 * r - 1} height={2 * r - 1} />;
  return <circle className={group === "reviewed" ? "full" : "hollow"} r={r} />;
}

const Begun = () => <path className="full" d="M0 -4 L4 3 L-4 3 Z" />;
const Wrote = () => <rect className="hollow" x="-3" y="-3" width="6" height="6" />;

/** What the marks mean. */
function MapKey({ people, hasMore }: { readonly people: readonly ShownPerson[]; readonly hasMore: boolean }) {
  const groups = GROUPS.filter((group) => people.some((one) => one.group === group));
  const also = (kind: PeopleGroup) =>
    hasMore && people.some(({ group, kinds }) => group !== kind && (kinds as readonly string[]).includes(kind));
  return (
    <ul className="map-key">
      {groups.map((group) => (
        <li key={group}>
          <svg viewBox="-9 -9 18 18" aria-hidden="true">
            <Mark group={group} />
          </svg>
          {S.groups[group]}
        </li>
      ))}
      {also("helped-to-begin") && (
        <li>
          <svg viewBox="-9 -9 18 18" aria-hidden="true">
            <Begun />
          </svg>
          {S.beganToo}
        </li>
      )}
      {also("wrote-with") && (
        <li>
          <svg viewBox="-9 -9 18 18" aria-hidden="true">
            <Wrote />
          </svg>
          {S.wroteToo}
        </li>
      )}
    </ul>
  );
}

/** Everything that ties you, in one sentence for whoever listens. */
const spoken = ({ name, ties }: ShownPerson): string => `${name}: ${ties.map(({ words }) => words).join("; ")}`;

const short = (name: string): string => {
  const letters = [...name];
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join("")}…` : name;
};

function Node({
  one,
  hasNames,
  isChosen,
  isStop,
  onChoose,
  onFocus,
}: {
  readonly one: Placed;
  readonly hasNames: boolean;
  readonly isChosen: boolean;
  readonly isStop: boolean;
  readonly onChoose: () => void;
  readonly onFocus: () => void;
}) {
  const { person, x, y, angle, at } = one;
  const { group, kinds, name } = person;
  const distance = Math.hypot(x, y);
  const [endX, endY] = at(distance - 10);
  const [fromX, fromY] = at(34);
  const [firstX, firstY] = at(distance - 14);
  const [secondX, secondY] = at(distance - 26);
  const isLeft = angle > 180;
  const began = hasNames && group !== "helped-to-begin" && kinds.includes("helped-to-begin");
  const wrote = hasNames && group !== "wrote-with" && kinds.includes("wrote-with");
  return (
    // biome-ignore lint/a11y/useSemanticElements: there are no buttons within a picture
    <g
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={spoken(person)}
      className={isChosen ? "person chosen" : "person"}
      data-person={person.id}
      onClick={onChoose}
      onFocus={onFocus}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onChoose();
      }}
    >
      <line className={`tie ${group}`} x1={fromX} y1={fromY} x2={endX} y2={endY} />
      {began && (
        <g transform={`translate(${firstX} ${firstY})`}>
          <Begun />
        </g>
      )}
      {wrote && (
        <g transform={`translate(${began ? secondX : firstX} ${began ? secondY : firstY})`}>
          <Wrote />
        </g>
      )}
      <g transform={`translate(${x} ${y})`}>
        <circle className="reach" r={hasNames ? 8 : 10} />
        <Mark group={group} />
        {hasNames && (
          <text
            transform={`rotate(${isLeft ? angle + 90 : angle - 90})`}
            x={isLeft ? -14 : 14}
            dy="0.32em"
            textAnchor={isLeft ? "end" : "start"}
          >
            {short(name)}
          </text>
        )}
      </g>
      <title>{name}</title>
    </g>
  );
}

/** The width of an element, as it changes. */
function useWidth(): readonly [React.RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** @param chosen id of the one whose ties are shown beside the map */
export function PeopleMap({
  people,
  chosen,
  label,
  onChoose,
}: {
  readonly people: readonly ShownPerson[];
  readonly chosen: string | undefined;
  readonly label: string;
  readonly onChoose: (id: string | undefined) => void;
}) {
  const [ref, width] = useWidth();
  const [stop, setStop] = useState<string | undefined>(chosen);
  const { placed, reach, hasNames } = useMemo(() => layoutPeople(people, width), [people, width]);
  const known = placed.some(({ person }) => person.id === stop) ? stop : placed[0]?.person.id;

  const onKey = (event: React.KeyboardEvent<SVGSVGElement>): void => {
    if (event.key === "Escape" && chosen !== undefined) {
      onChoose(undefined);
      return;
    }
    const step = STEPS[event.key];
    const at = placed.findIndex(({ person }) => person.id === known);
    const next =
      event.key === "Home"
        ? 0
        : event.key === "End"
          ? placed.length - 1
          : step === undefined
            ? undefined
            : (at + step + placed.length) % placed.length;
    const id = next === undefined ? undefined : placed[next]?.person.id;
    if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setStop(id);
    // Without names on the map whoever has the focus is named beside it.
    if (!hasNames) onChoose(id);
    event.currentTarget.querySelector<SVGGElement>(`[data-person="${id}"]`)?.focus();
  };

  return (
    <div ref={ref} className="people-map">
      <MapKey people={people} hasMore={hasNames} />
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a picture with people to go through, no set of fields
        <svg
          viewBox={`${-width / 2} ${-reach} ${width} ${2 * reach}`}
          width={width}
          height={2 * reach}
          role="group"
          aria-label={label}
          onKeyDown={onKey}
        >
          <circle className="you" r="26" />
          <text className="you" textAnchor="middle" dy="0.34em">
            {S.you}
          </text>
          {placed.map((one) => (
            <Node
              key={one.person.id}
              one={one}
              hasNames={hasNames}
              isChosen={one.person.id === chosen}
              isStop={one.person.id === known}
              onChoose={() => onChoose(one.person.id)}
              onFocus={() => setStop(one.person.id)}
            />
          ))}
        </svg>
      )}
    </div>
  );
}
