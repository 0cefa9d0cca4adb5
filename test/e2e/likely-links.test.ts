/** Whose work it is: what is only likely the user's waits for their word, and names that people gave up are shown nowhere. */
import { beforeAll, describe, expect, it, vi } from "vitest";
import { describeHistory } from "../../src/demo/describe-history.ts";
import { buildRepository } from "../support/build-repository.ts";
import { jsonReport, newHome, output } from "../support/run-waymark.ts";

vi.setConfig({ testTimeout: 120_000 });

const WORK = { name: "Ada King", email: "ada@work.example" };
const HOME = { name: "Ada King", email: "quux77@home.example" };
/** Others of the same names, so that the full name alone is no proof. */
const OTHERS = [
  { name: "Bo King", email: "bo@work.example" },
  { name: "Ada Berg", email: "berg@work.example" },
];
const LEA = { name: "Lea Brandneu", email: "lea@work.example" };
const FORMER = "Lea Ehemals";

const REASON =
  "The parser kept every line in memory, because it was written for small files. It now reads one line at a time, so large files no longer run out of memory.";

let path: string;

beforeAll(async () => {
  const history = describeHistory();
  const change = (by: typeof WORK, file: string, at: number, trailers = "") =>
    history.commit({
      by,
      files: { [file]: `${by.email} ${at}\n` },
      message: `parser: read step ${at} line by line\n\n${REASON}\n${trailers}`,
    });
  for (let at = 0; at < 12; at++)
    change(WORK, `src/work${at % 3}.c`, at, `\nReviewed-by: ${FORMER} <lea.old@work.example>`);
  for (let at = 0; at < 8; at++) change(HOME, `lib/home${at % 3}.c`, at);
  for (const other of OTHERS) for (let at = 0; at < 2; at++) change(other, `src/other${at}.c`, at);
  for (let at = 0; at < 2; at++) change(LEA, `src/lea${at}.c`, at, "\nHelped-by: Ada King <ada@work.example>");
  history.commit({
    files: { ".mailmap": `${LEA.name} <${LEA.email}> ${FORMER} <lea.old@work.example>\n` },
    by: WORK,
    message: `mailmap: add Lea\n\n${FORMER} asked for it.`,
  });
  path = await buildRepository(history.describe());
});

describe("an identity that is only likely the user's", () => {
  const ada = { WAYMARK_ME: WORK.email };
  const bo = { WAYMARK_ME: OTHERS[0]!.email };

  it("is left out of their report, which says so, whoever's report came before", async () => {
    const home = await newHome();
    const first = await jsonReport([path], { home, env: ada });
    expect(first.report.person.emails).toEqual([WORK.email]);
    expect(first.report.person.commits).toBe(13);
    expect(first.report.coverage.repositories[0]?.notes.join(" ")).toContain("One other identity is likely yours");
    expect(first.text).not.toContain(HOME.email);
    // For anybody else the two are one.
    const other = await jsonReport([path, "--person", WORK.email], { home, env: bo });
    expect(other.report.person.emails).toEqual([WORK.email, HOME.email]);
    expect(other.report.person.commits).toBe(21);
    expect(other.report.coverage.repositories[0]?.notes.join(" ")).not.toContain("likely yours");
    const again = await jsonReport([path], { home, env: ada });
    expect(again.text).toBe(first.text);
  });

  it("is in once it is confirmed, and out again once that is undone", async () => {
    const home = await newHome();
    const before = await jsonReport([path], { home, env: ada });
    await output(["people", "confirm", WORK.email, HOME.email, "--in", path], { home, env: ada });
    const { report } = await jsonReport([path], { home, env: ada });
    expect(report.person.emails).toEqual([WORK.email, HOME.email]);
    expect(report.person.commits).toBe(21);
    expect(report.coverage.repositories[0]?.notes.join(" ")).not.toContain("likely yours");
    await output(["people", "undo"], { home, env: ada });
    expect((await jsonReport([path], { home, env: ada })).text).toBe(before.text);
  });

  it("is in where the user says that both addresses are theirs", async () => {
    const both = { WAYMARK_ME: `${WORK.email}, ${HOME.email}` };
    const { report } = await jsonReport([path], { home: await newHome(), env: both });
    expect(report.person.emails).toEqual([WORK.email, HOME.email]);
    expect(report.person.commits).toBe(21);
  });
});

describe("a former name", () => {
  it("is in no report and no source that is shown", async () => {
    const home = await newHome();
    const env = { WAYMARK_ME: WORK.email };
    for (const format of ["text", "json", "md", "html"])
      expect(await output([path, "--as-of", "2026-12-31", "--format", format], { home, env })).not.toContain(FORMER);
    const { report } = await jsonReport([path], { home, env });
    const shown = await Promise.all(
      report.evidence.slice(0, 6).map(({ id }) => output(["show", id.slice(0, 12)], { home, env })),
    );
    expect(shown.join("\n")).toContain(LEA.name);
    expect(shown.join("\n")).not.toContain(FORMER);
  });
});
