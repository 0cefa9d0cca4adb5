import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Change,
  type CommitRecord,
  CUE_KINDS,
  type Cue,
  type MergeFacts,
  type MessageFacts,
  type Reference,
  type Trailer,
} from "../model/commit.ts";
import { formatIdentity, type RawIdentity } from "../model/identity.ts";
import { createInterner } from "../model/interner.ts";
import { decodePack, encodePack } from "./pack-format.ts";

// Few values, so that they repeat; with them anything a record may hold, unpaired surrogates included.
const text = fc.oneof(
  fc.constantFrom("", "a", "b\0c", "Ada <ada@example.org>"),
  fc.string({ unit: "binary" }),
  fc.string().map((s) => `${s}\ud800`),
);
const oid = fc.oneof(
  fc.constantFrom("a".repeat(40), "b".repeat(40), "c".repeat(64)),
  fc.stringMatching(/^[0-9a-f]{40}$/),
);
const identity: fc.Arbitrary<RawIdentity> = fc.record({ name: text, email: text });
const seconds = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: 0, max: 2 ** 31 }));

const trailer: fc.Arbitrary<Trailer> = fc.oneof(
  fc.record({ key: text, value: text, people: fc.array(identity, { maxLength: 3 }) }),
  fc.tuple(text, identity).map(([key, raw]) => ({ key, value: formatIdentity(raw), people: [raw] })),
);
const reference: fc.Arbitrary<Reference> = fc.record({
  kind: fc.constantFrom("issue", "pull-request", "commit", "change-id", "link"),
  value: text,
  role: fc.constantFrom("fixes", "mentions", "landed-as"),
});
const cue: fc.Arbitrary<Cue> = fc.record({ kind: fc.constantFrom(...CUE_KINDS), quote: text, line: fc.nat() });
const merge: fc.Arbitrary<MergeFacts> = fc.record(
  { request: text, login: text, branch: text, title: text, reviewers: fc.array(text, { maxLength: 2 }) },
  { requiredKeys: [] },
);
const message: fc.Arbitrary<MessageFacts> = fc.record(
  {
    subject: text,
    trailers: fc.array(trailer, { maxLength: 3 }),
    references: fc.array(reference, { maxLength: 3 }),
    reverts: fc.array(oid, { maxLength: 2 }),
    pickedFrom: fc.array(oid, { maxLength: 2 }),
    merge,
    cues: fc.array(cue, { maxLength: 3 }),
    bodyWords: fc.nat(),
    english: fc.boolean(),
    declaredTools: fc.array(text, { maxLength: 2 }),
    series: text,
  },
  {
    requiredKeys: ["subject", "trailers", "references", "reverts", "pickedFrom", "cues", "bodyWords", "declaredTools"],
  },
);
const change: fc.Arbitrary<Change> = fc.record({ path: text, status: fc.constantFrom("A", "M", "D", "T", "R") });
const commit: fc.Arbitrary<CommitRecord> = fc.record({
  oid,
  parents: fc.array(oid, { maxLength: 4 }),
  author: identity,
  committer: identity,
  authoredAt: seconds,
  committedAt: seconds,
  message,
  changes: fc.array(change, { maxLength: 4 }),
  changesTotal: fc.nat(),
});

describe("a pack", () => {
  it("gives back exactly what was put in", () => {
    fc.assert(
      fc.property(fc.array(commit, { maxLength: 12 }), (records) => {
        expect(decodePack(encodePack(records), createInterner())).toEqual(records);
      }),
    );
  });

  it("is the same text for equal records", () => {
    fc.assert(
      fc.property(fc.array(commit, { maxLength: 6 }), (records) => {
        const text = encodePack(records);
        expect(encodePack(decodePack(text, createInterner()))).toBe(text);
        expect(encodePack(structuredClone(records))).toBe(text);
      }),
    );
  });

  it("survives being written as UTF-8", () => {
    fc.assert(
      fc.property(fc.array(commit, { maxLength: 6 }), (records) => {
        const text = encodePack(records);
        expect(Buffer.from(text, "utf8").toString("utf8")).toBe(text);
      }),
    );
  });

  it("shares identities and paths with everything the interner has seen", () => {
    const raw = { name: "Ada", email: "ada@example.org" };
    const record: CommitRecord = {
      oid: "a".repeat(40),
      parents: [],
      author: { ...raw },
      committer: { ...raw },
      authoredAt: 1,
      committedAt: 1,
      message: {
        subject: "s",
        trailers: [{ key: "reviewed-by", value: "Ada <ada@example.org>", people: [{ ...raw }] }],
        references: [],
        reverts: [],
        pickedFrom: [],
        cues: [],
        bodyWords: 0,
        declaredTools: [],
      },
      changes: [{ path: "src/a.ts", status: "M" }],
      changesTotal: 1,
    };
    const interner = createInterner();
    const known = interner.identity("Ada", "ada@example.org");
    const decoded = [decodePack(encodePack([record]), interner), decodePack(encodePack([record]), interner)].flat();
    for (const { author, committer, message } of decoded) {
      expect(author).toBe(known);
      expect(committer).toBe(known);
      expect(message.trailers[0]?.people[0]).toBe(known);
    }
  });

  it.each(["", "{}", "[]", "[1,2,3,4]"])("is not read out of %j", (text) => {
    expect(() => decodePack(text, createInterner())).toThrow();
  });

  it("is not read where its tape is too short", () => {
    const record = fc.sample(commit, { numRuns: 1, seed: 7 })[0]!;
    const [names, tables, texts, numbers] = JSON.parse(encodePack([record]));
    expect(() => decodePack(JSON.stringify([names, tables, texts, numbers.slice(0, -3)]), createInterner())).toThrow(
      /tape/,
    );
  });
});
