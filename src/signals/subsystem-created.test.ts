import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { subsystemCreated } from "./subsystem-created.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const AROUND: CommitDescription[] = Array.from({ length: 80 }, (_, at) => ({
  by: BOB,
  on: "2023-01-01",
  message: `Change number ${at}`,
  files: [`src/old${at % 7}.c`],
}));
const added = (files: CommitDescription["files"], message = "Add a ring that keeps entries"): CommitDescription => ({
  by: ADA,
  on: "2023-02-01",
  message,
  files: files ?? [],
});
const grown = (path: string, times: number, by = ADA, month = 3): CommitDescription[] =>
  Array.from({ length: times }, (_, at) => ({
    by,
    on: `2023-0${month}-1${at % 9}`,
    message: `Handle case ${at} of ${path}`,
    files: [path],
  }));
const LATER: CommitDescription = { by: BOB, on: "2024-06-01", message: "Last", files: ["src/old1.c"] };
/** The last change of the part itself, more than half a year after it was added. */
const still = (path: string): CommitDescription => ({
  by: BOB,
  on: "2023-09-01",
  message: "Handle more",
  files: [path],
});

const GONE: CommitDescription = { by: BOB, on: "2023-05-01", message: "Drop the ring", files: { "src/ring.c": "D" } };

describe("subsystem-created", () => {
  it("fires on a file that grew by own and others' work", () => {
    expect(
      toldOf(subsystemCreated, [
        ...AROUND,
        added({ "src/ring.c": "A" }),
        ...grown("src/ring.c", 5),
        ...grown("src/ring.c", 1, BOB, 9),
        LATER,
      ]),
    ).toEqual([
      "Ada Example: Added src/ring.c in Feb 2023 and changed it in at least 5 further commits; it was changed over at least 7 months, also by Bob Example.",
    ]);
  });

  it("fires on a folder rather than on the files it began with", () => {
    const commits = [
      ...AROUND,
      added({ "src/ring/read.c": "A", "src/ring/write.c": "A" }),
      ...grown("src/ring/read.c", 3),
      ...grown("src/ring/write.c", 3),
      ...grown("src/ring/read.c", 1, BOB, 9),
      LATER,
    ];
    expect(toldOf(subsystemCreated, commits)).toEqual([
      "Ada Example: Added src/ring/ in Feb 2023 and changed it in at least 6 further commits; it was changed over at least 7 months, also by Bob Example.",
    ]);
  });

  const lived = (others: readonly string[]): string | undefined =>
    toldOf(subsystemCreated, [
      ...AROUND,
      added({ "src/ring.c": "A" }),
      ...grown("src/ring.c", 5),
      ...others.flatMap((by) => grown("src/ring.c", 1, by, 4)),
      { ...still("src/ring.c"), on: "2025-05-01" },
    ])[0]?.replace(/^.*over at least /, "");
  it("names the file where the folder held something before", () => {
    const commits = [
      { by: BOB, on: "2022-12-01", message: "Licence of the ring", files: { "src/ring/LICENSE": "A" } } as const,
      ...AROUND,
      added({ "src/ring/read.c": "A", "src/ring/write.c": "A" }),
      ...grown("src/ring/read.c", 6),
      ...grown("src/ring/write.c", 3),
      still("src/ring/read.c"),
      LATER,
    ];
    expect(toldOf(subsystemCreated, commits)).toEqual([
      "Ada Example: Added src/ring/read.c in Feb 2023 and changed it in at least 6 further commits; it was changed over at least 6 months, also by Bob Example.",
    ]);
  });

  it.each<[string, readonly string[], string]>([
    ["one other", [], "2 years, also by Bob Example."],
    ["somebody with two addresses once", ["Bob Example <bob@work.example.net>"], "2 years, also by Bob Example."],
    [
      "two of a few",
      ["Bob Example <bob@example.org>", "Cy Third <cy@example.org>", "Di Fourth <di@example.org>"],
      "2 years, also by Bob Example and Cy Third.",
    ],
    [
      "two of many",
      ["Bob Example", "Cy Third", "Di Fourth", "Ed Fifth", "Flo Sixth"].map(
        (name) => `${name} <${name.slice(0, 3).trim().toLowerCase()}@example.org>`,
      ),
      "2 years, also by Bob Example, Cy Third and others.",
    ],
  ])("names %s", (_, others, expected) => {
    expect(lived(others)).toBe(expected);
  });

  it("says nothing of an end that a rename seems to be", () => {
    const commits = [
      ...AROUND,
      added({ "src/ring.c": "A" }),
      ...grown("src/ring.c", 6),
      still("src/ring.c"),
      { by: BOB, on: "2024-03-01", message: "Name it loop", files: { "src/ring.c": "D", "src/loop.c": "R" } } as const,
      { by: BOB, on: "2024-03-02", message: "Undo", files: { "src/loop.c": "D", "src/ring.c": "R" } } as const,
      { ...LATER, files: ["src/ring.c"] },
    ];
    expect(toldOf(subsystemCreated, commits)).toEqual([]);
  });

  it("follows a file that moved", () => {
    const moved: CommitDescription = {
      by: BOB,
      on: "2023-05-01",
      message: "Move the ring",
      files: { "src/ring.c": "D", "lib/ring.c": "R" },
    };
    expect(
      toldOf(subsystemCreated, [
        ...AROUND,
        added({ "src/ring.c": "A" }),
        ...grown("src/ring.c", 3),
        moved,
        ...grown("lib/ring.c", 3, ADA, 6),
        still("lib/ring.c"),
        LATER,
      ]),
    ).toEqual([
      "Ada Example: Added src/ring.c (later lib/ring.c) in Feb 2023 and changed it in at least 6 further commits; it was changed over at least 6 months, also by Bob Example.",
    ]);
  });

  it("follows a folder that moved whole, and what is added to it there", () => {
    const moved: CommitDescription = {
      by: BOB,
      on: "2023-05-01",
      message: "Rename src to lib",
      files: {
        "src/ring/a.c": "D",
        "src/ring/b.c": "D",
        "src/list/a.c": "D",
        "lib/ring/a.c": "R",
        "lib/ring/b.c": "R",
        "lib/list/a.c": "R",
      },
    };
    const more: CommitDescription = { by: ADA, on: "2023-06-01", message: "Add c", files: { "lib/ring/c.c": "A" } };
    expect(
      toldOf(subsystemCreated, [
        { by: BOB, on: "2022-12-01", message: "Add a list", files: { "src/list/a.c": "A" } },
        ...AROUND,
        added({ "src/ring/a.c": "A", "src/ring/b.c": "A" }),
        ...grown("src/ring/a.c", 2),
        moved,
        more,
        ...grown("lib/ring/b.c", 2, ADA, 7),
        ...grown("lib/ring/c.c", 2, ADA, 8),
        still("lib/ring/c.c"),
        LATER,
      ]),
    ).toEqual([
      "Ada Example: Added src/ring/ (later lib/ring/) in Feb 2023 and changed it in at least 7 further commits; it was changed over at least 6 months, also by Bob Example.",
    ]);
  });

  const whole = (path: string, message?: string, files?: CommitDescription["files"]): CommitDescription[] => [
    ...AROUND,
    added(files ?? { [path]: "A" }, message),
    ...grown(path, 6),
    ...grown(path, 1, BOB, 4),
    still(path),
    LATER,
  ];
  it.each<[string, CommitDescription[]]>([
    [
      "a file that only its author changed",
      [...AROUND, added({ "src/ring.c": "A" }), ...grown("src/ring.c", 6), ...grown("src/ring.c", 1, ADA, 9), LATER],
    ],
    [
      "four further commits",
      [...AROUND, added({ "src/ring.c": "A" }), ...grown("src/ring.c", 4), still("src/ring.c"), LATER],
    ],
    [
      "four further commits, one of which landed twice",
      [
        ...AROUND,
        added({ "src/ring.c": "A" }),
        ...grown("src/ring.c", 4),
        ...grown("src/ring.c", 1),
        still("src/ring.c"),
        LATER,
      ],
    ],
    [
      "an experiment that was dropped after two years",
      [
        ...AROUND,
        added({ "src/ring.c": "A" }),
        ...grown("src/ring.c", 5),
        { ...still("src/ring.c"), on: "2025-01-10" },
        { ...GONE, on: "2025-02-01" },
        { ...LATER, on: "2027-06-01" },
      ],
    ],
    [
      "a file that was gone within months",
      [
        ...AROUND,
        added({ "src/ring.c": "A" }),
        ...grown("src/ring.c", 6),
        ...grown("src/ring.c", 1, BOB, 4),
        GONE,
        LATER,
      ],
    ],
    [
      "a file written in weeks and then only moved and deleted",
      [
        ...AROUND,
        added({ "src/ring.c": "A" }),
        ...grown("src/ring.c", 6),
        ...grown("src/ring.c", 1, BOB, 4),
        { by: BOB, on: "2024-03-01", message: "Tidy", files: { "src/ring.c": "D", "lib/ring.c": "R" } },
        { by: BOB, on: "2024-05-01", message: "Retire the ring", files: { "lib/ring.c": "D" } },
        LATER,
      ],
    ],
    [
      "a file that was deleted and whose name came back for another",
      [
        ...AROUND,
        added({ "src/ring.c": "A" }),
        ...grown("src/ring.c", 3),
        GONE,
        { by: BOB, on: "2023-06-01", message: "Add another ring", files: { "src/ring.c": "A" } },
        ...grown("src/ring.c", 3, ADA, 7),
        still("src/ring.c"),
        LATER,
      ],
    ],
    [
      "a file that moved while what it held went elsewhere",
      [
        ...AROUND,
        added({ "src/ring.c": "A" }),
        ...grown("src/ring.c", 3),
        {
          by: BOB,
          on: "2023-05-01",
          message: "Let a base do the work",
          files: { "src/ring.c": "D", "lib/ring.c": "R", "src/base-ring.c": "A" },
        },
        ...grown("lib/ring.c", 3, ADA, 7),
        still("lib/ring.c"),
        LATER,
      ],
    ],
    [
      "a folder that only holds others",
      [
        ...AROUND,
        added({ "pkg/ring.c": "A", "pkg/loop.c": "A" }),
        ...grown("pkg/ring.c", 4),
        ...grown("pkg/loop.c", 4),
        still("pkg/ring.c"),
        LATER,
      ],
    ],
    ["a header", whole("src/ring.h")],
    ["code moved to a file of its own", whole("src/ring.c", "Move ring code to its own file")],
    [
      "a rename that changed much",
      whole("src/ring.c", "Keep entries in a ring", { "src/ring.c": "A", "src/old1.c": "D" }),
    ],
    ["what another supplied, by the subject", whole("src/ring.c", "Cy Third's initial ring")],
    ["what another added, by the subject", whole("src/ring.c", "Cy Third added a ring that keeps entries")],
    ["what another wrote, by the subject", whole("src/ring.c", "Add a ring, written by Cy Third")],
    ["what another wrote, by a trailer", whole("src/ring.c", "Add a ring\n\nOriginally-by: Cy Third <cy@example.org>")],
    ["code that became testable in a file of its own", whole("src/ring.c", "test(loop): add tests for the ring")],
    ["generated code", whole("src/ring.c", "Add the generated ring")],
    ["code that was only rearranged", whole("src/ring.c", "First rearrangement of the ring")],
    ["a test script beside the sources", whole("src/test-ring.sh")],
    ["a test", whole("tests/ring.test.c")],
    ["a vendored folder", whole("vendor/ring/ring.c")],
    ["an example", whole("examples/ring.c")],
    [
      "oneself under another name's address as the only other",
      [
        ...AROUND,
        added({ "src/ring.c": "A" }),
        ...grown("src/ring.c", 6),
        ...grown("src/ring.c", 1, "Ada Example <ada@work.example.net>", 9),
        LATER,
      ],
    ],
  ])("is silent on %s", (_, commits) => {
    expect(toldOf(subsystemCreated, commits).filter((line) => /ring/.test(line) && line.startsWith("Ada"))).toEqual([]);
  });
});
