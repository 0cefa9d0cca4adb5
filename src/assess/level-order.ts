/** The order of levels where each names the one it comes after: a chain, or what keeps it from being one. */

/** A level as far as its order goes. */
export interface ChainedLevel {
  readonly id: string;
  /** Id of the level right below; none for the lowest. */
  readonly after?: string | undefined;
}

/** What is wrong, at which place of the list. */
export interface OrderMistake {
  readonly at: number;
  readonly message: string;
}

/** The levels that lead back to the one at `start`, itself last; none where the way ends. */
function circleFrom(levels: readonly ChainedLevel[], start: number): readonly string[] {
  const byId = new Map(levels.map((level) => [level.id, level]));
  const first = levels[start]!.id;
  const way = [first];
  let here = levels[start]!.after;
  while (here !== undefined && !way.includes(here)) {
    way.push(here);
    here = byId.get(here)?.after;
  }
  return here === first ? [...way, first] : [];
}

function mistakesOf(levels: readonly ChainedLevel[]): OrderMistake[] {
  const ids = levels.map(({ id }) => id);
  const circle = levels.map((_, at) => circleFrom(levels, at)).find((way) => way.length > 0);
  if (circle)
    return [
      {
        at: ids.indexOf(circle[0]!),
        message: `Unexpected circle of levels, expected an order: ${circle.join(" comes after ")}.`,
      },
    ];
  const firsts = levels.flatMap(({ after }, at) => (after === undefined ? [at] : []));
  return [
    ...levels.flatMap(({ id, after }, at) =>
      after === undefined || ids.includes(after)
        ? []
        : [{ at, message: `Unexpected level "${after}" before ${id}, expected one of ${ids.join(", ")}.` }],
    ),
    ...firsts.slice(1).map((at) => ({
      at,
      message: `Unexpected second lowest level "${ids[at]}", expected each level but "${ids[firsts[0]!]}" to say which one it comes after.`,
    })),
    ...levels.flatMap(({ id, after }, at) => {
      const other = levels.findIndex((level) => level.after === after);
      return after !== undefined && other < at
        ? [{ at, message: `Unexpected fork: ${ids[other]} and ${id} both come after ${after}; a ladder is one line.` }]
        : [];
    }),
  ];
}

/**
 * Orders levels from the lowest up.
 * @param levels with unique ids
 * @returns places in the list, lowest first, or what is wrong; one of the two is empty
 * @example levelOrder([{ id: "b", after: "a" }, { id: "a" }]).order // [1, 0]
 */
export function levelOrder(levels: readonly ChainedLevel[]): {
  readonly order: readonly number[];
  readonly mistakes: readonly OrderMistake[];
} {
  const mistakes = mistakesOf(levels);
  if (mistakes.length > 0) return { order: [], mistakes };
  const order: number[] = [];
  for (
    let at = levels.findIndex(({ after }) => after === undefined);
    at >= 0 && order.length < levels.length;
    at = levels.findIndex(({ after }) => after === levels[order.at(-1)!]!.id)
  )
    order.push(at);
  return { order, mistakes };
}
