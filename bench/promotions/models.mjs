// @ts-check
// The rankings that are compared: few measures each, and for those of the scorer what they mean.

/** @typedef {{measure: string, meaning: string}} Parameter */

/** @type {readonly Parameter[]} */
export const SCORER = [
  {
    measure: "lately.present8",
    meaning:
      "weeks in which they landed own work or looked at that of others, of two months ago counting half: they are here now",
  },
  {
    measure: "evidence.weeks8",
    meaning:
      "such weeks from which Waymark has evidence in their favour: what they do there shows as more than a commit",
  },
  {
    measure: "folder.latelyShare",
    meaning:
      "the largest share of one folder's recent commits that is theirs: a part of the code has come to depend on them",
  },
  {
    measure: "work.complete",
    meaning: "changes of the year that brought source together with tests or documents: they follow through",
  },
];

/** Reasoned out before any figure was seen. @type {readonly Parameter[]} */
const FIRST = [
  { measure: "work.weeks", meaning: "weeks of the year with own work: work that goes on" },
  { measure: "work.recentWeeks", meaning: "such weeks of the last quarter: still at it" },
  { measure: "area.breadth", meaning: "areas with more than passing work: sees more than one corner" },
  { measure: "review.acts", meaning: "changes of others looked at or landed: cares for others' work" },
  { measure: "review.people", meaning: "people whose work they looked at: known to many" },
  { measure: "area.share", meaning: "the largest share of an area's commits of the year: carries something" },
  { measure: "review.newcomers", meaning: "newcomers whose first changes they looked at: helps others in" },
  { measure: "work.initiatives", meaning: "initiatives led that went on in the year: drives things" },
  { measure: "work.documents", meaning: "changes of documents: writes for others" },
  { measure: "work.tenure", meaning: "time since the first commit: had time to grow" },
];

/** What the stored regressions had, as far as it is measured here; lines and PageRank are not. */
const ACTIVITY = [
  "work.commits",
  "work.weeks",
  "work.files",
  "folder.count",
  "review.acts",
  "review.people",
  "review.newcomers",
  "review.areas",
  "work.tenure",
  "work.documents",
  "work.tests",
  "work.build",
];

const namesOf = (/** @type {readonly Parameter[]} */ parameters) => parameters.map(({ measure }) => measure);

/** Rankings with weights, by name. @type {Readonly<Record<string, readonly string[]>>} */
export const MODELS = { refitted: ACTIVITY, first: namesOf(FIRST), scorer: namesOf(SCORER) };

const of = (/** @type {string} */ names) => names.split(" ");
const THREE = "lately.present8 folder.latelyShare work.complete";

/** All that was tried, in order; every figure of it is that of a community that was left out. @type {readonly (readonly [name: string, measures: readonly string[]])[]} */
export const TRIES = [
  ["the first model, before any figure", namesOf(FIRST)],
  ["the activity regression, fitted as the scorer is", ACTIVITY],
  ["the same and presence lately", [...ACTIVITY, "lately.present8"]],
  ["presence lately alone, half after 4 weeks", of("lately.present4")],
  ["… 8 weeks", of("lately.present8")],
  ["… 13 weeks", of("lately.present13")],
  ["… 26 weeks", of("lately.present26")],
  ["weeks of own work lately alone", of("lately.weeks8")],
  [
    "first model, presence lately for recent weeks",
    namesOf(FIRST).map((name) => (name === "work.recentWeeks" ? "lately.present8" : name)),
  ],
  [
    "work lately, files, area, documents, tenure",
    of("lately.present8 lately.weeks13 lately.files13 area.share work.documents work.tenure"),
  ],
  [
    "work lately, files, folder, who looked at it, documents",
    of(
      "lately.present8 lately.weeks13 lately.files13 folder.latelyShare lately.gates26 work.complete work.documentShare work.tenure",
    ),
  ],
  [
    "presence, work, files, folder, follow-through, documents",
    of("lately.present8 lately.weeks8 lately.files13 folder.latelyShare work.complete work.documentShare"),
  ],
  [
    "presence, work, reviews, files, folder, follow-through",
    of("lately.present8 lately.weeks8 lately.reviews8 lately.files13 folder.latelyShare work.complete"),
  ],
  ["presence, folder, follow-through", of(THREE)],
  [
    "presence over two spans, folder, follow-through, people, tenure",
    of("lately.present8 lately.present26 folder.latelyShare work.complete review.people work.tenure"),
  ],
  ["evidence alone: weeks with it, signals seen", of("evidence.weeks8 evidence.signals")],
  [
    "assessment alone: sum of statuses, criteria demonstrated",
    of("assessed.sum assessed.demonstrated evidence.signals"),
  ],
  ["presence, evidence", of("lately.present8 evidence.weeks8")],
  ["presence, evidence, folder, follow-through (the scorer)", namesOf(SCORER)],
  [
    "the same, half after 13 weeks for evidence",
    of("lately.present8 evidence.weeks13 folder.latelyShare work.complete"),
  ],
  ["presence, signals seen, folder, follow-through", of(`${THREE} evidence.signals`)],
  ["presence, work, folder, follow-through", of(`${THREE} lately.weeks8`)],
  ["three, and who looked at their work", of(`${THREE} lately.gates26`)],
  ["three, and people whose work they looked at", of(`${THREE} lately.people26`)],
  ["three with areas instead of folders", of("lately.present8 area.share work.complete")],
  ["three, and growth", of(`${THREE} work.growth`)],
  ["three, and files", of(`${THREE} lately.files13`)],
  ["three, and tenure", of(`${THREE} work.tenure`)],
  ["three, half after 13 weeks", of("lately.present13 folder.latelyShare work.complete")],
  ["three, and the share of documents", of(`${THREE} work.documentShare`)],
  ["three, and initiatives", of(`${THREE} work.initiatives`)],
  ["three with documents for follow-through", of("lately.present8 folder.latelyShare work.documents")],
  ["three, and folders worked in", of(`${THREE} folder.count`)],
  ["scorer and people", [...namesOf(SCORER), "lately.people26"]],
  ["scorer with areas, and people", of("lately.present8 evidence.weeks8 area.share work.complete lately.people26")],
  [
    "scorer with documents, and people",
    of("lately.present8 evidence.weeks8 folder.latelyShare work.documents lately.people26"),
  ],
  ["scorer, work, and people", [...namesOf(SCORER), "lately.weeks8", "lately.people26"]],
];

/** Ranked without any fitting: each measure counts alike. @type {readonly (readonly [name: string, measures: readonly string[]])[]} */
export const UNFITTED = [
  ["three, all alike", of(THREE)],
  ["scorer, all alike", namesOf(SCORER)],
  ["six, all alike", of(`${THREE} lately.weeks8 lately.reviews8 lately.files13`)],
];

/** What a selection may choose from; it sees the communities that weights are fitted on, and no other. */
export const POOL = [
  ...new Set([...ACTIVITY, ...TRIES.flatMap(([, names]) => names)]),
  ...of("area.first folder.share folder.first folder.taken lately.reviews26 work.halfWeeks work.gates review.landed"),
];
