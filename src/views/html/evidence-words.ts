/** What is said about a piece of evidence besides its own sentence: where its words stand, and why it counts. */
import type { Citation } from "../../model/evidence.ts";
import { readForgeObject } from "../../model/forge-object.ts";
import type { ReportedEvidence } from "../../model/report.ts";
import { plainText } from "../escape.ts";
import { plural, prettyId, shortOid, toSentence } from "../words.ts";
import type { KnownCriterion, ReportIndex } from "./report-index.ts";

/** Where quoted words stand: "parser, docs/rfc/1.md, lines 3 to 9, at 7f3a91c2d4e5". */
export function formatPlace(index: ReportIndex, { repo, object, path, lines }: Citation): string {
  const file = path === undefined ? lines && "message" : formatPath(path);
  const parts = [
    index.repositoryName(repo),
    file,
    lines && formatLines(lines),
    readForgeObject(object) ? `in ${shortOid(object)}` : `at ${shortOid(object)}`,
  ];
  return plainText(parts.filter((part) => part !== undefined).join(", "));
}

function formatPath(path: string): string {
  return path.replace(/^refs\/tags\//, "tag ");
}

function formatLines([first, last]: readonly [number, number]): string {
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}

/** Whether the user took it out. */
const isMarkedOut = ({ mark }: ReportedEvidence): boolean => mark !== null && mark.verdict !== "highlight";

/** Whether it is shown without counting in an assessment. */
export const isNotCounted = (item: ReportedEvidence): boolean => item.experimental || isMarkedOut(item);

/** The rule and the highest criterion it speaks to; or why it is shown without counting. */
export function whyItCounts(index: ReportIndex, item: ReportedEvidence): string {
  const rule = `Signal “${prettyId(item.signal)}”`;
  const [highest, ...others] = index.criteriaOf(item);
  if (index.report.assessment === null) return `${rule}.`;
  if (isMarkedOut(item)) return `${rule}. You marked it.`;
  if (item.experimental) return `${rule} is experimental: not shown to be right in 28 of 30 cases.`;
  if (highest === undefined) return `${rule}. The ladder does not use it.`;
  const also = others.length === 0 ? "" : ` And ${plural(others.length, "other criterion", "other criteria")}.`;
  return `${rule} ${item.counter ? "speaks against" : "supports"} ${formatCriterion(highest)}${also}`;
}

/** "Communication, senior: Wrote design documents." */
export function formatCriterion({ skill, level, criterion }: KnownCriterion): string {
  return `${skill}, ${level}: ${toSentence(criterion.text)}`;
}
