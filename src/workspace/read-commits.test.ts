import { describe, expect, it } from "vitest";
import type { CommitRecord } from "../model/commit.ts";
import { completeTops } from "./read-commits.ts";

const commit = (oid: string, ...parents: string[]): CommitRecord => ({ oid, parents }) as unknown as CommitRecord;
const topsOf = (...records: CommitRecord[]) => completeTops(records, new Set(records.map(({ oid }) => oid)));

describe("complete tops", () => {
  it("are the commits that no other one builds on", () => {
    expect(topsOf(commit("d", "b", "c"), commit("c", "a"), commit("b", "a"), commit("a"))).toEqual(["d"]);
    expect(topsOf(commit("a"), commit("b", "a"), commit("x"))).toEqual(["b", "x"]);
    expect(topsOf()).toEqual([]);
  });

  it("leave out what an interrupted read has without its ancestry", () => {
    // "missing" was not read: neither "c" nor what builds on it may count as known whole.
    expect(topsOf(commit("d", "c"), commit("c", "missing"), commit("b", "a"), commit("a"))).toEqual(["b"]);
    expect(topsOf(commit("m", "c", "b"), commit("c", "missing"), commit("b", "a"), commit("a"))).toEqual(["b"]);
  });
});
