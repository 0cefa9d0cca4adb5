import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type {
  Change,
  CommitRecord,
  MergeFacts,
  MessageBody,
  MessageFacts,
  Reference,
  Trailer,
} from "../model/commit.ts";
import { formatIdentity, type RawIdentity } from "../model/identity.ts";
import { createInterner } from "../model/interner.ts";
import { createBody } from "../sources/git/message-body.ts";
import { decodePack, encodePack, moveBodies, type PackParts } from "./pack-format.ts";

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
// What is decoded from UTF-8 has no unpaired surrogates.
const decoded = fc.oneof(
  fc.constantFrom("", "\n", "It was slow, because…\r\n\n🎉"),
  fc.string({ unit: "binary", maxLength: 30 }),
);
const body: fc.Arbitrary<MessageBody> = fc
  .record({ before: decoded, text: decoded, after: decoded, line: fc.integer({ min: 1 }) })
  .map(({ before, text, after, line }) => createBody(`${before}${text}${after}`, before.length, text.length, line));
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
    body,
    namedIds: fc.array(oid, { maxLength: 2 }),
    statements: fc.array(text, { maxLength: 2 }),
    series: text,
  },
  {
    requiredKeys: ["subject", "trailers", "references", "reverts", "pickedFrom", "body", "namedIds", "statements"],
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

const plain = (records: readonly CommitRecord[]) =>
  records.map(({ message, ...rest }) => {
    const { text, line } = message.body;
    return { ...rest, message: { ...message, body: { text, line } } };
  });

function copy({ message: { body, ...message }, ...rest }: CommitRecord): CommitRecord {
  const own = createBody(body.text, 0, body.text.length, body.line);
  return { ...structuredClone(rest), message: { ...structuredClone(message), body: own } };
}

const inBytes = (bytes: Buffer) => ({ slice: (from: number, to: number) => bytes.toString("utf8", from, to) });
const decode = ({ facts, bodies }: Pick<PackParts, "facts" | "bodies">, interner = createInterner()) =>
  decodePack(facts, inBytes(bodies), interner, createBody);

const raw = { name: "Ada", email: "ada@example.org" };

const recordWith = (text: string): CommitRecord => ({
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
    body: createBody(text, 0, text.length, 3),
    namedIds: [],
    statements: [],
  },
  changes: [{ path: "src/a.ts", status: "M" }],
  changesTotal: 1,
});

describe("a pack", () => {
  it("gives back exactly what was put in", () => {
    fc.assert(
      fc.property(fc.array(commit, { maxLength: 12 }), (records) => {
        expect(plain(decode(encodePack(records)))).toEqual(plain(records));
      }),
    );
  });

  it("is the same text for equal records", () => {
    fc.assert(
      fc.property(fc.array(commit, { maxLength: 6 }), (records) => {
        const texts = encodePack(records);
        expect(encodePack(decode(texts))).toEqual(texts);
        expect(encodePack(records.map(copy))).toEqual(texts);
      }),
    );
  });

  it("survives being written as UTF-8", () => {
    fc.assert(
      fc.property(fc.array(commit, { maxLength: 6 }), (records) => {
        const { facts, bodies } = encodePack(records);
        expect(Buffer.from(facts, "utf8").toString("utf8")).toBe(facts);
        expect(bodies.toString("utf8")).toBe(records.map(({ message }) => message.body.text).join(""));
        expect(facts).not.toContain("\n");
      }),
    );
  });

  it("shares identities and paths with everything the interner has seen", () => {
    const record = recordWith("");
    const interner = createInterner();
    const known = interner.identity("Ada", "ada@example.org");
    const decoded = [decode(encodePack([record]), interner), decode(encodePack([record]), interner)].flat();
    for (const { author, committer, message } of decoded) {
      expect(author).toBe(known);
      expect(committer).toBe(known);
      expect(message.trailers[0]?.people[0]).toBe(known);
    }
  });

  it("reads no body before somebody asks for it, and then only that one", () => {
    const { facts, bodies } = encodePack(["abć", "", "de"].map(recordWith));
    const asked: string[] = [];
    const slice = (from: number, to: number) => {
      asked.push(`${from}-${to}`);
      return inBytes(bodies).slice(from, to);
    };
    const found = decodePack(facts, { slice }, createInterner(), createBody).map(({ message }) => message.body);
    expect(found.map(({ line, length }) => [line, length])).toEqual([
      [3, 4],
      [1, 0],
      [3, 2],
    ]);
    expect(asked).toEqual([]);
    expect([found[2]?.text, found[1]?.text, asked]).toEqual(["de", "", ["4-6"]]);
  });

  it("takes over the bodies of the records it was made of", () => {
    fc.assert(
      fc.property(fc.array(commit, { maxLength: 6 }), (records) => {
        const before = plain(records);
        const { bodies, bodyLengths } = encodePack(records);
        moveBodies(records, bodyLengths, inBytes(bodies));
        expect(plain(records)).toEqual(before);
      }),
    );
    const records = ["abc", "", "de"].map(recordWith);
    moveBodies(records, [3, 0, 2], "zyxwv");
    expect(records.map(({ message }) => message.body.text)).toEqual(["zyx", "", "wv"]);
  });

  it.each(["", "{}", "[]", "[1,2,3,4]"])("is not read out of %j", (facts) => {
    expect(() => decode({ facts, bodies: Buffer.alloc(0) })).toThrow();
  });

  it("is not read where its tape is too short", () => {
    const record = fc.sample(commit, { numRuns: 1, seed: 7 })[0]!;
    const { facts, bodies } = encodePack([record]);
    const [names, tables, texts, numbers] = JSON.parse(facts);
    expect(() => decode({ facts: JSON.stringify([names, tables, texts, numbers.slice(0, -3)]), bodies })).toThrow(
      /tape/,
    );
  });
});
