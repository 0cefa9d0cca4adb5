// @ts-check
// Where somebody works, in numbers: how many areas and folders, and how much of one is theirs. Areas are Waymark's,
// cut from the tree; folders are taken three levels deep, since a maintainer is often one of a folder within an area.
import { fade, WEEK, YEAR } from "./measures-of-work.mjs";

const DEPTH = 3;
/** A place says something of who carries it where so many commits were made in it in the year … */
const AREA_COMMITS = 10;
const FOLDER_COMMITS = 8;
/** … or where those, faded, are so many. */
const FADED_COMMITS = 3;
const HALF_WEEKS = 26;
/** Commits of the year in an area that are more than passing by. */
const NOT_PASSING = 2;

/** @typedef {{year: Map<any, number>, half: Map<any, number>, before: Map<any, number>, faded: Map<any, number>, total: number, fadedTotal: number}} Place */

const add = (/** @type {Map<any, number>} */ counts, /** @type {any} */ key, /** @type {number} */ count) =>
  counts.set(key, (counts.get(key) ?? 0) + count);

/** @param {string} path */
const folderOf = (path) => {
  const parts = path.split("/");
  return parts.slice(0, Math.min(DEPTH, parts.length - 1)).join("/");
};

const foldersOf = (/** @type {any} */ { touches }) =>
  new Set(
    touches.flatMap((/** @type {any} */ { file }) =>
      file.kind === "vendored" || file.kind === "generated" ? [] : [folderOf(file.path)],
    ),
  );

/** Who made how much in each place. @param {any} history @param {number} now @param {(commit: any) => Iterable<string>} placesOf @returns {Map<string, Place>} */
function tableOf(history, now, placesOf) {
  /** @type {Map<string, Place>} */
  const places = new Map();
  for (const commit of history.commits) {
    const { substantive, author, landedAt } = commit;
    if (!substantive) continue;
    const faded = fade((now - landedAt) / WEEK, HALF_WEEKS);
    for (const name of placesOf(commit)) {
      let place = places.get(name);
      if (place === undefined) {
        place = { year: new Map(), half: new Map(), before: new Map(), faded: new Map(), total: 0, fadedTotal: 0 };
        places.set(name, place);
      }
      add(place.faded, author, faded);
      place.fadedTotal += faded;
      if (landedAt < now - YEAR) add(place.before, author, 1);
      else {
        place.total++;
        add(place.year, author, 1);
        if (landedAt >= now - YEAR / 2) add(place.half, author, 1);
      }
    }
  }
  return places;
}

/** Whether nobody made more in a place lately. @param {Map<any, number>} counts @param {any} person */
const leads = (counts, person) => {
  const own = counts.get(person) ?? 0;
  return own > 0 && [...counts].every(([other, count]) => other === person || count < own);
};

/** Of the three who had made most of a place before, the share that was not seen in it for half a year. @param {Place} place @param {any} person */
function shareGone({ before, half }, person) {
  const first = [...before].filter(([other]) => other !== person).sort((a, b) => b[1] - a[1]);
  const three = first.slice(0, 3);
  return three.length === 0 ? 0 : three.filter(([other]) => !half.has(other)).length / three.length;
}

/**
 * @param {any} history @param {number} now seconds
 * @returns {(person: any) => import("./measures-of-work.mjs").Measures}
 */
export function areaMeasurer(history, now) {
  const areas = [...tableOf(history, now, ({ area }) => (area === "" ? [] : [area])).values()];
  const folders = [...tableOf(history, now, foldersOf).values()];
  const most = (/** @type {readonly number[]} */ values) => values.reduce((a, b) => Math.max(a, b), 0);
  return (person) => {
    const own = (/** @type {Place} */ { year }) => year.get(person) ?? 0;
    const shareOf = (/** @type {Place} */ place) => own(place) / place.total;
    const mine = areas.filter((place) => own(place) > 0);
    const ownFolders = folders.filter((place) => own(place) > 0);
    const busy = ownFolders.filter(({ total }) => total >= FOLDER_COMMITS);
    return {
      "area.breadth": mine.filter((place) => own(place) >= NOT_PASSING).length,
      "area.share": most(mine.filter(({ total }) => total >= AREA_COMMITS).map(shareOf)),
      "area.first": mine.filter(({ total, year }) => total >= AREA_COMMITS && leads(year, person)).length,
      "folder.count": ownFolders.length,
      "folder.share": most(busy.map(shareOf)),
      "folder.first": busy.filter((place) => own(place) >= 3 && leads(place.half, person)).length,
      "folder.taken": most(busy.map((place) => shareOf(place) * shareGone(place, person))),
      "folder.latelyShare": most(
        folders
          .filter(({ fadedTotal }) => fadedTotal >= FADED_COMMITS)
          .map(({ faded, fadedTotal }) => (faded.get(person) ?? 0) / fadedTotal),
      ),
    };
  };
}
