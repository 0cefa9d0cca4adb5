import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMessage } from "./message.ts";

const ID = "0123abc4567890abcdef0123456789abcdef0123";
const BODY = "This is needed because the old parser dropped the last line of a file without a line feed.";

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
    expect(facts).toEqual(parseMessage(`Title\n\n${BODY}\n\nReviewed-by: Ada <ada@example.org>\nFixes: #7\n`));
    expect(facts.trailers.map(({ key }) => key)).toEqual(["reviewed-by", "fixes"]);
  });

  it("counts the words of its body without trailers, and quotes cues by their line", () => {
    const facts = parseMessage(`Title\n\nFirst line.\n${BODY}\n\nSigned-off-by: Ada Example <ada@example.org>\n`);
    expect(facts.bodyWords).toBe(2 + BODY.split(" ").length);
    expect(facts.english).toBe(true);
    expect(facts.cues.map(({ kind, line }) => [kind, line])).toContainEqual(["reason", 4]);
    expect(parseMessage(`\n\nTitle\n\n${BODY}\n`).cues.find(({ kind }) => kind === "reason")?.line).toBe(5);
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
    expect(facts.cues).toEqual([]);
    expect(parseMessage(`Merge two tables into one\n\n${BODY}\n`).cues).not.toEqual([]);
    expect(parseMessage("auto merge of #3 : ada/lexer/names, r=lea").merge?.reviewers).toEqual(["lea"]);
  });

  it("keeps the number of a patch in its series", () => {
    expect(parseMessage("[PATCH v2 03/12] lexer: keep").series).toBe("03/12");
    expect(parseMessage("[PATCH] lexer: keep 1/2").series).toBeUndefined();
    expect(parseMessage("lexer [1/2]: keep").series).toBeUndefined();
  });

  it("in another language has no cues", () => {
    const german = "Die Sperre wurde zweimal genommen, weil der zweite Versuch innerhalb der ersten Sperre lief.";
    const facts = parseMessage(`Titel\n\n${german}\n`);
    expect([facts.english, facts.cues.length]).toEqual([false, 0]);
    expect(parseMessage("Title\n\nShort.\n").english).toBeUndefined();
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
      ].map(parseMessage);
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
        const facts = parseMessage(pieces.join(""));
        expect(parseMessage(pieces.join(""))).toEqual(facts);
        expect(facts.subject.length).toBeLessThanOrEqual(300);
        expect(facts.subject).not.toContain("\n");
        expect(facts.references.length).toBeLessThanOrEqual(40);
        for (const cue of facts.cues) expect(cue.quote.length).toBeLessThanOrEqual(240);
      }),
      { numRuns: 300 },
    );
  });
});
