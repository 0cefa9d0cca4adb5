import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { scopeCut } from "./scope-cut.ts";

const ADA = "Ada Example <ada@example.org>";
const BODY = {
  by: "Bob Example <bob@example.org>",
  message: "docs: say more\n\nA body of enough words so that this repository has bodies.\n",
  files: ["docs/x.md"],
};
const commit = (body: string) => ({
  by: ADA,
  message: `fetch: resume partial downloads\n\n${body}\n`,
  files: ["src/fetch.c"],
});

describe("scope-cut", () => {
  it.each([
    ["out of scope", "Resuming over FTP is out of scope for this series."],
    ["left for later", "Resuming several files at once is left for a later change."],
    ["not handled", "This patch does not handle servers that ignore range requests."],
    ["a limitation", "One limitation is that the checksum has to be read again."],
  ])("fires on %s", (_, body) => {
    expect(toldOf(scopeCut, [BODY, commit(body)])).toEqual([
      'Ada Example: Said what was left out or put off in the message of "fetch: resume partial downloads".',
    ]);
  });

  it.each([
    ["the next step of a series", "The helper will be used by the next commit to resume downloads."],
    ["what a program skips", "The parser intentionally omits hidden files when listing a folder."],
    ["preparation", "This is in preparation for a future change of the download queue."],
    ["a workaround for now", "For now all callers are expected to use the same flags anyway."],
  ])("is silent on %s", (_, body) => {
    expect(toldOf(scopeCut, [BODY, commit(body)])).toEqual([]);
  });
});
