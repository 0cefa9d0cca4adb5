import { describe, expect, it } from "vitest";
import { readOutline } from "./outline.ts";
import { readPath } from "./path-parts.ts";
import { readAuthors, readName, readStatus, readTitle } from "./statements.ts";

const outline = (text: string, path = "docs/adr/0007-queues.md") => readOutline(text, readPath(path));
const title = (text: string, path = "docs/adr/0007-queues.md") => readTitle(readPath(path), outline(text, path));
const status = (text: string) => readStatus(outline(text));
const authors = (text: string, path = "a.md") => readAuthors(readPath(path), outline(text, path));

describe("readName", () => {
  const name = (text: string, path = "docs/rfcs/0007-lazy-queues.md") => readName(readPath(path), outline(text, path));
  it.each([
    ["a table on top", "# Meta\n\n- Name: Lazy queues for everybody\n\n## Problem\n\nx\n", "Lazy queues for everybody"],
    ["a remark on top", "## This RFC was approved, but later withdrawn\n\nx\n\n## Summary\n\ny\n", "0007 lazy queues"],
    ["a kind", "# Design document\n\nSee below.\n", "0007 lazy queues"],
    [
      "a title left by the template",
      "---\ntitle: Neat-enhancement-idea\n---\n# Neat Enhancement Idea\n",
      "0007 lazy queues",
    ],
    [
      "a field left by the template",
      "---\ntitle: Some other idea\n---\n# Queues that are lazy\n",
      "Queues that are lazy",
    ],
    ["a field of its own", "---\ntitle: Lazy queues\n---\n# Summary of queues\n", "Lazy queues"],
    ["a heading", "# Queues without work\n\nText.\n", "Queues without work"],
  ])("%s", (_, text, expected) => expect(name(text)).toBe(expected));
});

describe("readTitle", () => {
  it.each([
    ["# ADR 7: Use **queues**\n", "ADR 7: Use queues"],
    ["# 7. Use queues\n\n## Context\n", "7. Use queues"],
    ["---\ntitle: Use queues\n---\n# Other\n", "Use queues"],
    ["- Feature Name: lazy_queues\n\n# Summary\n\nx\n\n# Motivation\n", "lazy_queues"],
    ["- Feature Name: N/A\n\n# Summary\n\nx\n\n# Motivation\n", "0007 queues"],
    ["Some text without a heading that goes on\nover two lines.\n", "0007 queues"],
    ["Use queues\n\nText.\n", "Use queues"],
  ])("%j", (text, expected) => expect(title(text)).toBe(expected));

  it("keeps double underscores", () => {
    expect(title("PEP: 1\nTitle: Back to the __future__\n\nAbstract\n========\n\nx\n", "peps/pep-0001.rst")).toBe(
      "Back to the __future__",
    );
  });

  it("calls a folder's page after the folder", () => {
    expect(title("text only, in one long paragraph.\n", "rfcs/lazy-queues/README.md")).toBe("Lazy queues");
  });
});

describe("readStatus", () => {
  it.each([
    ["# T\n\n* Status: accepted\n", "accepted"],
    ["# T\n\n## Status\n\nAccepted. We said so in May.\n", "Accepted"],
    [
      "# T\n\n## Status\n\nSuperseded by [7. Build a tunnel](0007-build-a-tunnel.md)\n",
      "Superseded by 7. Build a tunnel",
    ],
    ["---\nstatus: implementable\n---\n# T\n", "implementable"],
  ])("%j", (text, expected) => expect(status(text)).toBe(expected));

  it.each([
    ["# T\n\nNo status here.\n"],
    ["---\nstatus: proposed | rejected | accepted | deprecated\n---\n# T\n"],
    ["# T\n\n## Status\n\nTBD\n"],
    ["# T\n\n## Status\n\nIt reads and writes blocks but cannot yet do anything about bad ones\n"],
  ])("absent: %j", (text) => expect(status(text)).toBeUndefined());
});

describe("readAuthors", () => {
  it.each([
    ["---\nauthors:\n  - '@ada'\n  - '@bo'\n---\n# T\n", ["@ada", "@bo"]],
    ["---\nauthors: [Ada Example, Bo Sample]\n---\n# T\n", ["Ada Example", "Bo Sample"]],
    ["# T\n\nAuthor(s): Ada Example, Bo Sample and Cy Test\n", ["Ada Example", "Bo Sample", "Cy Test"]],
    ["# T\n\nAuthors: [Ada Example](mailto:ada@example.org)\n", ["Ada Example <ada@example.org>"]],
    ["# T\n\n## Author(s)\n\n- Ada Example (@ada)\n- Bo Sample\n", ["Ada Example (@ada)", "Bo Sample"]],
    ["# T\n\nAuthor: F. Example, Jr. <f@example.org>\n", ["F. Example, Jr. <f@example.org>"]],
    ["# T\n\nNobody is named.\n", []],
    ["# T\n\nAuthor: TBD\n", []],
    ["# T\n\n## People\n\n* @ada | author\n* @bo | co-author, expert\n* @cy | sponsor\n", ["@ada", "@bo"]],
  ])("%j", (text, expected) => expect(authors(text)).toEqual(expected));

  it("reads the header of a PEP over several lines, and AsciiDoc's author line", () => {
    const pep =
      "PEP: 1\nTitle: X\nAuthor: Ada Example <ada@example.org>,\n        Bo Sample <bo@example.org>\nStatus: Draft\n\nAbstract\n========\n";
    expect(authors(pep, "pep-0001.rst")).toEqual(["Ada Example <ada@example.org>", "Bo Sample <bo@example.org>"]);
    expect(authors("= T\nAda Example <ada@example.org>\n\n== Goals\n", "a.adoc")).toEqual([
      "Ada Example <ada@example.org>",
    ]);
  });
});
