import { describe, expect, it } from "vitest";
import { historyOf } from "../../../test/support/history-of.ts";
import { patchSeriesOf } from "./patch-series.ts";

const of = (trailer: string): string | undefined => {
  const by = "Ada Example <ada@example.org>";
  return patchSeriesOf(historyOf({ commits: [{ by, message: `Keep tokens\n\n${trailer}` }] }).commits[0]!);
};

describe("patchSeriesOf", () => {
  it.each([
    ["Message-Id: <20260808004437.4367-3-ada@example.org>", "20260808004437.4367"],
    ["Message-ID: <20260808004437.4367-1-ada@example.org>", "20260808004437.4367"],
    ["Link: https://patch.msgid.link/0123abcdef.1786361819.git.ada@example.org", "1786361819.git.ada@example.org"],
    ["Link: https://lore.kernel.org/r/cover.1786361819.git.ada@example.org/", "1786361819.git.ada@example.org"],
    ["Link: https://lore.kernel.org/r/20260729-keep-tokens-v3-2-31c3450ae0be@example.org", "keep-tokens"],
    ["Link: https://example.org/a/page", undefined],
    ["Message-Id: <CAF+xyz_abc@mail.example.org>", undefined],
    [`Link: https://example.org/${"a-".repeat(3000)}@b`, undefined],
  ])("reads %s", (trailer, series) => {
    expect(of(trailer)).toBe(series);
  });
});
