import { expect, it } from "vitest";
import { formatLabels, hashOf, readLabels } from "../bench/review-labels.mjs";

it("keeps labels without the comments, and finds them again", () => {
  const rows = [
    { repo: "o/a", text: "Use a set, @ada: it is searched per row.", label: "teaches", alt_label: "directs" },
    { repo: "o/b", text: "Done!", label: "approves" },
  ];
  const text = formatLabels(rows);
  expect(text).not.toContain("searched");
  const labels = readLabels(text);
  expect(labels.get(hashOf("use a set,  @user: it is searched per row"))).toEqual({
    repo: "o/a",
    label: "teaches",
    alt_label: "directs",
  });
  expect(labels.get(hashOf("Done"))).toEqual({ repo: "o/b", label: "approves" });
});
