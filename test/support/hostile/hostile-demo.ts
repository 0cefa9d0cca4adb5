/**
 * The bundled demonstration told by an attacker: the same work, so that most signals fire, with hostile text in every
 * name, message, path, heading and tag that evidence may quote.
 */
import {
  type Bytes,
  type CommitDescription,
  type Edit,
  type HistoryDescription,
  type Signature,
  toBuffer,
} from "../../../src/demo/history-description.ts";
import { demoHistory } from "../../../src/demo/story.ts";
import { buildRepository } from "../build-repository.ts";
import { HOSTILE_STRINGS, toIdentityText } from "./strings.ts";

const TEXTS = Object.values(HOSTILE_STRINGS);
const textAt = (index: number): string => TEXTS[index % TEXTS.length] ?? "";
const isTrailer = (line: string): boolean => /^[A-Z][\w-]*-(?:by|to|from): /.test(line);
const textOf = (bytes: Bytes): string => toBuffer(bytes).toString("utf8");

/** Every person of the history with a hostile string after the name. */
function hostileNames({ commits }: HistoryDescription): ReadonlyMap<string, string> {
  const names = [...new Set(commits.flatMap(({ author }) => [textOf(author.name)]))];
  return new Map(names.map((name, index) => [name, `${name} ${toIdentityText(textAt(index))}`]));
}

/** Document names and folders of code carry a hostile string; the words that tell kinds of files apart stay. */
function hostilePath(path: Bytes): string {
  const text = textOf(path);
  const [top = "", ...below] = text.split("/");
  if (top === "docs" && text.endsWith(".md"))
    return text.replace(/\.md$/, ` ${textAt(text.length).replaceAll("/", "")}.md`);
  if (below.length > 0 && /^(console|router|storage)$/.test(top))
    return [`${top}${textAt(top.length).replaceAll("/", "")}`, ...below].join("/");
  return text;
}

function hostileEdit(edit: Edit, index: number): Edit {
  if (edit.kind === "rename") return { ...edit, from: hostilePath(edit.from), to: hostilePath(edit.to) };
  if (edit.kind !== "write" || !textOf(edit.path).endsWith(".md")) return { ...edit, path: hostilePath(edit.path) };
  const content = textOf(edit.content).replace(/^(#.*|.{60,})$/gm, (line) => `${line} ${textAt(index + line.length)}`);
  return { ...edit, path: hostilePath(edit.path), content };
}

/** @example "Fix it (#3)\n\nBecause." → "Fix it <script> (#3)\n\nBecause. <script>" */
function hostileMessage(message: string, index: number, names: ReadonlyMap<string, string>): string {
  const [subject = "", ...rest] = message.split("\n");
  const number = / \(#\d+\)$/.exec(subject)?.[0] ?? "";
  const body = rest.map((line) =>
    line === "" || isTrailer(line) || line.startsWith("This reverts") ? line : `${line} ${textAt(index + line.length)}`,
  );
  let text = [`${subject.slice(0, subject.length - number.length)} ${textAt(index)}${number}`, ...body].join("\n");
  for (const [name, hostile] of names) text = text.replaceAll(`${name} <`, `${hostile} <`);
  return text;
}

/** The demonstration's repository, hostile. Its heroine keeps her address. */
export async function hostileDemo(): Promise<{ readonly path: string; readonly commits: number }> {
  const demo = demoHistory();
  const names = hostileNames(demo);
  const rename = (who: Signature): Signature => ({ ...who, name: names.get(textOf(who.name)) ?? who.name });
  const commits = demo.commits.map((commit, index): CommitDescription => {
    const { message } = commit;
    return {
      ...commit,
      author: rename(commit.author),
      committer: rename(commit.committer),
      message:
        typeof message === "function"
          ? (oidOf) => hostileMessage(textOf(message(oidOf)), index, names)
          : hostileMessage(textOf(message), index, names),
      edits: commit.edits.map((edit) => hostileEdit(edit, index)),
    };
  });
  const tags = demo.tags.map((tag, index) => ({
    ...tag,
    tagger: rename(tag.tagger),
    message: `${textOf(tag.message).trim()} ${textAt(index)}\n`,
  }));
  return { path: await buildRepository({ ...demo, commits, tags }), commits: commits.length };
}
