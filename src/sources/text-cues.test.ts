/** The reading of whole bodies: what is left out, where a cue stands, what a quote holds, and that it always ends. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWords, findCues, readBody, readsAsEnglish, SCAN_LIMIT } from "./text-cues.ts";

const REASON = "Retry once, because the first request after a pause fails.";
const QUOTE_LIMIT = 240;

const body = (text: string): string[] => text.split("\n");
const quotes = (text: string): string[] => findCues(body(text), 3).map(({ quote }) => quote);
const fold = (text: string): string => text.replace(/\s+/g, " ").trim();

describe("findCues", () => {
  it("gives the sentence and the line of the whole message where it starts", () => {
    expect(findCues([REASON], 3)).toEqual([{ kind: "reason", quote: REASON, line: 3 }]);
  });

  it("gives the line of a sentence in the middle of a paragraph", () => {
    const text = ["", "The queue is walked twice.", "That is slow. Retry once, because", "the first request", "fails."];
    expect(findCues(text, 2)).toEqual([
      { kind: "reason", quote: "Retry once, because the first request fails.", line: 4 },
    ]);
  });

  it("leaves the marker of a list item out of the quote", () => {
    expect(quotes(`Two things:\n\n* Rename the table.\n* ${REASON}\n`)).toEqual([REASON]);
    expect(quotes(`1. Retry once, because the first\n   request after a pause fails.\n2. Rename it.`)).toEqual([
      REASON,
    ]);
  });

  it("ends a sentence with its list item", () => {
    expect(quotes("- Retry once, because the first request fails\n- Rename the table")).toEqual([
      "Retry once, because the first request fails",
    ]);
  });

  it("does not end a sentence at an abbreviation, a name of a file or a version", () => {
    const text = "Skip hidden files, e.g. the index of v2.1 in main.rs, because reading them fails.";
    expect(quotes(`${text} The rest is as before.`)).toEqual([text]);
  });

  it("gives one cue per kind: the sentence that says it most plainly, the first among equals", () => {
    const text = `The message is confusing.\n${REASON}\nWait once, because the row is locked.\nSkip the rest, because it is new.`;
    expect(findCues(body(text), 3)).toEqual([
      { kind: "reason", quote: "Wait once, because the row is locked.", line: 5 },
    ]);
  });

  it("gives the cues in the order of their kinds, wherever they stand", () => {
    const text = `Drop the unused helper.\n\nThis patch does not handle names with blanks.\n\n${REASON}`;
    expect(findCues(body(text), 3).map(({ kind }) => kind)).toEqual(["reason", "limitation", "removal"]);
  });

  it("takes in the next sentence where that one speaks against the other way", () => {
    const text = "We could also sort the rows on the way in. But that would cost every reader a second pass.";
    expect(findCues([`${text} So there.`], 3)).toEqual([{ kind: "alternative", quote: text, line: 3 }]);
  });

  it("takes in the figures under a sentence that announces them", () => {
    const text = "It is quicker now. Timings on my laptop:\n\n  before  4.2 s\n  after   0.9 s\n";
    expect(findCues(body(text), 3)).toEqual([
      { kind: "measurement", quote: "Timings on my laptop: before 4.2 s after 0.9 s", line: 3 },
    ]);
  });

  it("judges neither the words in quotes nor the subject of another commit", () => {
    expect(quotes('Print "retry, because the first request failed" in red.')).toEqual([]);
    expect(quotes("See 1a2b3c4d (retry, because the first request fails, 2014-02-03) too.")).toEqual([]);
  });

  it.each([
    ["an indented block", `Run this:\n\n    ${REASON}\n`],
    ["a block indented by a tab", `Run this:\n\n\t${REASON}\n`],
    ["a fenced block", `Run this:\n\`\`\`\n${REASON}\n\`\`\`\n`],
    ["quoted mail", `> ${REASON}`],
    ["a table", `| ${REASON} |`],
    ["a compiler's message", `main.c:12:4: ${REASON}`],
    ["a log line", `[   12.345678] ${REASON}`],
    ["an error", `error: ${REASON}`],
    ["a prompt", `$ echo ${REASON}`],
    ["a diff", `diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n+${REASON}`],
    ["a stack trace", "  at retry.because (the first request fails.js:3:4)"],
    ["a trailer", `Reviewed-by: ${REASON}`],
    ["a line that ends as code", "retry(because(the(first request fails)));"],
    ["markup", `<p>${REASON}</p>`],
  ])("leaves out %s", (_, text) => {
    expect(quotes(text)).toEqual([]);
  });

  it("reads on after a fence is closed", () => {
    expect(quotes(`\`\`\`\nretry()\n\`\`\`\n${REASON}`)).toEqual([REASON]);
  });

  it("reads a list item that is indented, and its further lines", () => {
    expect(quotes("  - Retry once, because the first\n    request after a pause fails.")).toEqual([REASON]);
  });

  it("cuts a long sentence at a word", () => {
    const [quote] = quotes(`Retry once, because the first request after a pause fails${" and the next".repeat(40)}.`);
    expect(quote?.length).toBeLessThanOrEqual(QUOTE_LIMIT);
    expect(quote).toMatch(/^Retry once, because .* (?:and|the|next)…$/);
  });

  it("does not fire on words that the cut leaves out", () => {
    expect(quotes(`Rename ${"the table and ".repeat(20)} retry once, because the first request fails.`)).toEqual([]);
  });

  it("reads no more than its limit", () => {
    const filler = Array.from({ length: SCAN_LIMIT / 32 }, () => "Rename the table of widget names.");
    expect(findCues([REASON, "", ...filler], 3)).toHaveLength(1);
    expect(findCues([...filler, "", REASON], 3)).toEqual([]);
  });

  it("finds nothing in nothing", () => {
    expect(findCues([], 3)).toEqual([]);
    expect(findCues(["", "  "], 3)).toEqual([]);
  });
});

describe("readsAsEnglish", () => {
  it("does not tell below six words of prose", () => {
    expect(readsAsEnglish(["Rename the table of names"])).toBeUndefined();
    expect(readsAsEnglish(["    Rename the table of names, and then the rest of it."])).toBeUndefined();
  });

  it.each([REASON, "Rename the table, and move its rows to the other file.", "Also drop the flag that nobody used."])(
    "knows English: %s",
    (text) => {
      expect(readsAsEnglish([text])).toBe(true);
    },
  );

  it.each([
    "Die Tabelle wird jetzt nur noch einmal gelesen, weil der zweite Leser sonst auf die Sperre wartet.",
    "La table est lue une seule fois, car le second lecteur attend sinon la fin du premier.",
    "De tabel wordt nu nog maar een keer gelezen, omdat de tweede lezer anders op het slot wacht.",
    "La tabla se lee una sola vez porque el segundo lector espera de otro modo al primero.",
    "Таблица читается только один раз, потому что второй читатель иначе ждёт.",
    "表只读取一次,因为否则第二个读取者会等待锁。",
    "テーブルは一度だけ読み込まれる。そうしないと次の読み手が待つ。",
  ])("knows other languages: %s", (text) => {
    expect(readsAsEnglish([text])).toBe(false);
  });

  it("leaves out code and quoted text", () => {
    const quoted = Array.from({ length: 20 }, () => "> Die Tabelle wird jetzt nur noch einmal gelesen.");
    expect(readsAsEnglish([...quoted, "", "Rename the table, and move its rows to the other file."])).toBe(true);
  });
});

describe("countWords", () => {
  it.each([
    ["", 0],
    ["Rename it.", 2],
    ["a - b 12 = ...", 2],
    ["  * re-read `main.rs` twice", 3],
    ["Größe überall ändern", 3],
    ["只读取", 3],
    ["> quoted", 0],
    ["two\u00a0words\u3000here \u2003 ", 3],
    ["Rename\nthe table\n\n    not this\n\nof names", 5],
  ])("counts %j as %i", (text, words) => {
    expect(countWords(body(text))).toBe(words);
  });
});

describe("readBody", () => {
  it("agrees with the three functions that answer one question each", () => {
    const lines = body(
      `Rename the table.\n\n- ${REASON}\n\n    code here\n\n> and a quote\n\nThe rest  is\nas before.`,
    );
    expect(readBody(lines, 3)).toEqual({
      cues: findCues(lines, 3),
      words: countWords(lines),
      english: readsAsEnglish(lines),
    });
  });
});

/** Pieces that rules, sentences and lines turn on, so that random bodies reach deep. */
const PIECE = fc.constantFrom(
  ..."because|so that|in order to|Retry once,|the first request fails|We could|but that would|However,|commit 1a2b3c4d|forgot to".split(
    "|",
  ),
  ..."from 12 ms to 3 ms|30% faster|Timings:|I am not sure whether|this patch does not handle|is left for a later patch".split(
    "|",
  ),
  ...'Remove the unused helper|at the cost of|the root cause is|Found by valgrind|. |.|...|e.g.|! |? |: |:|"|`|(|)|, '.split(
    "|",
  ),
  ...[
    "```",
    "> ",
    "- ",
    "    ",
    "\t",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\u00a0",
    "…",
    "😀",
    "表",
    "\ud83d",
    "é",
    "x".repeat(300),
  ],
);
const TEXT = fc.oneof(
  fc.array(fc.oneof(PIECE, fc.string({ unit: "grapheme" })), { maxLength: 60 }).map((pieces) => pieces.join(" ")),
  fc.array(PIECE, { maxLength: 60 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 400 }),
);

describe("any text", () => {
  it("yields quotes that are short and stand in it, on a line that it has, one per kind", () => {
    fc.assert(
      fc.property(TEXT, fc.integer({ min: 1, max: 9 }), (text, firstLine) => {
        const lines = body(text);
        const folded = fold(text);
        const cues = findCues(lines, firstLine);
        expect(new Set(cues.map(({ kind }) => kind)).size).toBe(cues.length);
        for (const { quote, line } of cues) {
          expect(quote.length).toBeLessThanOrEqual(QUOTE_LIMIT);
          expect(folded).toContain(quote.replace(/…$/, ""));
          expect(line).toBeGreaterThanOrEqual(firstLine);
          expect(line).toBeLessThan(firstLine + lines.length);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("gets the same answers from one pass as from three", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const lines = body(text);
        const { words, english } = readBody(lines, 1);
        expect([words, english]).toEqual([countWords(lines), readsAsEnglish(lines)]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["blanks", " "],
    ["letters", "a"],
    ["full stops", "."],
    ["full stops and blanks", ". "],
    ["quotation marks", '"'],
    ["backticks", "`a"],
    ["brackets", "(("],
    ["digits", "1."],
    ["per cent", "5% "],
    ["list markers", "- "],
    ["lead-in words", "also so x: remove "],
    ["the same cause", "because this fails "],
    ["openings", "we could also "],
    ["commits", "commit 1a2b3c4d forgot (1a2b3c4d "],
    ["figures", "from 12 ms faster by 30% "],
    ["measurements of nothing", "before 12 ms after "],
    ["negations", "this patch does not "],
    ["tools", "found by running valgrind when "],
    ["adverbs", "really quickly slowly "],
    ["short sentences", "It fails because of it. "],
    ["paragraphs", "because this fails\n\n"],
    ["lines", "we could also\n"],
    [
      "words of every rule",
      "Order because otherwise could way option 5% fails bisect sure scope later cost remove unused. ",
    ],
    ["surrogates", "\ud83d"],
  ])("is read quickly: 64 KB of %s", (_, unit) => {
    const lines = body(unit.repeat(Math.ceil(65536 / unit.length)));
    const start = process.cpuUsage();
    readBody(lines, 1);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(400);
  });
});
