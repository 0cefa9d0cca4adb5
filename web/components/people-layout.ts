/** Where people stand on the map: on a circle around you, those of one kind of tie together, each by name. Depends on nothing else. */
import type { PeopleGroup, ShownPerson } from "../../src/views/pages/people-page.ts";

/** In the order of the clock. */
export const GROUPS: readonly PeopleGroup[] = [
  "each-other",
  "helped-to-begin",
  "reviewed",
  "reviewed-by",
  "wrote-with",
];

export interface Placed {
  readonly person: ShownPerson;
  /** From the middle of the picture. */
  readonly x: number;
  readonly y: number;
  /** Clockwise from the top, in degrees, below 360. */
  readonly angle: number;
  /** Where what is written beside the mark begins, further in or out. */
  readonly at: (distance: number) => readonly [x: number, y: number];
}

export interface PeopleLayout {
  readonly placed: readonly Placed[];
  readonly radius: number;
  /** Half of the picture's height. */
  readonly reach: number;
  readonly hasNames: boolean;
}

/** What names need beside the circle, and what each needs along it. */
const NAME_WIDTH = 160;
const NAME_HEIGHT = 15;
const LEAST_NAME_HEIGHT = 11;
/** Below this width names would leave no room for the circle. */
const NARROW = 560;
const LEAST_RADIUS = 130;
const MARGIN = 14;
/** Free places between groups. */
const GAP = 1.5;
/** Marks closer than this stand in two rings. */
const LEAST_STEP = 13;

/** Longer names are cut, so that none reaches over the edge. */
export const LONGEST_NAME = 22;
const LETTER_WIDTH = 6.8;

const round = (number: number): number => Math.round(number * 10) / 10;

/**
 * @param people in the order of their names
 * @param width in pixels
 * @example layoutPeople(people, 900).placed[0]?.angle
 */
export function layoutPeople(people: readonly ShownPerson[], width: number): PeopleLayout {
  const groups = GROUPS.map((group) => people.filter((one) => one.group === group)).filter((own) => own.length > 0);
  const gap = groups.length > 1 ? GAP : 0;
  const places = Math.max(1, people.length + gap * groups.length);
  const most = width / 2 - NAME_WIDTH;
  const wanted = Math.max(LEAST_RADIUS, (places * NAME_HEIGHT) / (2 * Math.PI));
  const hasNames = width >= NARROW && (2 * Math.PI * Math.min(wanted, most)) / places >= LEAST_NAME_HEIGHT;
  const radius = hasNames ? Math.min(wanted, most) : Math.max(60, Math.min(width / 2 - MARGIN, 320));
  const isCrowded = (2 * Math.PI * radius) / places < LEAST_STEP;
  const placed: Placed[] = [];
  let place = gap / 2;
  for (const own of groups) {
    for (const person of own) {
      const angle = ((place + 0.5) / places) * 360;
      const turn = (angle * Math.PI) / 180;
      const at = (distance: number): readonly [number, number] => [
        round(Math.sin(turn) * distance),
        round(-Math.cos(turn) * distance),
      ];
      const [x, y] = at(!hasNames && isCrowded && placed.length % 2 === 1 ? radius - 18 : radius);
      placed.push({ person, x, y, angle, at });
      place++;
    }
    place += gap;
  }
  const reach = Math.max(
    70,
    ...placed.map(({ person, y }) => {
      const words = hasNames ? Math.min(LONGEST_NAME, [...person.name].length) * LETTER_WIDTH + MARGIN : 0;
      return (Math.abs(y) / radius) * (radius + words);
    }),
  );
  return { placed, radius, reach: reach + MARGIN, hasNames };
}
