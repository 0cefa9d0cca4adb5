import { describe, expect, it } from "vitest";
import { classifyArtifact } from "./classify.ts";
import { recogniseDocument } from "./recognise.ts";

const ADR = `# 3. Keep the old bridge

Date: 2024-02-03

## Status

Accepted

## Context

The bridge creaks.

## Decision

We will keep it and forbid carts.

## Consequences

Carts must now drive around, which costs an hour.
`;
const bytes = (text: string) => new TextEncoder().encode(text);

describe("classifyArtifact", () => {
  it("says the kind, how sure it is, and what decided", () => {
    const { kind, confidence, features, because } = classifyArtifact("doc/adr/0003-keep-the-old-bridge.md", ADR);
    expect(kind).toBe("adr");
    expect(confidence).toBeGreaterThan(0.9);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(features.every((feature) => feature.kind === "adr")).toBe(true);
    expect(features.map(({ source }) => source)).toContain("sections");
    expect(because).toContain("folder adr/");
  });

  it("is less sure of less", () => {
    const sure = classifyArtifact("doc/adr/0003-keep-the-old-bridge.md", ADR).confidence;
    const less = classifyArtifact("notes/bridge.md", "# The bridge\n\nIt creaks.\n");
    expect(less.kind).toBe("other");
    expect(less.confidence).toBeLessThan(sure);
  });

  it("takes bytes as it takes text", () => {
    const path = "doc/adr/0003-keep-the-old-bridge.md";
    expect(classifyArtifact(path, bytes(ADR))).toEqual(classifyArtifact(path, ADR));
    expect(classifyArtifact(path, bytes(`\uFEFF${ADR}`)).kind).toBe("adr");
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...ADR].map((c) => c.charCodeAt(0))).buffer),
    ]);
    expect(classifyArtifact(path, wide).kind).toBe("adr");
  });

  it("is the recogniser that everything else uses", () => {
    const path = "doc/adr/0003-keep-the-old-bridge.md";
    const { kind, because } = classifyArtifact(path, ADR);
    expect(recogniseDocument({ path, blob: "0", text: ADR })).toMatchObject({ kind, because });
  });

  it("says what a form only looks like", () => {
    const form = ADR.replace("The bridge creaks.", "")
      .replace(/We will.*/, "")
      .replace(/Carts must.*/, "");
    const { kind, insteadOf } = classifyArtifact("doc/adr/template.md", form);
    expect([kind, insteadOf]).toEqual(["other", "adr"]);
  });

  it("knows files by path alone", () => {
    expect(classifyArtifact(".github/workflows/ci.yml", "on: push").kind).toBe("process-ci");
    expect(classifyArtifact("src/bridge.ts", "export {}").kind).toBe("other");
  });
});

describe("classifyArtifact: markups", () => {
  const sections = [
    ["Status", "Accepted"],
    ["Context", "The bridge creaks."],
    ["Decision", "We will keep it and forbid carts."],
    ["Consequences", "Carts must now drive around, which costs an hour."],
  ] as const;
  const html = `<!DOCTYPE html>\n<html><head><title>Bridge</title>\n<style>h2 { color: red }</style></head>\n<body>\n<h1>3. Keep the old bridge</h1>\n${sections.map(([name, text]) => `<h2 id="x">${name}</h2>\n<p>${text}</p>`).join("\n")}\n</body></html>\n`;

  it.each([
    [
      "AsciiDoc",
      "doc/adr/0003-bridge.adoc",
      `= 3. Keep it\n\n${sections.map(([n, t]) => `== ${n}\n\n${t}\n`).join("\n")}`,
    ],
    [
      "reStructuredText",
      "doc/adr/0003-bridge.rst",
      `3. Keep it\n==========\n\n${sections.map(([n, t]) => `${n}\n${"-".repeat(n.length)}\n\n${t}\n`).join("\n")}`,
    ],
    ["HTML", "doc/adr/0003-bridge.html", html],
    ["Org", "doc/adr/0003-bridge.org", sections.map(([n, t]) => `* ${n}\n${t}\n`).join("\n")],
    [
      "plain text",
      "doc/adr/0003-bridge.txt",
      `Keep the old bridge\n\n${sections.map(([n, t]) => `${n}\n${"-".repeat(n.length)}\n\n${t}\n`).join("\n")}`,
    ],
    [
      "French",
      "doc/adr/0003-pont.md",
      "# 3. Garder le pont\n\n## Statut\n\nAccepté\n\n## Contexte\n\nLe pont grince.\n\n## Décision\n\nNous le gardons.\n\n## Conséquences\n\nLes charrettes font le tour.\n",
    ],
    [
      "German",
      "doc/adr/0003-bruecke.md",
      "# 3. Die Brücke bleibt\n\n## Status\n\nAngenommen\n\n## Kontext\n\nDie Brücke knarrt.\n\n## Entscheidung\n\nSie bleibt.\n\n## Konsequenzen\n\nKarren fahren außen herum.\n",
    ],
  ])("a decision record in %s", (_, path, text) => expect(classifyArtifact(path, text).kind).toBe("adr"));

  it("reads past a licence in a comment", () => {
    const licence =
      ".. Licensed under a licence that allows\n   what you may do with this release:\n   see the roadmap.\n\n";
    const text =
      "Scanner\n=======\n\n.. c:function:: int scan(void)\n\n   Scans.\n\n.. c:function:: int stop(void)\n\n   Stops.\n";
    expect(classifyArtifact("doc/scanner.rst", `${licence}${text}`).kind).toBe("api-reference");
  });
});

describe("classifyArtifact: bad input", () => {
  it.each([
    ["nothing", new Uint8Array()],
    ["blanks", bytes(" \n\n\t")],
    ["an image", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ["bytes of no encoding", Uint8Array.from({ length: 4096 }, (_, at) => ((at * 37 + 129) % 256) | 0x80)],
    ["control characters", "\u0001\u0002\u0003".repeat(2000)],
  ])("%s is other", (_, content) => {
    const { kind, features } = classifyArtifact("doc/adr/0003-keep-the-old-bridge.md", content);
    expect([kind, features]).toEqual(["other", []]);
  });

  it("reads the start of 50 MB", () => {
    const size = 50 * 1024 * 1024;
    const large = new Uint8Array(size).fill(32);
    large.set(bytes(ADR));
    expect(classifyArtifact("doc/adr/0003-keep-the-old-bridge.md", large).kind).toBe("adr");
    expect(classifyArtifact("doc/adr/0003-keep-the-old-bridge.md", `${ADR}${"words ".repeat(size / 6)}`).kind).toBe(
      "adr",
    );
  });

  it.each([
    ["never closed", "---\nstatus: accepted\n"],
    ["with what is no YAML", "---\n: : [\n\t- {\n---\n"],
    ["of one line", "---\n"],
    ["twice", "---\nstatus: accepted\n---\n---\nstatus: rejected\n---\n"],
    ["in TOML", '+++\ntitle = "Bridge"\n+++\n'],
  ])("front matter %s", (_, front) => {
    expect(classifyArtifact("doc/adr/0003-keep-the-old-bridge.md", `${front}${ADR}`).kind).toBe("adr");
  });

  it.each(["", "/", "//", "a//b.md", "\0", "..", ".md", `${"a/".repeat(5000)}b.md`, `${"x".repeat(100_000)}.md`])(
    "takes the path %j",
    (path) => expect(() => classifyArtifact(path, ADR)).not.toThrow(),
  );
});
