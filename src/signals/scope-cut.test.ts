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
    ["left as it is on purpose", "I have intentionally not touched the upload path in this change."],
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
    ["a blank value", "Leaving the field blank for subsequent mirrors is the same as giving them no share."],
    ["what comes after", "Keep the trace, it is the necessary foundation for future work on the upload path."],
    ["a note to oneself", "TODO: investigate me."],
    ["a maybe", "It is possible it might be supported in the future."],
    ["a wish of others", "Future work could improve on this probably."],
    ["a wish", "This can be improved in the future, and something fancier could be done later on."],
    ["the text of a standard", "Resuming over FTP is out of scope of this specification, it says."],
    ["design", "`list` is deliberately left out of the exports, so that tools do not trip over the name."],
    ["a workaround for now", "For now all callers are expected to use the same flags anyway."],
  ])("is silent on %s", (_, body) => {
    expect(toldOf(scopeCut, [BODY, commit(body)])).toEqual([]);
  });

  it("is silent on changes of documents only", () => {
    const about = {
      ...commit("This patch does not handle servers that ignore range requests."),
      files: ["docs/fetch.md"],
    };
    expect(toldOf(scopeCut, [BODY, about])).toEqual([]);
  });
});
