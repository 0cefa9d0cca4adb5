import { expect, it } from "vitest";
import type { Commit } from "../history.ts";
import { branchFamilyOf } from "./branch-family.ts";

const on = (branch?: string): Commit => ({ landedBy: { message: { merge: { branch } } } }) as unknown as Commit;

it("takes off what goes on with another branch", () => {
  for (const branch of ["rework-cli", "ada/rework-cli-2", "rework-cli-part-3", "rework-cli-more"])
    expect(branchFamilyOf(on(branch))).toBe("rework-cli");
});

it("is none for branches that collect this and that, and for none", () => {
  for (const branch of ["main", "patch-1", "fix-12", undefined]) expect(branchFamilyOf(on(branch))).toBeUndefined();
});

it("does not stall on an odd name", () => {
  expect(branchFamilyOf(on("-2".repeat(50_000)))).toBeDefined();
});
