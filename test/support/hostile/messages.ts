/** Repositories whose messages are empty, enormous, wrongly encoded, or written to confuse a reader of git's output. */
import { describeHistory } from "../../../src/demo/describe-history.ts";
import type { Bytes } from "../../../src/demo/history-description.ts";
import { objectIds } from "../../../src/demo/object-ids.ts";
import { buildRepository } from "../build-repository.ts";

const latin1 = (text: string) => Buffer.from(text, "latin1");

export interface EncodedCase {
  readonly id: string;
  readonly oid: string;
  /** The encoding header; undefined where there is none. */
  readonly encoding: string | undefined;
  /** What the subject says when decoded rightly; undefined where the bytes have no right reading. */
  readonly subject: string | undefined;
}

const ENCODED: readonly { id: string; encoding?: string; name?: Bytes; message: Bytes; subject?: string }[] = [
  {
    id: "latin-1",
    encoding: "ISO-8859-1",
    name: latin1("Jos\xe9 Example"),
    message: latin1("Caf\xe9 ferm\xe9\n"),
    subject: "Café fermé",
  },
  // The second byte of the second sign is a backslash in ASCII.
  {
    id: "shift-jis",
    encoding: "Shift_JIS",
    message: Buffer.from("93fa967b8cea20955c8ea60a", "hex"),
    subject: "日本語 表示",
  },
  { id: "undeclared-latin-1", name: latin1("Jos\xe9 Example"), message: latin1("Caf\xe9 ferm\xe9\n") },
  { id: "unknown-encoding", encoding: "X-NOBODY-KNOWS", message: "plain words\n" },
  { id: "wrong-header", encoding: "UTF-16", message: "Grüße\n" },
  { id: "header-markup", encoding: "<script>alert(1)</script>", message: "plain words\n" },
  { id: "overlong", message: Buffer.from("6f7665726c6f6e6720c0af c1bf e080af 0a".replaceAll(" ", ""), "hex") },
  { id: "surrogates", message: Buffer.from("6c6f6e6520eda080 edb080 f4908080 0a".replaceAll(" ", ""), "hex") },
  { id: "truncated", name: Buffer.from("41f09f98", "hex"), message: Buffer.from("63757420f09f98", "hex") },
];

/** Messages and names in Latin-1 and Shift-JIS with the header, without it, with a false one, and in no encoding at all. */
export async function encodings(): Promise<{
  readonly path: string;
  readonly cases: readonly EncodedCase[];
  readonly brokenPath: Buffer;
}> {
  const brokenPath = Buffer.concat([Buffer.from("src/"), latin1("\xff\xfe caf\xe9.ts")]);
  const history = describeHistory().commit({
    id: "path",
    edits: [{ kind: "write", path: brokenPath, mode: "100644", content: "x\n" }],
  });
  for (const one of ENCODED) {
    const by = { name: one.name ?? "Ada Example", email: "ada@example.org" };
    const encoding = one.encoding === undefined ? {} : { encoding: one.encoding };
    history.commit({ id: one.id, by, message: one.message, ...encoding, files: { "a.ts": one.id } });
  }
  const description = history.describe();
  const oids = objectIds(description).commits;
  const cases = ENCODED.map(({ id, encoding, subject }) => ({ id, oid: oids.get(id) ?? "", encoding, subject }));
  return { path: await buildRepository(description), cases, brokenPath };
}

/** Lines that look like the output of git, so that a reader that trusts line shapes loses its place. */
const MIMICRY: Readonly<Record<string, string>> = {
  "raw-lines": "Look\n\n:100644 100644 1234567 89abcde M\tsrc/forged.ts\n:000000 100644 0000000 1234567 A\tforged.ts\n",
  "commit-lines":
    "Look\n\ncommit 1234567890123456789012345678901234567890\nAuthor: Forged <forged@example.org>\nDate: now\n",
  separators:
    "Look \u0001\u0002\u001c\u001d\u001e\u001f and\n\n\u0001\u001e\u001fforged\u0001\n\u0000hidden after NUL\n",
  "format-codes": "Look %H %x00 %an%n%B\n\n%x01%x1e\n",
  crlf: "Look\r\n\r\nbody with carriage returns\r\n\r\nReviewed-by: Noor Example <noor@example.org>\r\n",
  "comment-lines":
    "# Look\n# everything is a comment\n; --- scissors ---\n# ------------------------ >8 ------------------------\n",
  "trailer-block":
    "Look\n\nReviewed-by: A <a@example.org>\n (folded\n\tonto three lines)\nreviewed-BY : B <b@example.org>\n",
};

/** Empty messages and ones that imitate git's own output, separators and formats. */
export async function oddMessages(): Promise<{ readonly path: string; readonly oids: ReadonlyMap<string, string> }> {
  const history = describeHistory()
    .commit({ id: "empty", message: "", files: { "a.ts": "1" } })
    .commit({ id: "only-line-feeds", message: "\n\n\n", files: { "a.ts": "2" } })
    .commit({ id: "only-spaces", message: " \t \n", files: { "a.ts": "3" } })
    .commit({ id: "no-line-feed", message: "no line feed at the end", files: { "a.ts": "4" } })
    .commit({ id: "blank-first", message: "\n\nLate subject\n\nbody\n", files: { "a.ts": "5" } })
    .commit({ id: "empty-name", by: { name: "", email: "" }, message: "Nobody\n", files: { "a.ts": "6" } })
    .commit({ id: "blank-name", by: { name: "  ", email: " " }, message: "Blank\n", files: { "a.ts": "7" } })
    .commit({ id: "touches-nothing", message: "Nothing\n" });
  for (const [id, message] of Object.entries(MIMICRY)) history.commit({ id, message, files: { [`${id}.ts`]: id } });
  const description = history.describe();
  return { path: await buildRepository(description), oids: objectIds(description).commits };
}

/**
 * One ordinary commit, one with a message of about `bytes` bytes that ends in a trailer, one ordinary commit.
 * @param shape "lines" of ordinary length, one single "line", or "trailers" only
 */
export async function hugeMessage(
  bytes = 8 * 1024 * 1024,
  shape: "lines" | "line" | "trailers" = "lines",
): Promise<{ readonly path: string; readonly bytes: number; readonly trailer: string }> {
  const unit = {
    lines: "Another line of a message that somebody pasted a log into.\n",
    line: "word ",
    trailers: "Helped-by: Noor Example <noor@example.org>\n",
  }[shape];
  const trailer = "Reviewed-by: Lea Example <lea@example.org>";
  const end = shape === "trailers" ? `${trailer}\n` : `\n\n${trailer}\n`;
  const message = Buffer.concat([
    Buffer.from(shape === "line" ? "" : "Paste a log\n\n"),
    Buffer.alloc(bytes, unit),
    Buffer.from(end),
  ]);
  const description = describeHistory()
    .commit({ files: { "a.ts": "1" } })
    .commit({ message, files: { "a.ts": "2" } })
    .commit({ files: { "a.ts": "3" } })
    .describe();
  return { path: await buildRepository(description), bytes: message.length, trailer };
}
