import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { levelOrder } from "./level-order.ts";

const said = (levels: Parameters<typeof levelOrder>[0]) =>
  levelOrder(levels).mistakes.map(({ at, message }) => `${at}: ${message}`);

describe("the order of levels", () => {
  it("follows what each comes after, however the list stands", () => {
    expect(levelOrder([{ id: "c", after: "b" }, { id: "a" }, { id: "b", after: "a" }])).toEqual({
      order: [1, 2, 0],
      mistakes: [],
    });
  });

  it("names the circle where there is one, and nothing else", () => {
    expect(said([{ id: "a" }, { id: "b", after: "d" }, { id: "c", after: "b" }, { id: "d", after: "c" }])).toEqual([
      "1: Unexpected circle of levels, expected an order: b comes after d comes after c comes after b.",
    ]);
    expect(said([{ id: "a", after: "a" }])).toEqual([expect.stringMatching(/a comes after a\.$/)]);
  });

  it("names a fork, a second lowest level, and one that is not there", () => {
    expect(said([{ id: "a" }, { id: "b", after: "a" }, { id: "c", after: "a" }])).toEqual([
      "2: Unexpected fork: b and c both come after a; a ladder is one line.",
    ]);
    expect(said([{ id: "a" }, { id: "b" }])).toEqual([expect.stringMatching(/^1: Unexpected second lowest level "b"/)]);
    expect(said([{ id: "a" }, { id: "b", after: "x" }])).toEqual([
      '1: Unexpected level "x" before b, expected one of a, b.',
    ]);
  });

  it("is a whole order or at least one mistake, for any list of different ids", () => {
    const ids = ["a", "b", "c", "d", "e"];
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.constantFrom(...ids, "x"), { nil: undefined }), { minLength: 1, maxLength: 5 }),
        (afters) => {
          const { order, mistakes } = levelOrder(afters.map((after, at) => ({ id: ids[at]!, after })));
          expect(mistakes.length > 0 ? order : [...order].sort()).toEqual(
            mistakes.length > 0 ? [] : afters.map((_, at) => at),
          );
        },
      ),
    );
  });
});
