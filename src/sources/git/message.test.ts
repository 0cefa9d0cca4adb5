import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MessageFacts } from "../../model/commit.ts";
import { parseMessage } from "./message.ts";
import { createBody } from "./message-body.ts";

const ID = "0123abc4567890abcdef0123456789abcdef0123";
const BODY = "This is needed because the old parser dropped the last line of a file without a line feed.";

function plain({ body: { line, length, text, cues, words, english }, ...rest }: MessageFacts) {
  return { ...rest, body: { line, length, text, cues, words, english } };
}

describe("a message", () => {
  it("has its first paragraph, folded, for a subject", () => {
    expect(parseMessage("Keep\n  the old\tname\n\nbody").subject).toBe("Keep the old name");
    expect(parseMessage("\n \nLate\n").subject).toBe("Late");
    expect(parseMessage("").subject).toBe("");
    expect(parseMessage("x".repeat(5000)).subject).toHaveLength(300);
  });

  it("never takes its subject for trailers, wherever it starts", () => {
    for (const before of ["", "\n", "\n\n  \n"])
      expect(parseMessage(`${before}Reviewed-by: Ada Example <ada@example.org>\n`).trailers).toEqual([]);
    expect(parseMessage("\n\nTitle\n\nReviewed-by: Ada <ada@example.org>\n").trailers).toHaveLength(1);
  });

  it("reads carriage returns as line ends", () => {
    const facts = parseMessage(`Title\r\n\r\n${BODY}\r\n\r\nReviewed-by: Ada <ada@example.org>\r\nFixes: #7\r\n`);
    const same = parseMessage(`Title\n\n${BODY}\n\nReviewed-by: Ada <ada@example.org>\nFixes: #7\n`);
    expect(plain(facts)).toEqual(plain(same));
    expect(facts.trailers.map(({ key }) => key)).toEqual(["reviewed-by", "fixes"]);
  });

  it("counts the words of its body without trailers, and quotes cues by their line", () => {
    const { body } = parseMessage(`Title\n\nFirst line.\n${BODY}\n\nSigned-off-by: Ada Example <ada@example.org>\n`);
    expect(body.words).toBe(2 + BODY.split(" ").length);
    expect(body.english).toBe(true);
    expect(body.cues.map(({ kind, line }) => [kind, line])).toContainEqual(["reason", 4]);
    expect(parseMessage(`\n\nTitle\n\n${BODY}\n`).body.cues.find(({ kind }) => kind === "reason")?.line).toBe(5);
  });

  it("has for a body what stands between its subject and its trailers", () => {
    const { body } = parseMessage(`Two\nlines\n\n${BODY}\n\n  More.\n\nSigned-off-by: Ada <ada@example.org>\n`);
    expect([body.text.trim(), body.line, body.length]).toEqual([`${BODY}\n\n  More.`, 3, body.text.length]);
    for (const message of ["", "Title", "Title\n", "Title\n\nSigned-off-by: Ada <ada@example.org>\n"])
      expect(parseMessage(message).body.text.trim()).toBe("");
  });

  it("keeps the object ids that its body names, each once and as written, unless it merges", () => {
    const named = `${BODY} See 0123ABC4567, defaced, 12ab and ${ID}.\nAlso ${ID}.`;
    const trailer = "Fixes: fedcba9876543 (Title)\n";
    expect(parseMessage(`Keep abcdef1\n\n${named}\n\n${trailer}`).namedIds).toEqual(["0123ABC4567", ID]);
    expect(parseMessage(`Merge pull request #12 from ada/names\n\n${named}\n`).namedIds).toEqual([]);
    const many = Array.from({ length: 60 }, (_, n) => `${1_000_000 + n}`);
    expect(parseMessage(`Title\n\n${many.join(" ")}\n`).namedIds).toEqual(many.slice(0, 50));
  });

  it("keeps what stands among the trailers without being one", () => {
    const facts = parseMessage(
      `Revert "Keep the name"\n\n${BODY}\n\nThis reverts commit ${ID}.\nFixes #12\n(cherry picked from commit ${ID})\nSigned-off-by: Ada <ada@example.org>\n`,
    );
    expect(facts.trailers.map(({ key }) => key)).toEqual(["signed-off-by"]);
    expect(facts.reverts).toEqual([ID]);
    expect(facts.pickedFrom).toEqual([ID]);
    expect(facts.references.map(({ value, role }) => `${value} ${role}`)).toEqual(["12 fixes"]);
  });

  it("keeps the request that a trailer says it landed as", () => {
    const facts = parseMessage(
      "Title\n\nPR-URL: https://github.com/example/lexer/pull/12\nReviewed-By: Ada <ada@example.org>\n",
    );
    expect(facts.references).toEqual([{ kind: "pull-request", value: "example/lexer#12", role: "landed-as" }]);
  });

  it("that merges is read for its origin, and not for cues", () => {
    const facts = parseMessage(`Merge pull request #12 from ada/names\n\n${BODY}\n`);
    expect(facts.merge).toMatchObject({ request: "12", login: "ada" });
    expect([facts.body.length, facts.body.cues]).toEqual([0, []]);
    expect(parseMessage(`Merge two tables into one\n\n${BODY}\n`).body.cues).not.toEqual([]);
    expect(parseMessage("auto merge of #3 : ada/lexer/names, r=lea").merge?.reviewers).toEqual(["lea"]);
  });

  it("keeps the number of a patch in its series", () => {
    expect(parseMessage("[PATCH v2 03/12] lexer: keep").series).toBe("03/12");
    expect(parseMessage("[PATCH] lexer: keep 1/2").series).toBeUndefined();
    expect(parseMessage("lexer [1/2]: keep").series).toBeUndefined();
  });

  it("in another language has no cues", () => {
    const german = "Die Sperre wurde zweimal genommen, weil der zweite Versuch innerhalb der ersten Sperre lief.";
    const { body } = parseMessage(`Titel\n\n${`${german}\n`.repeat(10)}${BODY}\n`);
    expect([body.english, body.cues.length]).toEqual([false, 0]);
    expect(parseMessage(`Title\n\n${BODY}\n`).body).toMatchObject({ english: true, cues: [{ kind: "reason" }] });
    expect(parseMessage("Title\n\nShort.\n").body.english).toBeUndefined();
  });

  it("is cut between characters, so that it is read from a file as it was read from git", () => {
    const emoji = (count: number) => "🎉".repeat(count);
    const of = (filler: string) =>
      [
        `${filler}${emoji(400)}`,
        `Merge "${filler}${emoji(400)}"`,
        `Merge branch 'x'\n\n${filler}${emoji(400)}`,
        `Title\n\n${BODY} ${filler}${emoji(400)}`,
        `Title\n\nReviewed-by: ${filler}${emoji(400)} <a${emoji(300)}@example.org>\nChange-Id: ${filler}${emoji(300)}\nLink: https://x/${filler}${emoji(300)}\nReported-by: ${filler}${emoji(3000)}`,
        `Title\n\nReviewed-by: ${filler}${emoji(119)} <a@example.org>\nSuggested-by: ${emoji(200)}${filler} <a@example.org>`,
      ].map((message) => plain(parseMessage(message)));
    for (const facts of [...of(""), ...of("x")]) {
      const text = JSON.stringify(facts);
      expect(text).not.toMatch(/\\ud[89a-f]/i);
      expect(JSON.parse(Buffer.from(text, "utf8").toString("utf8"))).toEqual(facts);
    }
  });

  it("of any text is read without a throw, the same every time, in bounded parts", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom("\n", "\n\n", "Fixes: #1", "Merge ", "#", "(", "revert commit ", "0123abc", "Reviewed-by: <"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const message = pieces.join("");
        const facts = parseMessage(message);
        expect(plain(parseMessage(message))).toEqual(plain(facts));
        expect(facts.subject.length).toBeLessThanOrEqual(300);
        expect(facts.subject).not.toContain("\n");
        expect(facts.references.length).toBeLessThanOrEqual(40);
        for (const cue of facts.body.cues) expect(cue.quote.length).toBeLessThanOrEqual(240);
        const lines = message.replace(/\r\n?/g, "\n").split("\n");
        const { text, line, length } = facts.body;
        const own = text.split("\n");
        if (length > 0) expect(lines.slice(line - 1, line - 1 + own.length)).toEqual(own);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a message's body", () => {
  function sourceOf(text: string) {
    const asked: (readonly number[])[] = [];
    const slice = (from: number, to: number) => {
      asked.push([from, to]);
      return text.slice(from, to);
    };
    return { slice, asked };
  }

  it("is read when its words are first asked for, and once", () => {
    const source = sourceOf(`before\n${BODY}\nafter`);
    const body = createBody(source, 7, BODY.length, 3);
    expect([body.length, body.line, source.asked]).toEqual([BODY.length, 3, []]);
    expect([body.words, body.english, body.cues]).toEqual([
      BODY.split(" ").length,
      true,
      [{ kind: "reason", quote: BODY, line: 3 }],
    ]);
    expect(source.asked).toEqual([[7, 7 + BODY.length]]);
    expect(body.text).toBe(BODY);
  });

  it("is read at once when that is asked, and not again", () => {
    const source = sourceOf(BODY);
    const body = createBody(source, 0, BODY.length, 3);
    body.readWords();
    expect(source.asked).toHaveLength(1);
    expect([body.words, body.cues.length]).toEqual([BODY.split(" ").length, 1]);
    expect(source.asked).toHaveLength(1);
  });

  it("reads from where it was moved to", () => {
    const old = sourceOf(BODY);
    const moved = sourceOf(`0123456789${BODY}`);
    const body = createBody(old, 0, BODY.length, 3);
    body.moveTo(moved, 10, BODY.length);
    expect([body.text, body.words, body.line]).toEqual([BODY, BODY.split(" ").length, 3]);
    expect(old.asked).toEqual([]);
  });

  it("keeps what was read of it when it moves", () => {
    const body = createBody(BODY, 0, BODY.length, 3);
    const { cues, words } = body;
    body.moveTo(sourceOf(""), 0, 0);
    expect([body.cues, body.words]).toEqual([cues, words]);
  });

  it("of no length is one object that says nothing and stays where it is", () => {
    const empty = createBody("text", 2, 0, 9);
    expect(createBody("", 0, 0, 1)).toBe(empty);
    empty.moveTo("other", 1, 2);
    const { text, cues, words, english, line, length } = empty;
    expect([text, cues, words, english, line, length]).toEqual(["", [], 0, undefined, 1, 0]);
  });
});
