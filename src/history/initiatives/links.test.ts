/** The links between landings of one person that messages, trailers and likeness state. */
import { describe, expect, it } from "vitest";
import { type HistoryDescription, historyOf } from "../../../test/support/history-of.ts";
import { initiativesLedBy } from "./initiatives.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";

type Described = HistoryDescription["commits"][number];
const step = (message: string, on: string, file: string, more: Partial<Described> = {}): Described => ({
  by: ADA,
  message,
  on,
  files: [file],
  ...more,
});

/** What others did before: in a history of few commits no word is rare. */
const BEFORE = Array.from({ length: 80 }, (_, at) =>
  step(`Write chapter ${at} of the ${["manual", "guide", "book"][at % 3]}`, "2023-01-02", `doc/${at}.md`, { by: BOB }),
);

function led(commits: readonly Described[], more: Partial<HistoryDescription> = {}) {
  const history = historyOf({ commits: [...BEFORE, ...commits], ...more });
  const person = history.people.find(({ name }) => name === "Ada Example")!;
  return initiativesLedBy(history, person).map(({ own, links, oneLanding }) => ({
    steps: own.length,
    links: [...new Set(links.map(({ kind }) => kind))],
    strengths: [...new Set(links.map(({ strength }) => strength))],
    oneLanding,
  }));
}

describe("links", () => {
  it("follow what a message says that it is a part of", () => {
    const issue = (words: string) => [
      step(`Keep tokens between lines\n\n${words} #71`, "2024-01-02", "src/a.c"),
      step(`Measure the columns of errors\n\n${words} #71`, "2024-02-02", "src/b.c"),
      step(`Close handles early\n\n${words} #71`, "2024-03-02", "src/c.c"),
    ];
    expect(led(issue("Part of"))).toMatchObject([{ steps: 3, links: ["issue"], strengths: ["strong"] }]);
    expect(led(issue("Towards"))).toHaveLength(1);
  });

  it("follow follow-ups to a commit, and what lands again after it was taken back", () => {
    expect(
      led([
        step("Keep tokens between lines", "2024-01-02", "src/a.c", { name: "one" }),
        step("Name the columns\n\nFollow-up to {one}.", "2024-01-20", "src/b.c", { name: "two" }),
        step("Close handles early\n\nThis is a follow up of commit {two}", "2024-02-20", "src/c.c"),
      ]),
    ).toMatchObject([{ steps: 3, links: ["follow-up"], strengths: ["strong"] }]);
    expect(
      led([
        step("Keep tokens between lines\n\nFixes #7", "2024-01-02", "src/a.c", { name: "one" }),
        step("Measure how long tokens live\n\nFixes #7", "2024-01-04", "src/a.c"),
        step('Revert "Keep tokens between lines"\n\nThis reverts commit {one}.', "2024-01-09", "src/a.c"),
        step("Reland: Keep tokens between lines", "2024-02-09", "src/a.c"),
      ])[0]?.links,
    ).toContain("follow-up");
  });

  it("hold patches of one series together, in whichever version they were applied", () => {
    const sent = (subject: string, on: string, id: string) =>
      step(`${subject}\n\nLink: https://lore.kernel.org/r/${id}`, on, `src/${subject.length}.c`, { committer: BOB });
    expect(
      led([
        sent("Keep tokens between lines", "2024-01-02", "20240101-token-buffer-v2-1-0123abcd@example.org"),
        sent("Measure the columns", "2024-02-02", "20240201-token-buffer-v3-2-0123abce@example.org"),
        sent("Close all handles early", "2024-03-02", "20240301-token-buffer-v5-3-0123abcf@example.org"),
        sent("Something else altogether", "2024-03-02", "20240301004437.4367-1-ada@example.org"),
      ]),
    ).toMatchObject([{ steps: 3, links: ["series"] }]);
  });

  it("hold all commits of a merge that only its script names", () => {
    const parts = ["Keep tokens between lines", "Name the columns", "Close handles early"].map((subject, at) =>
      step(subject, `2024-01-0${2 + at}`, `src/${at}.c`, { name: `p${at}` }),
    );
    const more = ["Read words", "Drop the table", "Write nothing twice", "Sort what was found"].map((subject, at) =>
      step(`${subject} here`, `2024-01-1${at}`, `src/m${at}.c`, { name: `q${at}` }),
    );
    const names = [...parts, ...more].map(({ name }) => name!);
    const merge = { by: BOB, message: "Merge octo-org/engine#12: Tokens", on: "2024-01-20", merges: names };
    expect(led([...parts, ...more, merge])).toMatchObject([{ steps: 7, links: ["request"] }]);
  });

  it("do not take a release of several requests for one piece of work", () => {
    const subjects = [
      "Keep tokens",
      "Name columns",
      "Close handles",
      "Read words",
      "Drop tables",
      "Sort errors",
      "Trim lines",
    ];
    const parts = subjects.map((subject, at) =>
      step(`${subject} (#${30 + at})`, `2024-01-${10 + at}`, `src/${at}.c`, { name: `p${at}` }),
    );
    const merge = (branch: string) => ({
      by: BOB,
      message: `Merge pull request #40 from octo-org/${branch}`,
      on: "2024-01-28",
      merges: parts.map(({ name }) => name!),
    });
    expect(led([...parts, merge("next")])).toEqual([]);
    expect(led([...parts, merge("token-reader")])).toMatchObject([{ steps: 7, links: ["request"] }]);
  });

  it("tie a document to what carries it out", () => {
    expect(
      led(
        [
          step("Propose queues that keep their order", "2024-01-02", "docs/adr/0012-ordered-queues.md", {
            files: { "docs/adr/0012-ordered-queues.md": "A" },
          }),
          step("ADR-12: keep the order", "2024-02-02", "src/a.c"),
          step("ADR-12: measure the wait", "2024-03-02", "src/b.c"),
        ],
        { documents: [{ path: "docs/adr/0012-ordered-queues.md", kind: "adr", title: "Ordered queues" }] },
      ),
    ).toMatchObject([{ steps: 3, links: expect.arrayContaining(["document"]), strengths: ["strong"] }]);
  });

  it("take a part to the work that it continues by rare words and folders, not by the name of a place", () => {
    const work = [
      step("parser: keep quantiles of token lengths\n\nFixes #7", "2024-01-02", "src/quantile.c"),
      step("parser: print quantiles of token lengths\n\nFixes #7", "2024-01-04", "src/quantile.c"),
    ];
    const next = step("parser: round quantiles of lengths", "2024-01-12", "src/quantile.c");
    const place = step("parser: close handles", "2024-01-12", "lib/close.c");
    const others = BEFORE.map(({ message, ...more }) => ({ ...more, message: `parser: ${message}` }));
    expect(led([...work, next])).toMatchObject([{ steps: 3, strengths: ["weak", "strong"] }]);
    expect(led([...others, ...work, place])).toEqual([]);
  });

  it("take one squashed landing of many files and tests for one, marked as such", () => {
    const files = [
      ...Array.from({ length: 12 }, (_, at) => `src/queue/${at}.ts`),
      "test/queue.test.ts",
      "test/order.test.ts",
    ];
    const added = Object.fromEntries(files.map((path) => [path, "A" as const]));
    const squashed = (message: string) => step(message, "2024-01-02", "", { files: added });
    expect(led([squashed("Add queues that keep their order (#12)")])).toMatchObject([{ steps: 1, oneLanding: true }]);
    expect(led([squashed("Rename all queues (#12)")])).toEqual([]);
    expect(led([step("Add an option to queues (#12)", "2024-01-02", "", { files })])).toEqual([]);
    expect(led([squashed("Add queues that keep their order")])).toEqual([]);
    const list = Array.from({ length: 9 }, (_, at) => `* Keep the order of queue ${at}`).join("\n\n");
    expect(led([squashed(`Order of queues (#12)\n\n${list}`)])).toMatchObject([{ oneLanding: true }]);
  });
});
