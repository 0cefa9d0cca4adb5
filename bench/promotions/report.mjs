// @ts-check
// Tables of the promotion benchmark, as Markdown.
import { bootstrap, intervalOf } from "./bootstrap.mjs";
import { nestedAuc, nestedPrecision, prepare, soloFields } from "./metrics.mjs";

/** @typedef {import("./measure.mjs").LevelField} LevelField */
/** @typedef {{name: string, scores: number[][]}} Ranking */
/** @typedef {{name: string, has: (field: LevelField) => boolean}} Group */

/** Reviews of those without the role are on record where at least this share of candidates gave one in the year. */
const VISIBLE = 1 / 3;

const three = (/** @type {number} */ value) => value.toFixed(3);
const row = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |`;
const signed = (/** @type {number} */ value) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
const range = (/** @type {[number, number]} */ [low, high]) => `${three(low)} to ${three(high)}`;

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
export const tableOf = (head, rows) => [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

/**
 * Groups of roles: each ladder, those where reviews are on record, first and second steps, all. Loose ladders stand alone.
 * @param {readonly LevelField[]} fields
 * @param {readonly (readonly number[])[]} reviews of the year, of each candidate
 * @returns {Group[]} those that have a field
 */
export function groupsOf(fields, reviews) {
  /** @type {Map<string, number[]>} */
  const shares = new Map();
  for (const [at, { repo, ladder }] of fields.entries()) {
    const own = reviews[at] ?? [];
    const list = shares.get(`${repo}.${ladder}`) ?? [];
    shares.set(`${repo}.${ladder}`, list);
    list.push(own.filter((count) => count > 0).length / Math.max(1, own.length));
  }
  const mean = (/** @type {readonly number[]} */ list) => list.reduce((a, b) => a + b, 0) / list.length;
  const visible = new Set([...shares].flatMap(([name, list]) => (mean(list) >= VISIBLE ? [name] : [])));
  const isMain = (/** @type {LevelField} */ { level }) => level !== "loose";
  /** @type {Group[]} */
  const groups = [
    ...[...shares.keys()].map((name) => ({
      name,
      has: (/** @type {LevelField} */ { repo, ladder }) => `${repo}.${ladder}` === name,
    })),
    { name: "first steps", has: ({ level }) => level === "entry" },
    { name: "senior steps", has: ({ level }) => level === "senior" },
    {
      name: "reviews visible, and senior steps",
      has: (field) => isMain(field) && (visible.has(`${field.repo}.${field.ladder}`) || field.level === "senior"),
    },
    { name: "all", has: isMain },
  ];
  return groups.filter(({ has }) => fields.some(has));
}

/** Fields of a group with the scores of each ranking. @param {readonly LevelField[]} fields @param {readonly Ranking[]} rankings @param {Group} group */
function within(fields, rankings, { has }) {
  const places = fields.flatMap((field, at) => (has(field) ? [at] : []));
  return {
    fields: places.map((at) => /** @type {LevelField} */ (fields[at])),
    rankings: rankings.map(({ scores }) => places.map((at) => scores[at] ?? [])),
  };
}

/** @typedef {{figures: number[], draws: number[][]}} Measured a figure for each ranking, and on each draw */

/** @param {ReturnType<typeof within>} group @param {{matching: import("./metrics.mjs").Matching | undefined, of: "auc" | "precision", draws: number}} options @returns {Measured} */
function measure({ fields, rankings }, { matching, of, draws }) {
  const drawn = bootstrap(fields, rankings, { ...(matching && { matching }), of, draws });
  if (of === "auc") {
    const prepared = prepare(fields, matching);
    return { figures: rankings.map((scores) => nestedAuc(prepared, scores)), draws: drawn };
  }
  const solo = matching ? soloFields(fields, rankings) : { fields, rankings };
  return { figures: solo.rankings.map((scores) => nestedPrecision(solo.fields, scores)), draws: drawn };
}

/**
 * @param {readonly LevelField[]} fields @param {readonly Ranking[]} rankings the last is compared with those `against`
 * @param {Group} group @param {{draws: number, against: readonly string[]}} options
 */
export function renderGroup(fields, rankings, group, { draws, against }) {
  const own = within(fields, rankings, group);
  const promoted = new Set(
    own.fields.flatMap((field) =>
      field.people.filter((_, at) => field.promoted[at]).map((one) => `${field.repo} ${field.ladder} ${one}`),
    ),
  ).size;
  /** @type {readonly (readonly [string, import("./metrics.mjs").Matching | undefined, "auc" | "precision"])[]} */
  const kinds = [
    ["AUC", undefined, "auc"],
    ["AUC, as active", "activity", "auc"],
    ["AUC, as present", "presence", "auc"],
    ["P@k", undefined, "precision"],
    ["P@1, as active", "activity", "precision"],
  ];
  const measured = kinds.map(([, matching, of]) => measure(own, { matching, of, draws }));
  const last = rankings.length - 1;
  const cell = (/** @type {Measured} */ { figures, draws: drawn }, /** @type {number} */ at) =>
    `${three(figures[at] ?? 0)} (${range(intervalOf(drawn[at] ?? []))})`;
  const difference = (/** @type {Measured} */ { figures, draws: drawn }, /** @type {number} */ at) => {
    const [low, high] = intervalOf((drawn[last] ?? []).map((value, draw) => value - (drawn[at]?.[draw] ?? 0)));
    return `${signed((figures[last] ?? 0) - (figures[at] ?? 0))} (${signed(low)} to ${signed(high)})`;
  };
  const compared = rankings.flatMap(({ name }, at) => (against.includes(name) && at !== last ? [at] : []));
  return [
    `## ${group.name}: ${own.fields.length} snapshots, ${promoted} promoted`,
    tableOf(
      ["ranking", ...kinds.map(([name]) => name)],
      [
        ...rankings.map(({ name }, at) => [name, ...measured.map((one) => cell(one, at))]),
        ...compared.map((at) => [
          `${rankings[last]?.name} less ${rankings[at]?.name}`,
          ...measured.map((one) => difference(one, at)),
        ]),
      ],
    ),
  ].join("\n\n");
}

/**
 * One line for each measure: how well it ranks alone, and who has it at all.
 * @param {readonly LevelField[]} fields @param {readonly string[]} names @param {readonly (readonly Record<string, number>[])[]} rows
 * @param {number} draws
 */
export function renderMeasures(fields, names, rows, draws) {
  const rankings = names.map((name) => ({ name, scores: rows.map((own) => own.map((one) => one[name] ?? 0)) }));
  const scores = rankings.map((ranking) => ranking.scores);
  const all = {
    figures: scores.map((own) => nestedAuc(prepare(fields), own)),
    draws: bootstrap(fields, scores, { draws }),
  };
  const matched = {
    figures: scores.map((own) => nestedAuc(prepare(fields, "activity"), own)),
    draws: bootstrap(fields, scores, { draws, matching: "activity" }),
  };
  const shareOf = (/** @type {number} */ at, /** @type {boolean} */ wanted) => {
    const values = fields.flatMap((field, index) =>
      (scores[at]?.[index] ?? []).filter((_, place) => field.promoted[place] === wanted),
    );
    return `${Math.round((100 * values.filter((value) => value !== 0).length) / Math.max(1, values.length))} %`;
  };
  const order = names.map((_, at) => at).sort((a, b) => (matched.figures[b] ?? 0) - (matched.figures[a] ?? 0));
  return tableOf(
    ["measure", "promoted who have it", "others", "AUC", "AUC, as active", "says"],
    order.map((at) => {
      const [low, high] = intervalOf(matched.draws[at] ?? []);
      const said = low > 0.5 ? "more" : high < 0.5 ? "less" : "";
      return [
        names[at] ?? "",
        shareOf(at, true),
        shareOf(at, false),
        `${three(all.figures[at] ?? 0)} (${range(intervalOf(all.draws[at] ?? []))})`,
        `${three(matched.figures[at] ?? 0)} (${range([low, high])})`,
        said,
      ];
    }),
  );
}

/** Figures of one ranking without intervals. @param {readonly LevelField[]} fields @param {number[][]} scores @param {readonly Group[]} groups @returns {string[]} AUC all and matched, of each group */
export function briefFigures(fields, scores, groups) {
  return groups.map((group) => {
    const { fields: own, rankings } = within(fields, [{ name: "", scores }], group);
    const [one = []] = rankings;
    return `${three(nestedAuc(prepare(own), one))} / ${three(nestedAuc(prepare(own, "activity"), one))}`;
  });
}
