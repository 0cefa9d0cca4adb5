import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ARCHIVE_FORMS } from "./archives/archive-forms.ts";
import { parseJson } from "./archives/parse-json.ts";
import { mapPayload, type PayloadForm } from "./payload.ts";

const FORMS: readonly PayloadForm[] = [
  "github-discussion",
  "github-threads",
  "github-migration",
  "gitlab-discussion",
  "gitlab-notes",
  "gitlab-note",
  "gitlab-event",
  "gitlab-export",
  "gerrit-change",
  "gerrit-comments",
  "gerrit-note",
  "perceval",
  "unknown-object",
];

/** Names that mappers look for, so that made-up objects come near real ones. */
const NAMES = [
  "id",
  "number",
  "iid",
  "_number",
  "notes",
  "nodes",
  "comments",
  "item",
  "accounts",
  "data",
  "messages",
  "revisions",
  "created_at",
  "created",
  "author",
  "user",
  "type",
  "url",
  "body",
  "text",
  "commit",
  "backend_name",
  "origin",
  "position",
  "label",
  "approvals",
  "metrics",
  "state",
  "system",
  "noteable_type",
  "isResolved",
];
const leaf = fc.oneof(
  fc.constantFrom(
    null,
    "2024-01-02T03:04:05Z",
    "2024-01-02 03:04:05.000",
    "MergeRequest",
    "issue",
    "approved this merge request",
    "Patch Set 1: Code-Review+2",
    "https://github.com/o/n/issues/1#x-2",
    "Reviewed-on: https://h/1\nCode-Review+2: x",
  ),
  fc.integer(),
  fc.string(),
  fc.boolean(),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...NAMES), fc.string()), tie("tree"), { maxKeys: 8 }),
  ),
}));

describe("odd JSON", () => {
  it("is never an error to a mapper", () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), tree, fc.option(fc.nat(), { nil: undefined }), (form, data, number) => {
        const { records } = mapPayload({ form, source: "x", data, ...(number === undefined ? {} : { number }) });
        for (const record of records) expect(Number.isSafeInteger(record.at) && record.key !== "").toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("is never an error to a form of archive", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ARCHIVE_FORMS), tree, (form, data) => {
        for (const source of ["", "x.json", "project/issues.ndjson", "issues_000001.json", "project.json"])
          for (const payload of form.payloadsOf(source, data) ?? [])
            form.isOf?.(payload, { kind: "github", host: "h", name: "o/n" });
        form.placeOf(data);
        form.accountsOf?.(data);
      }),
      { numRuns: 2000 },
    );
  });

  it("is read in time that grows with its length", () => {
    for (const text of [
      "[".repeat(500_000),
      '{"a":"'.repeat(100_000),
      "{} ".repeat(200_000),
      "\\".repeat(500_000),
      '"'.repeat(500_001),
    ])
      parseJson(text);
    const long = `${"a".repeat(1_000_000)}<`;
    for (const form of FORMS)
      mapPayload({
        form,
        source: "x",
        data: {
          text: long,
          body: long,
          url: long,
          created_at: long,
          messages: [{ date: "2024-01-01 00:00:00", message: long }],
          _number: 1,
          created: "2024-01-01 00:00:00",
          item: { url: long, type: "issue" },
          notes: [
            {
              id: 1,
              system: true,
              body: long,
              created_at: "2024-01-01T00:00:00Z",
              noteable_type: "Issue",
              noteable_iid: 1,
            },
          ],
        },
      });
  });
});
