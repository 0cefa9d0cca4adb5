// @ts-check
// Compares threaded initiatives with labelled windows: consecutive commits of one person, each with the piece of work it is of.

/** @typedef {{id: string, repo: string, commits: string[], labels: string[]}} Window `labels`: one string a labeller, one label a commit; "-" alone or a chore, "?" in doubt */
/** @typedef {{id: string, size: number, foreign: number, missing: number, one: boolean, whole: boolean, stated: boolean}} Judged */
/** @typedef {{initiatives: Judged[], pieces: {size: number, whole: boolean}[], both: number, found: number, labelled: number}} Score */

/** Commits of an initiative, or of a piece of work, in a window from which on it is compared. */
const LEAST_IN_WINDOW = 3;
const LEAST_PIECE = 4;
/** "To within a commit or two". */
const MOST_WRONG = 2;
const FOREIGN_SHARE = 0.2;

/** @param {string} labels one labeller's @returns {string[]} letters; "" for what stands alone */
export const lettersOf = (labels) => labels.split(" ").map((label) => (label[0] === "-" ? "" : (label[0] ?? "")));

/** @param {readonly string[]} letters @returns {Map<string, number[]>} */
function piecesOf(letters) {
  /** @type {Map<string, number[]>} */
  const pieces = new Map();
  for (const [at, letter] of letters.entries())
    if (letter !== "") pieces.set(letter, [...(pieces.get(letter) ?? []), at]);
  return pieces;
}

const pairs = (/** @type {number} */ count) => (count * (count - 1)) / 2;

/**
 * @param {readonly string[]} letters of the window's commits
 * @param {readonly {at: readonly number[], stated: boolean}[]} initiatives places in the window of the commits of each, at least one
 * @param {ReadonlySet<number>} chores places whose subject is a chore
 * @param {string} id @returns {Score}
 */
export function scoreWindow(letters, initiatives, chores, id) {
  const pieces = piecesOf(letters);
  const shown = initiatives
    .map(({ at, stated }) => ({ stated, at: at.filter((place) => letters[place] !== "" || !chores.has(place)) }))
    .filter(({ at }) => at.length >= LEAST_IN_WINDOW);
  const overlap = (/** @type {readonly number[]} */ at, /** @type {readonly number[]} */ piece) =>
    at.filter((place) => piece.includes(place)).length;
  const judged = shown.map(({ at, stated }) => {
    const best = [...pieces.values()].sort((a, b) => overlap(at, b) - overlap(at, a) || a.length - b.length)[0] ?? [];
    const same = overlap(at, best);
    const [foreign, missing] = [at.length - same, best.length - same];
    const one = same > 1 && foreign <= MOST_WRONG && foreign <= FOREIGN_SHARE * at.length;
    return {
      id,
      size: at.length,
      foreign,
      missing,
      one,
      whole: same > 1 && foreign <= MOST_WRONG && missing <= MOST_WRONG,
      stated,
    };
  });
  const large = [...pieces.values()].filter(({ length }) => length >= LEAST_PIECE);
  let [both, found] = [0, 0];
  for (const { at } of shown) {
    found += pairs(at.length);
    for (const piece of pieces.values()) both += pairs(overlap(at, piece));
  }
  return {
    initiatives: judged,
    pieces: large.map((piece) => ({
      size: piece.length,
      whole: shown.some(
        ({ at }) => at.length - overlap(at, piece) <= MOST_WRONG && piece.length - overlap(at, piece) <= MOST_WRONG,
      ),
    })),
    both,
    found,
    labelled: [...pieces.values()].reduce((sum, { length }) => sum + pairs(length), 0),
  };
}

const share = (/** @type {number} */ part, /** @type {number} */ all) =>
  `${part}/${all} (${all === 0 ? "-" : ((100 * part) / all).toFixed(0)} %)`;

/** @param {string} name @param {readonly Score[]} scores @returns {string} */
export function linesOf(name, scores) {
  const initiatives = scores.flatMap((score) => score.initiatives);
  const pieces = scores.flatMap((score) => score.pieces);
  const sum = (/** @type {"both" | "found" | "labelled"} */ key) => scores.reduce((all, score) => all + score[key], 0);
  const row = (/** @type {string} */ title, /** @type {readonly Judged[]} */ some) =>
    `  ${title.padEnd(12)} one ${share(some.filter(({ one }) => one).length, some.length)}, whole ${share(some.filter(({ whole }) => whole).length, some.length)}`;
  return [
    `${name}: ${scores.length} windows`,
    row("initiatives", initiatives),
    row(
      "stated",
      initiatives.filter(({ stated }) => stated),
    ),
    row(
      "guessed",
      initiatives.filter(({ stated }) => !stated),
    ),
    `  pieces of ${LEAST_PIECE} and more found whole: ${share(pieces.filter(({ whole }) => whole).length, pieces.length)}`,
    `  pairs: precision ${share(sum("both"), sum("found"))}, recall ${share(sum("both"), sum("labelled"))}`,
  ].join("\n");
}
