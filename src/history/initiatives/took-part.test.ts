import { describe, expect, it } from "vitest";
import { historyOf } from "../../../test/support/history-of.ts";
import { BOB, EVE, LATER, STEPS, step } from "../../../test/support/initiative-of.ts";
import { initiativeRecords } from "./initiative-records.ts";
import { tookPartOf } from "./took-part.ts";

function tookPart(name: string, commits: Parameters<typeof historyOf>[0]["commits"]) {
  const history = historyOf({ commits });
  const person = history.people.find((one) => one.name === name)!;
  const ada = history.people.find((one) => one.name === "Ada Example")!;
  return { ...tookPartOf(history, person), led: initiativeRecords(history, ada) };
}

describe("tookPartOf", () => {
  const part = step("part", "Read lines in blocks", "2024-02-20", { by: BOB });

  it("finds what others led, with own commits under the same issue", () => {
    const { records, led, notes } = tookPart("Bob Example", [...STEPS, part, LATER]);
    expect(notes).toEqual([]);
    expect(records).toMatchObject([
      { id: led[0]!.id, leader: "Ada Example", commits: 1, reviewed: 0, first: "2024-02-20", ending: "landed" },
    ]);
    expect(records[0]!.steps.map(([, , subject]) => subject)).toEqual(["Read lines in blocks"]);
    expect(records[0]!.cites).toHaveLength(1);
  });

  it("finds what somebody reviewed, from two commits on", () => {
    const trailers = "Reviewed-by: Eve Example <eve@users.noreply.github.com>";
    const reviewed = STEPS.map(({ name, on, message }) => step(name!, message.split("\n")[0]!, on!, { trailers }));
    const eve = { ...LATER, by: EVE };
    expect(tookPart("Eve Example", [...reviewed, eve]).records).toMatchObject([{ commits: 0, reviewed: 3 }]);
    expect(tookPart("Eve Example", [reviewed[0]!, ...STEPS.slice(1), eve]).records).toEqual([]);
  });

  it("is empty for who leads it and for who has nothing to do with it", () => {
    expect(tookPart("Ada Example", [...STEPS, part, LATER]).records).toEqual([]);
    expect(tookPart("Eve Example", [...STEPS, { ...LATER, by: EVE }]).records).toEqual([]);
  });
});
