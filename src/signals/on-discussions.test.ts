/** What holds for every signal that reads discussions: it cannot see where none were read, and odd texts do not break it. */
import { describe, expect, it } from "vitest";
import { historyOf } from "../../test/support/history-of.ts";
import { SIGNALS } from "./index.ts";
import { runSignals } from "./run.ts";

const ON_DISCUSSIONS = SIGNALS.filter(({ needs }) => needs.includes("forge"));
const ADA = "Ada Example <ada@users.noreply.github.com>";
const ODD = [
  "",
  "\0\uFFFD\u202E",
  "🎉".repeat(500),
  "<!--",
  "```",
  "- [x] #1\n".repeat(500),
  "Fixes ".repeat(2_000),
  "> ".repeat(2_000),
  "https://github.com/octo-org/engine/pull/".repeat(200),
  "#99999999999999999999",
  "trade-off ".repeat(1_000),
  "not worth ".repeat(1_000),
  "1. a\n".repeat(1_000),
  "\n".repeat(8_000),
];

describe("signals on discussions", () => {
  it("cannot see where no forge was read", () => {
    const { blind } = runSignals(ON_DISCUSSIONS, historyOf({ commits: [{ by: ADA, message: "Begin" }] }));
    expect([...blind.values()].map(({ outcome }) => outcome)).toEqual(ON_DISCUSSIONS.map(() => "cannot-see"));
  });

  it("stay whole on odd texts", () => {
    const history = historyOf({
      commits: [{ by: ADA, on: "2024-06-01", message: "Begin" }],
      discussions: ODD.flatMap((text, index) => [
        {
          number: 2 * index + 1,
          kind: "issue" as const,
          by: "bob",
          on: "2024-01-01",
          closed: "2024-02-01",
          title: text,
          body: text,
          entries: [{ by: "ada", says: text }],
        },
        {
          number: 2 * index + 2,
          by: "ada",
          on: "2024-01-02",
          merged: "2024-02-01",
          title: text,
          body: `${text}\nFixes #${2 * index + 1}`,
          entries: [
            { by: "bob", says: text },
            { by: "bob", reviews: "changes-requested" as const, text },
          ],
        },
      ]),
    });
    const failed = [...runSignals(ON_DISCUSSIONS, history).blind].filter(([, { outcome }]) => outcome === "error");
    expect(failed).toEqual([]);
  });
});
