import { expect, it } from "vitest";
import { isUserDocument } from "./user-documents.ts";

it.each(["README.md", "docs/guide/queues.md", "Documentation/git-queue.txt", "man/queue.1", "packages/queue/README"])(
  "%s is for users",
  (path) => {
    expect(isUserDocument(path)).toBe(true);
  },
);

it.each([
  "CHANGELOG.md",
  "docs/changelog/1.2.md",
  "Documentation/RelNotes/2.1.txt",
  "CONTRIBUTING.md",
  "PendingReleaseNotes.md",
  "doc/release/1.8.0-notes.rst",
  "doc/release/upcoming_changes/27735.feature.rst",
  "docs/adr/0001.md",
  "Documentation/technical/pack.txt",
  "tests/README.md",
  "src/installer.rb",
  "completions/commands.txt",
  "requirements.txt",
  ".github/pull_request_template.md",
])("%s is not", (path) => {
  expect(isUserDocument(path)).toBe(false);
});
