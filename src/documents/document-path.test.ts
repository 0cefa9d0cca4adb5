import { describe, expect, it } from "vitest";
import { mayBeDocument } from "./document-path.ts";

const READ = [
  "docs/adr/0007-queues.md",
  "packages/web/docs/adr/20240102-use-hooks.md",
  "architecture-decision-record/0002-use-tofu.md",
  "text/0123-borrow-less.md",
  "keps/sig-node/1234-small-pods/README.md",
  "features/0023-handshake/README.md",
  "peps/pep-0999.rst",
  "design/17280-labels.md",
  "proposals/12-api-change.md",
  "Documentation/technical/pack-format.adoc",
  "Documentation/SubmittingPatches",
  "docs/incident-reports/2024-02-03.md",
  "post-mortems/2024-outage.org",
  "runbooks/queue/QueueFull.md",
  "doc/design-notes/history-api.md",
  "ROADMAP.md",
  "CONTRIBUTING.rst",
  "HACKING",
  "GOVERNANCE.md",
  "SECURITY.md",
  "docs/contributing/testing.md",
  "doc/develop/process.rst",
  "draft-example-transport-quick-start.md",
  "rfc9999.md",
  "source/adr/0001-record.html.md.erb",
  "content/en/blog/incidents/2024-02-03-disk-full/index.md",
];

const SKIPPED = [
  "README.md",
  "packages/parser/README.md",
  "packages/plugin-proposal-pipes/README.md",
  "CHANGELOG.md",
  "packages/a/CHANGELOG-v5.md",
  "docs/guide/install.md",
  "docs/reference/config.md",
  "Documentation/git-example.adoc",
  "test/fixtures/docs/adr/0001-x.md",
  "pkg/repo/testdata/keps/README.md",
  "node_modules/x/CONTRIBUTING.md",
  "src/design/button.ts",
  "LICENSE",
  "content/en/blog/incidents/index.md",
  "CODE_OF_CONDUCT.md",
  "board/acme/MAINTAINERS",
  "contrib/buildsystems/CMakeLists.txt",
  "contrib/mibs/RFC-1212",
  "contrib/diff/notes.md",
  "docs/zh-CN/adr/0001-x.md",
  "tests/expected/design.txt",
  "doc/rel_notes/release_23_11.rst",
];

describe("mayBeDocument", () => {
  it.each(READ)("reads %s", (path) => expect(mayBeDocument(path)).toBe(true));
  it.each(SKIPPED)("skips %s", (path) => expect(mayBeDocument(path)).toBe(false));

  it("bears paths that nobody would choose", () => {
    for (const path of ["", "/", ".md", "a/".repeat(20_000), `${"x".repeat(100_000)}.md`, "docs/adr/\u0000\n\u202e.md"])
      expect(typeof mayBeDocument(path)).toBe("boolean");
  });
});
