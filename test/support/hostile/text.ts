/** Repositories whose names, messages, paths, trailers, refs and documents hold hostile text. */
import { describeHistory } from "../../../src/demo/describe-history.ts";
import { objectIds } from "../../../src/demo/object-ids.ts";
import { buildRepository } from "../build-repository.ts";
import { HOSTILE_STRINGS, toIdentityText, toPath } from "./strings.ts";

export interface TextCase {
  readonly id: string;
  readonly oid: string;
  readonly name: string;
  readonly email: string;
  readonly subject: string;
  readonly path: string;
}

/** One commit per hostile string, which stands in author, committer, subject, body, trailers, path and content. */
export async function hostileText(): Promise<{ readonly path: string; readonly cases: readonly TextCase[] }> {
  const cases: Omit<TextCase, "oid">[] = [];
  const history = describeHistory();
  for (const [id, text] of Object.entries(HOSTILE_STRINGS)) {
    const name = toIdentityText(text);
    const one = { id, name, email: `${id}@example.org`, subject: `${id}: ${text}`, path: toPath(`src/${text}.ts`) };
    cases.push(one);
    const trailers = [
      `Reviewed-by: ${name} <${id}@example.org>`,
      `Helped-by: ${text}`,
      `Fixes: ${text}`,
      `Link: https://example.org/${text}`,
    ];
    history.commit({
      id,
      by: one,
      message: `${one.subject}\n\nBecause ${text}.\n\n${trailers.join("\n")}\n`,
      edits: [{ kind: "write", path: one.path, mode: "100644", content: `// ${text}\n` }],
    });
  }
  const description = history.tag("v1.0.0", { message: `${HOSTILE_STRINGS["ansi-colour"]}\n` }).describe();
  const oids = objectIds(description).commits;
  return {
    path: await buildRepository(description),
    cases: cases.map((one) => ({ ...one, oid: oids.get(one.id) ?? "" })),
  };
}

const DOCUMENT = (text: string) => `# ${text}

Status: accepted ${text}
Author: ${text}

## Context

We saw ${text} in 40% of requests, 120 ms each.

## Alternatives considered

- ${text}: rejected, because of ${text}.
- Nothing.

## Consequences

<script>alert("document")</script> ${text}
`;

/** Decision records, CODEOWNERS, .mailmap and packages whose text is hostile, and front matter that is no YAML. */
export async function hostileDocuments(): Promise<{ readonly path: string; readonly documents: readonly string[] }> {
  const texts = Object.values(HOSTILE_STRINGS);
  const documents = texts.map(
    (text, index) => `docs/decisions/${String(index + 1).padStart(4, "0")}-${toPath(text).replaceAll("/", "-")}.md`,
  );
  const files = Object.fromEntries(documents.map((path, index) => [path, DOCUMENT(texts[index] ?? "")]));
  const description = describeHistory()
    .commit({
      files: {
        ...files,
        "docs/decisions/9998-front-matter.md":
          "---\nstatus: [unclosed\n\ttabs: *nobody\n---\n# Front matter that does not parse\n",
        "docs/decisions/9999-deep.md": `${"> ".repeat(5000)}deep\n\n${"[".repeat(5000)}\n`,
        CODEOWNERS: texts.map((text) => `${text} @owner <script>alert(1)</script> ${text}`).join("\n"),
        MAINTAINERS: `${texts.join("\n")}\nM:\t${texts[0]} <x@example.org>\nF:\t**/*[\n`,
        ".mailmap": `${texts.map((text) => `${toIdentityText(text)} <a@example.org> ${text} <b@example.org>`).join("\n")}\n<<<>>>\n<>\n< \n`,
        "package.json": '{"name": "__proto__", "workspaces": ["packages/*", 7, null, {"a": "**/**/**"}]',
        "packages/a/package.json": '{"name": "<script>alert(1)</script>", "__proto__": {"polluted": true}}',
      },
    })
    .describe();
  return { path: await buildRepository(description), documents };
}

/** Line feeds, tabs, quotes, backslashes, spaces at both ends and very long parts in paths. */
export async function oddPaths(): Promise<{ readonly path: string; readonly paths: readonly string[] }> {
  const paths = [
    "line\nfeed.ts",
    "\nleading.ts",
    "tab\there.ts",
    'double"quote.ts',
    "back\\slash.ts",
    " space around ",
    "-rf",
    "--output=x",
    ":(glob)**",
    "a => b.ts",
    "{old => new}/c.ts",
    ":100644 100644 1234567 1234567 M",
    `${"deep/".repeat(200)}file.ts`,
    `${"long".repeat(60)}.ts`,
    "R100",
    "commit 1234567890123456789012345678901234567890",
    "con.ts",
    "café.ts",
    "cafe\u0301.ts",
  ];
  const files = Object.fromEntries(paths.map((path) => [path, "x\n"]));
  const description = describeHistory()
    .commit({ files })
    .commit({ files: Object.fromEntries(paths.map((path) => [path, "y\n"])) })
    .describe();
  return { path: await buildRepository(description), paths };
}

/** Branches, tags and a folder name that look like options, escapes or markup. */
export async function oddRefs(): Promise<{
  readonly path: string;
  readonly branches: readonly string[];
  readonly tags: readonly string[];
}> {
  const branches = [
    "main",
    "-option",
    "--upload-pack=touch",
    "HEAD",
    "<script>alert(1)</script>",
    "refs/heads/main",
    "a&b;c|d$(e)`f`",
    "\u202eniam",
    "1234567890123456789012345678901234567890",
  ];
  const history = describeHistory().commit({ id: "only" });
  for (const name of branches) history.branch(name, "only");
  const tags = [
    "--all",
    "main",
    "<img src=x onerror=alert(1)>".replaceAll(" ", "_"),
    "v1\u001b".replace("\u001b", "\u009b"),
  ];
  for (const name of tags) history.tag(name, { target: "only" });
  return { path: await buildRepository(history.describe()), branches, tags };
}
