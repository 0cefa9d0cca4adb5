// @ts-check
// What somebody made and reviewed by a snapshot, in numbers: over the last year, and lately, where what is some weeks old
// counts half. Of landed commits and of review acts as Waymark derives them.

const DAY = 86_400;
export const WEEK = 7 * DAY;
export const YEAR = 365 * DAY;
const QUARTER = 91 * DAY;
/** Older than this nothing is counted as lately. */
const LATELY_WEEKS = 104;

/** @typedef {Record<string, number>} Measures */

/** What something counts that is so many weeks old. @param {number} weeks @param {number} half weeks after which it counts half */
export const fade = (weeks, half) => 2 ** (-weeks / half);

/** Weeks before a moment in which something happened, each once, later ones counting more. @param {readonly number[]} times seconds @param {number} now @param {number} half */
export function fadedWeeks(times, now, half) {
  const weeks = new Set(times.map((time) => Math.floor((now - time) / WEEK)));
  let sum = 0;
  for (const week of weeks) if (week >= 0 && week < LATELY_WEEKS) sum += fade(week, half);
  return sum;
}

/** The latest moment of each thing, faded and added up. @param {readonly (readonly [thing: any, at: number])[]} seen @param {number} now @param {number} half */
function fadedCount(seen, now, half) {
  /** @type {Map<any, number>} */
  const latest = new Map();
  for (const [thing, at] of seen) latest.set(thing, Math.max(latest.get(thing) ?? 0, at));
  let sum = 0;
  for (const at of latest.values()) sum += fade((now - at) / WEEK, half);
  return sum;
}

const weekCount = (/** @type {readonly number[]} */ times) =>
  new Set(times.map((time) => Math.floor(time / WEEK))).size;

/** @param {any} commit @param {string} kind of file */
const touchesKind = ({ touches }, kind) => touches.some((/** @type {any} */ { file }) => file.kind === kind);

/** Who looked at a commit of somebody else: named in a trailer, or landed it. @param {any} commit @param {any} person @returns {any[]} */
function gatesOf({ trailers, committer, landedBy }, person) {
  const named = trailers.flatMap((/** @type {any} */ { key, people }) =>
    key.endsWith("-by") && key !== "signed-off-by" && key !== "co-authored-by" ? people : [],
  );
  return [...named, committer, landedBy?.author].filter((other) => other?.kind === "person" && other !== person);
}

/**
 * @param {any} history @param {any} person @param {number} now seconds @param {Record<string, any>} waymark
 * @returns {Measures}
 */
export function measuresOfWork(history, person, now, { commitsBy, initiativesLedBy }) {
  const own = commitsBy(history, person).filter((/** @type {any} */ { isMerge }) => !isMerge);
  const times = own.map((/** @type {any} */ { landedAt }) => landedAt);
  const year = own.filter((/** @type {any} */ { landedAt }) => landedAt >= now - YEAR);
  const within = (/** @type {number} */ seconds) => times.filter((/** @type {number} */ time) => time >= now - seconds);
  const having = (/** @type {string} */ kind) => year.filter((/** @type {any} */ one) => touchesKind(one, kind)).length;
  const initiatives = initiativesLedBy(history, person).filter(
    (/** @type {any} */ { lastDay }) => Date.parse(`${lastDay}T00:00:00Z`) / 1000 >= now - YEAR,
  );
  const files = own.flatMap((/** @type {any} */ { touches, landedAt }) =>
    touches.map((/** @type {any} */ { file }) => [file, landedAt]),
  );
  const gates = year.flatMap((/** @type {any} */ one) => gatesOf(one, person).map((other) => [other, one.landedAt]));
  const complete = year.filter(
    (/** @type {any} */ one) =>
      touchesKind(one, "source") && (touchesKind(one, "test") || touchesKind(one, "document")),
  );
  const newer = weekCount(within(YEAR / 2));
  return {
    "work.commits": year.length,
    "work.weeks": weekCount(within(YEAR)),
    "work.halfWeeks": newer,
    "work.recentWeeks": weekCount(within(QUARTER)),
    "work.growth": newer - (weekCount(within(YEAR)) - newer),
    "work.tenure": times.length === 0 ? 0 : (now - times[0]) / DAY,
    "work.files": new Set(
      year.flatMap((/** @type {any} */ { touches }) => touches.map((/** @type {any} */ { file }) => file)),
    ).size,
    "work.tests": having("test"),
    "work.documents": having("document"),
    "work.build": having("build") + having("ci"),
    "work.complete": complete.length,
    "work.documentShare": having("document") / Math.max(1, year.length),
    "work.gates": new Set(gates.map((/** @type {[any, number]} */ [other]) => other)).size,
    "work.initiatives": initiatives.length,
    "lately.gates26": fadedCount(gates, now, 26),
    "lately.files13": fadedCount(files, now, 13),
    "lately.weeks8": fadedWeeks(times, now, 8),
    "lately.weeks13": fadedWeeks(times, now, 13),
    "lately.weeks26": fadedWeeks(times, now, 26),
  };
}

/**
 * Reviews given: in trailers, by merging, by committing others' patches. And weeks with own work or reviews.
 * @param {any} history @param {any} person @param {number} now @param {Record<string, any>} waymark
 * @returns {Measures}
 */
export function measuresOfReviews(history, person, now, { commitsBy, reviewsBy, newcomersOf }) {
  const acts = reviewsBy(history, person);
  const timeOf = (/** @type {any} */ { commit }) => commit.landedAt;
  const year = acts.filter((/** @type {any} */ act) => timeOf(act) >= now - YEAR);
  const work = year.flatMap((/** @type {any} */ act) => act.work);
  const people = year.flatMap((/** @type {any} */ act) =>
    act.authors.map((/** @type {any} */ author) => [author, timeOf(act)]),
  );
  const firsts = work.filter((/** @type {any} */ one) => newcomersOf(history).get(one.author)?.first.includes(one));
  const times = acts.map(timeOf);
  const own = commitsBy(history, person).flatMap((/** @type {any} */ { isMerge, landedAt }) =>
    isMerge ? [] : [landedAt],
  );
  return {
    "review.acts": new Set(year.map((/** @type {any} */ { commit }) => commit)).size,
    "review.people": new Set(people.map((/** @type {[any, number]} */ [author]) => author)).size,
    "review.areas": new Set(work.flatMap((/** @type {any} */ { areas }) => areas)).size,
    "review.newcomers": new Set(firsts.map((/** @type {any} */ { author }) => author)).size,
    "review.landed": year.filter((/** @type {any} */ { kind }) => kind === "merged" || kind === "committed").length,
    "lately.people26": fadedCount(people, now, 26),
    "lately.reviews8": fadedWeeks(times, now, 8),
    "lately.reviews26": fadedWeeks(times, now, 26),
    "lately.present4": fadedWeeks([...own, ...times], now, 4),
    "lately.present8": fadedWeeks([...own, ...times], now, 8),
    "lately.present13": fadedWeeks([...own, ...times], now, 13),
    "lately.present26": fadedWeeks([...own, ...times], now, 26),
  };
}
