import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { investigationTrail } from "./investigation-trail.ts";

const ADA = "Ada Example <ada@example.org>";
const BODY = {
  by: "Bob Example <bob@example.org>",
  message: "docs: say more\n\nA body of enough words so that this repository has bodies.\n",
  files: ["docs/x.md"],
};
const commit = (subject: string, body: string, file = "src/store.c") => ({
  by: ADA,
  message: `${subject}\n\n${body}\n`,
  files: [file],
});

describe("investigation-trail", () => {
  it.each([
    ["a bisection", "store: flush before rename", "I bisected the lost writes to the change that dropped the flush."],
    ["a profiler", "store: cache the key", "A profiler shows that most of the time is spent in comparing keys."],
    [
      "a sanitizer",
      "store: fix overflow",
      "AddressSanitizer reports a read past the end of the key when the last byte is a separator.",
    ],
    [
      "a sanitizer that flags something",
      "store: free the key once",
      "The last writer frees the key as well, which ThreadSanitizer flags as a data race in each run.",
    ],
    [
      "what the subject calls by the tool's name",
      "store: fix valgrind errors",
      "Valgrind reports a leak of 20 bytes whenever the test of the store closes the last key.",
    ],
  ])("fires on %s", (_, subject, body) => {
    expect(toldOf(investigationTrail, [BODY, commit(subject, body)])).toEqual([
      `Ada Example: Recorded the bisection or tool that found the problem in the message of "${subject}".`,
    ]);
  });

  it("fires on a cause with numbers where something was slow", () => {
    const body =
      "The culprit is a sort that runs once per key.\n\nWith it gone, a commit of 10,000 keys takes 0.4s instead of 3.1s.";
    expect(toldOf(investigationTrail, [BODY, commit("store: fix slow commit", body)])).toEqual([
      'Ada Example: Recorded the cause of the problem and measured numbers in the message of "store: fix slow commit".',
    ]);
  });

  it.each([
    [
      "work on bisection itself",
      "bisect: show the log",
      "When bisecting, git bisect found no log and showed nothing.",
      "src/bisect.c",
    ],
    [
      "a profile that measured the result",
      "store: keep the key",
      "As reported by perf, this dropped the cycles of one lookup from 200 to 100 on average.",
      "src/store.c",
    ],
    [
      "what is gone from a profile afterwards",
      "store: keep the key",
      "That gets us to the point where comparing keys basically disappears from all profiling of lookups.",
      "src/store.c",
    ],
    [
      "a tool that cannot read what the program gives it",
      "store: fix probes on other machines",
      "The bpftrace tool reports a parse error on some machines because the probe of the store names a register.",
      "src/store.c",
    ],
    [
      "a repair for the sake of a tracer",
      "store: fix bpftrace probes",
      "As bpftrace shows on some machines, the probe of the store names a register that is not there.",
      "src/store.c",
    ],
    [
      "flags of a tool",
      "store: fix empty output",
      "When sanitizer flags (such as those of the nightly build) make the program print nothing, reading it crashes.",
      "src/store.c",
    ],
    [
      "running a tool in CI",
      "ci: run valgrind",
      "Run the tests under valgrind each night, which reports leaks.",
      "ci/valgrind.sh",
    ],
    [
      "a feature with numbers and a because",
      "store: add sorted keys",
      "The problem is that callers sort by themselves.\n\nWith this a scan takes 0.4s instead of 3.1s.",
      "src/store.c",
    ],
  ])("is silent on %s", (_, subject, body, file) => {
    expect(toldOf(investigationTrail, [BODY, commit(subject, body, file)])).toEqual([]);
  });
});
