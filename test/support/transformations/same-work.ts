/** Histories, and the ways in which the same work might have been recorded otherwise. */
import type { HistoryDescription } from "../../../src/demo/history-description.ts";
import * as cast from "../../../src/demo/story/cast.ts";
import { demoHistory } from "../../../src/demo/story.ts";
import { madeUpTeam, TEAM } from "../made-up-team.ts";
import { agentNoise, declareAssistance } from "./agent-noise.ts";
import { botNoise, botsMergedBy } from "./bot-noise.ts";
import { moveFolders } from "./move-folders.ts";
import { atHalfPace, withLeave } from "./redate.ts";
import { reformat } from "./reformat.ts";
import { type Named, newAddress, renamePeople } from "./rename-people.ts";
import { landingLater, livingElsewhere, otherOffsets } from "./shift-clocks.ts";
import { splitCommits } from "./split-commits.ts";
import { inTurn, type Transformation } from "./transformation.ts";
import { vendor } from "./vendor.ts";

/** Whose work it is, among whom, and where the code lies. */
export interface Work {
  readonly history: HistoryDescription;
  readonly people: readonly Named[];
  readonly me: Named;
  readonly other: Named;
  /** The parts of the code: what stands before "src/". */
  readonly parts: RegExp;
}

const { marit, teodor, hana, joaquim, padraig, ngozi, iskander, wenzhi } = cast;

/** What the demonstration tells. */
export const demoWork = (): Work => ({
  history: demoHistory(),
  people: [marit, teodor, hana, joaquim, padraig, ngozi, iskander, wenzhi],
  me: marit,
  other: hana,
  parts: /^(?:router|storage|console|event)\//,
});

/** What a made-up team did. @param seed another one gives another history */
export const teamWork = (seed: number): Work => {
  const [me, , , , other] = TEAM;
  if (me === undefined || other === undefined) throw new Error("Unexpected team without people");
  return { history: madeUpTeam(seed), people: TEAM, me, other, parts: /^(?:packages|quill)\/\w+\// };
};

const inFolder =
  ({ parts }: Work, change: (part: string, rest: string) => string) =>
  (path: string): string => {
    const part = parts.exec(path)?.[0];
    return part === undefined ? path : change(part, path.slice(part.length));
  };

const toLib = (work: Work) => inFolder(work, (part, rest) => part + rest.replace(/^src\//, "lib/"));
const intoModules = (work: Work) => inFolder(work, (part, rest) => `modules/${part.split("/").at(-2)}/${rest}`);

/** Each leaves the status on every criterion as it is. */
export const RECORDED_OTHERWISE: Readonly<Record<string, (work: Work) => Transformation>> = {
  "at half the pace": () => atHalfPace,
  "with a year of leave": () => withLeave("2025-06-09"),
  "by people with other names": ({ people }) => renamePeople(people),
  "in smaller commits": () => splitCommits("by content"),
  "in smaller, numbered commits": () => splitCommits("numbered"),
  "reformatted by the person": ({ me }) => reformat(me, 0.5, "Reformat all sources with prettier"),
  "reformatted by the person in the end": ({ me }) => reformat(me, 1, "Reformat all sources with prettier"),
  "reformatted by the person without a word": ({ me }) => reformat(me, 0.5, "Two spaces everywhere"),
  "reformatted by another": ({ other }) => reformat(other, 0.6, "Reformat all sources with prettier"),
  "with a library copied in": ({ me }) => vendor(me, "third_party/zpack"),
  "with a library copied in that looks like own code": ({ me }) => vendor(me, "zpack"),
  "with a library copied in by another": ({ other }) => vendor(other, "compat/zpack"),
  "with src/ renamed to lib/ by the person": (work) => moveFolders(work.me, 0.5, "Rename src to lib", toLib(work)),
  "with src/ renamed to lib/ by another": (work) => moveFolders(work.other, 0.5, "Rename src to lib", toLib(work)),
  "with all parts moved": (work) => moveFolders(work.other, 0.6, "Move everything to modules", intoModules(work)),
  "among bots": () => botNoise,
  "among bots whose requests the person merged": ({ me }) => botsMergedBy(me),
  "among agents": () => agentNoise,
  "with assistance that others declared": ({ me }) => declareAssistance(({ email }) => email !== me.email),
  "with assistance that the person declared": ({ me }) => declareAssistance(({ email }) => email === me.email),
  "written with other offsets": () => otherOffsets,
  "by people twelve hours east": () => livingElsewhere(12),
  "by people twelve hours west": () => livingElsewhere(-12),
  "landed nine hours later": () => landingLater(9),
};

const named = (name: string): ((work: Work) => Transformation) => {
  const make = RECORDED_OTHERWISE[name];
  if (make === undefined) throw new Error(`Unexpected transformation "${name}"`);
  return make;
};

/** The history of some work, recorded otherwise in one or several ways, and the address that the person then has. */
export function recordOtherwise(
  work: Work,
  names: readonly string[],
): { readonly history: HistoryDescription; readonly me: string } {
  const isRenamed = names.includes("by people with other names");
  return {
    history: inTurn(...names.map((name) => named(name)(work)))(work.history),
    me: isRenamed ? newAddress(work.people, work.me.email) : work.me.email,
  };
}
