/** Commits whose dates lie outside what a calendar of software work can hold, or contradict each other. */
import { describeHistory } from "../../../src/demo/describe-history.ts";
import { type Moment, toMoment } from "../../../src/demo/history-description.ts";
import { objectIds } from "../../../src/demo/object-ids.ts";
import { buildRepository } from "../build-repository.ts";

export interface DateCase {
  readonly id: string;
  readonly oid: string;
  readonly authored: Moment;
  readonly committed: Moment;
}

const USUAL = toMoment("2024-05-06T10:00:00+02:00");
const utc = (seconds: number): Moment => ({ seconds, offset: "+0000" });

const CASES: readonly [id: string, authored: Moment, committed: Moment][] = [
  ["usual", USUAL, USUAL],
  ["epoch", utc(0), utc(0)],
  ["before-epoch", utc(-1), utc(-1)],
  ["year-1901", utc(-2_147_483_649), USUAL],
  ["year-1969-committer", USUAL, utc(-86_400)],
  ["year-2038", utc(2_147_483_648), utc(2_147_483_648)],
  ["year-2100", toMoment("2100-01-01T00:00:00Z"), toMoment("2100-01-01T00:00:00Z")],
  ["year-2106", utc(4_294_967_296), USUAL],
  ["year-9999", toMoment("9999-12-31T23:59:59Z"), USUAL],
  ["year-10000", utc(253_402_300_800), USUAL],
  ["beyond-javascript-dates", utc(8_640_000_000_001), USUAL],
  ["beyond-safe-integers", utc(2 ** 54), utc(2 ** 54)],
  ["author-eleven-years-before", toMoment("2013-04-01T09:00:00Z"), USUAL],
  ["author-nine-years-after", toMoment("2033-04-01T09:00:00Z"), USUAL],
  ["older-than-its-parent", toMoment("2011-01-01T00:00:00Z"), toMoment("2011-01-01T00:00:00Z")],
  ["offset-half-hour", { seconds: USUAL.seconds, offset: "+0545" }, USUAL],
  ["offset-far-east", { seconds: USUAL.seconds, offset: "+1400" }, USUAL],
  ["offset-impossible", { seconds: USUAL.seconds, offset: "+9999" }, { seconds: USUAL.seconds, offset: "-7777" }],
  ["offset-negative-zero", { seconds: USUAL.seconds, offset: "-0000" }, USUAL],
  ["usual-again", toMoment("2024-05-07T10:00:00+02:00"), toMoment("2024-05-07T10:00:00+02:00")],
];

/** One commit per odd date, in one line of history, an ordinary one first and last. */
export async function oddDates(): Promise<{ readonly path: string; readonly cases: readonly DateCase[] }> {
  const history = describeHistory();
  for (const [id, at, committedAt] of CASES)
    history.commit({ id, at, committedAt, message: `${id}\n`, files: { "a.ts": id } });
  const description = history.describe();
  const oids = objectIds(description).commits;
  const cases = CASES.map(([id, authored, committed]) => ({ id, oid: oids.get(id) ?? "", authored, committed }));
  return { path: await buildRepository(description), cases };
}
