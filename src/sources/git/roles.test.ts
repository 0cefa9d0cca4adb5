import { describe, expect, it } from "vitest";
import { cpuTime } from "../../../test/support/cpu-time.ts";
import { HOSTILE_STRINGS } from "../../../test/support/hostile.ts";
import type { FileText } from "../../model/commit.ts";
import { isRolesFile, parseRoles, workspaceAreas } from "./roles.ts";

const file = (path: string, text: string | undefined): FileText => ({ path, blob: "b".repeat(40), text });
const rolesIn = (path: string, text: string, ...more: readonly FileText[]) =>
  parseRoles([file(path, text), ...more]).lines.map(
    ({ raw, role, line, scope }) => `${line} ${role} ${raw.name}${raw.email ? ` <${raw.email}>` : ""} ${scope}`,
  );
const areasIn = (path: string, text: string) =>
  parseRoles([file(path, text)]).areas.map(({ name, source, patterns }) => `${source} ${name}: ${patterns.join(" ")}`);

describe("which files", () => {
  it.each<[string, boolean]>([
    ["CODEOWNERS", true],
    [".github/CODEOWNERS", true],
    [".gitlab/CODEOWNERS", true],
    ["docs/CODEOWNERS", true],
    ["src/CODEOWNERS", false],
    ["OWNERS", true],
    ["pkg/lexer/OWNERS", true],
    ["OWNERS_ALIASES", true],
    ["pkg/OWNERS_ALIASES", false],
    ["MAINTAINERS", true],
    ["MAINTAINERS.md", true],
    ["lexer/MAINTAINERS.txt", true],
    ["MAINTAINERS.html", false],
    ["vendor/lexer/OWNERS", false],
    ["lexer/testdata/OWNERS", false],
    ["node_modules/lexer/MAINTAINERS", false],
    ["docs/OWNERS.md", false],
  ])("%s: %s", (path, expected) => {
    expect(isRolesFile(path)).toBe(expected);
  });

  it("without text are passed over", () => {
    expect(parseRoles([file("CODEOWNERS", undefined), file("README", "@ada")])).toEqual({ lines: [], areas: [] });
  });
});

describe("CODEOWNERS", () => {
  const text = [
    "# comment @nobody",
    "*       @ada @example/lexer-team",
    "/src/lexer/ @lea noor@example.org # the lexer",
    "/docs/** @ada",
    "*.ts @lea",
    "/src/a.ts @lea",
    "/my\\ folder/ @ada",
    "[Section][2] @section-owner",
    "^[Optional] @optional-owner",
    "/unowned/",
    "/.github/ @ada",
    "/src/lexer-* @ada",
    "not/at/the/top @ada not-an-owner a@b@c",
  ].join("\r\n");

  it("names people by login or address, and no team", () => {
    expect(rolesIn("CODEOWNERS", text)).toEqual([
      "2 owner @ada *",
      "3 owner @lea /src/lexer/",
      "3 owner  <noor@example.org> /src/lexer/",
      "4 owner @ada /docs/**",
      "5 owner @lea *.ts",
      "6 owner @lea /src/a.ts",
      "7 owner @ada /my folder/",
      "11 owner @ada /.github/",
      "12 owner @ada /src/lexer-*",
      "13 owner @ada not/at/the/top",
    ]);
  });

  it("states the folders that are named from the top", () => {
    expect(areasIn(".github/CODEOWNERS", text)).toEqual([
      "CODEOWNERS src/lexer: src/lexer",
      "CODEOWNERS docs: docs",
      "CODEOWNERS my folder: my folder",
      "CODEOWNERS unowned: unowned",
      "CODEOWNERS .github: .github",
    ]);
  });
});

describe("OWNERS", () => {
  it("in the form of lists by role", () => {
    const text =
      '# See docs\napprovers:\n- ada\n  - "@lea" # since June\nreviewers:\n- lexer-leads\n- Lexer-Nobody\nemeritus_approvers:\n- gone\nlabels:\n- area/lexer\nsecurity_contacts:\n- noor\noptions:\n  no_parent_owners: true\n';
    const aliases = file("OWNERS_ALIASES", "aliases:\n  lexer-leads:\n    - mira\n    - noor\n  other: [x]\n");
    expect(rolesIn("pkg/lexer/OWNERS", text, aliases)).toEqual([
      "3 approver @ada pkg/lexer/",
      "4 approver @lea pkg/lexer/",
      "6 reviewer @mira pkg/lexer/",
      "6 reviewer @noor pkg/lexer/",
      "7 reviewer @Lexer-Nobody pkg/lexer/",
    ]);
    expect(areasIn("pkg/lexer/OWNERS", text)).toEqual(["OWNERS pkg/lexer: pkg/lexer"]);
    expect(areasIn("OWNERS", text)).toEqual([]);
    expect(rolesIn("OWNERS", "approvers:\n- ada\n")).toEqual(["2 approver @ada the repository"]);
  });

  it("with filters, lists in one line and owners", () => {
    expect(
      rolesIn(
        "OWNERS",
        'owners:\n- ada\nfilters:\n  ".*":\n    approvers: [lea, "@noor"]\n  "\\\\.ts$":\n    reviewers:\n      - mira\n    labels:\n      - x\n',
      ).map((line) => line.split(" ").slice(1, 3).join(" ")),
    ).toEqual(["owner @ada", "approver @lea", "approver @noor", "reviewer @mira"]);
  });

  it("in the form of addresses", () => {
    expect(
      rolesIn(
        "base/OWNERS",
        "set noparent\nada@example.org\nlea+x@example.org # second\n*\nper-file *.cc=noor@example.org\nfile://other/OWNERS\n",
      ),
    ).toEqual(["2 owner  <ada@example.org> base/", "3 owner  <lea+x@example.org> base/"]);
  });

  it("without a person states no area; broken aliases are none", () => {
    expect(areasIn("pkg/OWNERS", "labels:\n- area/lexer\n")).toEqual([]);
    for (const broken of ["aliases: [", "aliases:\n  a: 7\n", "x", "aliases:\n  a: &a [*a]\n", ""])
      expect(rolesIn("OWNERS", "approvers:\n- a\n", file("OWNERS_ALIASES", broken)).length).toBeLessThanOrEqual(1);
  });
});

describe("MAINTAINERS", () => {
  const kernel = [
    "List of maintainers",
    "===================",
    "",
    "\tM: *Mail* patches to: FullName <address@domain>",
    "",
    "LEXER",
    "M:\tAda Example <ada@example.org>",
    "R:\tLea Example <lea@example.org>",
    "L:\tlist@example.org",
    "S:\tMaintained",
    "F:\tsrc/lexer/",
    "F:\tinclude/lexer*.h",
    "X:\tsrc/lexer/old/",
    "",
    "Core Libraries",
    "--------------",
    "",
    "Numbers - fast path",
    "M: Noor Example <noor@example.org>",
    "F: lib/numbers/",
    "",
    "THE REST",
    "M:\tAda Example <ada@example.org>",
    "F:\t*",
    "F:\t*/",
  ].join("\n");

  it("by sections, with who and what", () => {
    expect(rolesIn("MAINTAINERS", kernel)).toEqual([
      "7 maintainer Ada Example <ada@example.org> LEXER",
      "8 reviewer Lea Example <lea@example.org> LEXER",
      "19 maintainer Noor Example <noor@example.org> Numbers - fast path",
      "23 maintainer Ada Example <ada@example.org> THE REST",
    ]);
    expect(areasIn("MAINTAINERS", kernel)).toEqual([
      "MAINTAINERS LEXER: src/lexer/ include/lexer*.h",
      "MAINTAINERS Numbers - fast path: lib/numbers/",
      "MAINTAINERS THE REST: *",
    ]);
  });

  it("as a plain list, a table or links, without former ones and teams", () => {
    const text = [
      "# Maintainers",
      "The [@example/lexer-team] uses @example/plugin and [the list](https://example.org).",
      "* Ada Example <ada@example.org> (@ada)",
      "| Lea Example | @lea | Acme |",
      "| Mira Example | [mira](https://github.com/mira) | [Acme](https://www.github.com/acme/) |",
      "- **Noor Example** (https://github.com/noor-x/)",
      "## Emeritus",
      "### 2020",
      "Old Example <old@example.org>",
      "Older Example",
      "Oldest Example <oldest@example.org>",
      "## Docs",
      "@docs-lead",
    ].join("\n");
    expect(rolesIn("MAINTAINERS.md", text).map((line) => line.replace(/ the repository$/, ""))).toEqual([
      "3 maintainer Ada Example <ada@example.org>",
      "4 maintainer @lea",
      "5 maintainer @mira",
      "6 maintainer @noor-x",
      "13 maintainer @docs-lead",
    ]);
  });

  it("with underlined headings and bare names", () => {
    const text =
      "Maintainers\n===========\nAda Example <ada@example.org>\n\nFormer maintainers\n------------------\nOld Example\nOlder Example <older@example.org>\n\nRelease team:\nLea Example <lea@example.org>\n";
    expect(rolesIn("lexer/MAINTAINERS", text)).toEqual([
      "3 maintainer Ada Example <ada@example.org> lexer/",
      "11 maintainer Lea Example <lea@example.org> lexer/",
    ]);
  });
});

describe("workspaces", () => {
  it("are folders with a manifest of their own, two at least, fixtures left out", () => {
    const paths = [
      "package.json",
      "packages/lexer/package.json",
      "packages/parser/package.json",
      "crates/core/Cargo.toml",
      "packages/lexer/test/fixtures/a/package.json",
      "vendor/x/package.json",
      "examples/x/package.json",
      "node_modules/y/package.json",
    ];
    expect(workspaceAreas(paths).map(({ name }) => name)).toEqual(["crates/core", "packages/lexer", "packages/parser"]);
    expect(workspaceAreas(["package.json", "lib/package.json"])).toEqual([]);
    expect(workspaceAreas(Array.from({ length: 3001 }, (_, at) => `p/${at}/go.mod`))).toEqual([]);
  });
});

describe("hostile files", () => {
  const PATHS = ["CODEOWNERS", "OWNERS", "MAINTAINERS", "MAINTAINERS.md", "OWNERS_ALIASES"];

  it("are read without a throw, in bounded quotes", () => {
    for (const path of PATHS)
      for (const text of Object.values(HOSTILE_STRINGS))
        for (const body of [
          text,
          `approvers:\n- ${text}\n`,
          `M: ${text} <x@example.org>\nF: ${text}\n`,
          `/${text} @ada ${text}`,
          `@ada ${text}`,
        ])
          for (const line of parseRoles([file(path, body)]).lines) {
            expect(line.quote.length).toBeLessThanOrEqual(240);
            expect(line.scope.length).toBeLessThanOrEqual(120);
          }
  });

  it("are read in linear time", () => {
    const start = cpuTime();
    // Aliases are YAML, and as fast as its parser is.
    for (const path of PATHS.slice(0, -1))
      for (const unit of [
        "@a ",
        "/a ",
        "\\ ",
        "<a@b>",
        "a <b@c> ",
        "(https://github.com/a",
        "M: a <b> ",
        "- a ",
        "a: [a,",
        "*",
        "#",
        "A a",
        "a@",
        "a.a@",
      ])
        for (const start of ["", "M: ", "- ", "approvers: ["])
          parseRoles([file(path, `${start}${unit.repeat(65_536 / unit.length)}`)]);
    expect(cpuTime() - start).toBeLessThan(3000);
  });
});
