import { describe, expect, it } from "vitest";
import { cpuTime } from "../../test/support/cpu-time.ts";
import { identityOf } from "../../test/support/history-of.ts";
import { AUTHORSHIP_TABLE, tableOf } from "./authorship-table.ts";

describe("the authorship table", () => {
  it("knows by address, login and name, and says by which", () => {
    const by = (text: string) => AUTHORSHIP_TABLE.match(identityOf(text))?.by;
    expect(by("Anybody <noreply@anthropic.com>")).toBe("address");
    expect(by("Anybody <1+copilot-swe-agent[bot]@users.noreply.github.com>")).toBe("address");
    expect(by("Claude Opus 9 <x@example.org>")).toBe("name");
    expect(by("release-bot <x@example.org>")).toBe("form");
    expect(by("examplebot <1+examplebot@users.noreply.github.com>")).toBe("weak");
    expect(by("Ada Example <ada@example.org>")).toBe(undefined);
  });

  it("takes a tool's name on an address that is nobody's for the tool", () => {
    expect(AUTHORSHIP_TABLE.match(identityOf("Amp <amp@example.com>"))?.tool).toBe("Amp");
    expect(AUTHORSHIP_TABLE.match(identityOf("Amp <amp@ada.dev>"))).toBe(undefined);
  });

  it.each(["LexerBot <lexerbot@ada.dev>", "examplebot <examplebot@gmail.com>", "Ada (they) <ada@x.dev>"])(
    "takes %s for a person",
    (text) => expect(AUTHORSHIP_TABLE.match(identityOf(text))?.kind ?? "person").toBe("person"),
  );

  it("reads a tool's name as a trailer has it, and as a sentence has it", () => {
    const value = (text: string) => AUTHORSHIP_TABLE.toolNamed(text, "value");
    const footer = (text: string) => AUTHORSHIP_TABLE.toolNamed(text, "footer");
    expect([value("Claude"), value("claude-opus-4"), value("Claude Opus"), value("Claude (web)")]).toEqual(
      Array(4).fill("Claude"),
    );
    expect([value("Claude Exempleau"), value("Claudette"), value("claude my eyes"), value("Jules")]).toEqual(
      Array(4).fill(undefined),
    );
    expect([footer("Claude while working"), footer("Jules"), footer("Jules Exempleau")]).toEqual([
      "Claude",
      "Jules",
      undefined,
    ]);
  });

  it("is asked in linear time", () => {
    const table = tableOf([{ name: "x", kind: "bot", names: ["*a*b*c*d"] }]);
    const start = cpuTime();
    for (const unit of ["a", "ab", "abc", "claude ", "bot"]) {
      const text = unit.repeat(100_000);
      for (let at = 0; at < 20; at++) {
        table.match({ name: text, email: `${text}@${text}` });
        table.toolNamed(text, "value");
        table.toolOfLine(text);
      }
    }
    expect(cpuTime() - start).toBeLessThan(1500);
  });
});
