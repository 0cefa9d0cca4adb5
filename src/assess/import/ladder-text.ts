/**
 * An import as the text of a ladder file, with a comment at each mapping. Thresholds are the shipped ladder's: its
 * general ones, and for a criterion those of the shipped criterion that shares most of its signals.
 */
import type { Criterion, Ladder, Thresholds } from "../../model/ladder.ts";
import type { ImportedCriterion, LadderImport } from "../../model/ladder-output.ts";
import { plainWords } from "./statements.ts";

/** A text as YAML: JSON's quotes are YAML's. */
const quoted = (text: string): string => JSON.stringify(text);

type Group = Readonly<Record<string, number>>;

const groupText = (values: Group): string =>
  `{ ${Object.entries(values)
    .map(([name, value]) => `${name}: ${value}`)
    .join(", ")} }`;

/** The shipped criterion with most signals in common; undefined where there is none. */
function closest(shipped: Ladder, signals: readonly string[]): Criterion | undefined {
  const common = ({ supports }: Criterion) => supports.filter((signal) => signals.includes(signal)).length;
  const ranked = shipped.skills
    .flatMap(({ criteria }) => criteria)
    .map((criterion) => ({ criterion, shared: common(criterion) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.criterion.supports.length - b.criterion.supports.length);
  return ranked[0]?.criterion;
}

/** What differs from the ladder's general thresholds, group by group. */
function ownThresholds(base: Thresholds, own: Thresholds): string | undefined {
  const groups = Object.entries(base).flatMap(([name, values]) => {
    const mine = (own as unknown as Readonly<Record<string, Group>>)[name] ?? {};
    const changed = Object.entries(mine).filter(([field, value]) => (values as Group)[field] !== value);
    return changed.length === 0 ? [] : [`${name}: ${groupText(Object.fromEntries(changed))}`];
  });
  return groups.length === 0 ? undefined : `{ ${groups.join(", ")} }`;
}

function criterionLines(shipped: Ladder, { id, level, text, mapping, taken }: ImportedCriterion): string[] {
  const head = [`      - id: ${id}`, `        level: ${level}`, `        text: ${quoted(text)}`];
  if (!mapping || !taken) return [...head, "        supports: [] # cannot be seen"];
  const like = closest(shipped, mapping.signals);
  const own = like ? ownThresholds(shipped.thresholds, like.thresholds) : undefined;
  return [
    ...head,
    `        # rests on ${mapping.words.map((words) => quoted(plainWords(words))).join(", ")}: ${mapping.because}`,
    `        supports: [${mapping.signals.join(", ")}]`,
    ...(mapping.contradicts.length > 0 ? [`        contradicts: [${mapping.contradicts.join(", ")}]`] : []),
    ...(own === undefined ? [] : [`        thresholds: ${own}`]),
  ];
}

/**
 * @param shipped Waymark's own ladder, whose thresholds are taken over
 * @returns text that `ladder validate` finds no mistake in
 */
export function toLadderText(imported: LadderImport, shipped: Ladder): string {
  const files = imported.files.map(plainWords).join(", ");
  return [
    `# Imported from ${files} (${imported.form}) by waymark ladder import.`,
    "# Each criterion names the signals that can see it (docs/reference/signals.md) and the words this rests on.",
    '# Where `supports` is empty no signal can see it, and reports answer "cannot see". Change what is wrong.',
    "schema: waymark.ladder/1",
    `id: ${imported.id}`,
    `title: ${quoted(imported.title)}`,
    "",
    "levels:",
    ...imported.levels.map(({ id, title, rank }) => `  - { id: ${id}, title: ${quoted(title)}, rank: ${rank} }`),
    "",
    "thresholds: # the same as in Waymark's own ladder",
    ...Object.entries(shipped.thresholds).map(([name, values]) => `  ${name}: ${groupText(values as Group)}`),
    "",
    "skills:",
    ...imported.skills.flatMap(({ id, title, criteria }) => [
      `  - id: ${id}`,
      `    title: ${quoted(title)}`,
      "    criteria:",
      ...criteria.flatMap((criterion) => criterionLines(shipped, criterion)),
    ]),
    "",
  ].join("\n");
}
