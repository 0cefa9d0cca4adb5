/** Labelled sentences per kind: what fires it, and near misses that look alike and must not. All are invented. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CueKind } from "../../model/commit.ts";
import { CUE_KINDS } from "../../model/commit.ts";
import { findCues } from "../text-cues.ts";
import { RULES } from "./index.ts";

interface Labelled {
  readonly says: readonly string[];
  readonly doesNot: readonly string[];
}

const LABELLED: Readonly<Record<CueKind, Labelled>> = {
  reason: {
    says: [
      "Retry once, because the first request after a pause fails.",
      "Close the handle early so that a second reader does not find it locked.",
      "In order to keep the cache small, drop entries that nobody asked for.",
      "Copy the list first to avoid changing it while it is walked.",
      "The problem with the old check is that it runs before the options are parsed.",
      "The parser stops at the first blank, which breaks paths that hold one.",
      "Without this, a reader that arrives late sees half of the table.",
      "Otherwise the second caller would crash on the missing row.",
      "Use a plain array here, since the keys are never looked up.",
      "As the widget is no longer built, remove its icons.",
      "The message is confusing when the folder is empty.",
      "Currently the queue is drained in one go, however a slow reader cannot keep up.",
      "The parser currently reads the first line, but it does not read the ones below.",
      "The table is no longer needed since the reader keeps its own.",
      "Fix a crash that happens on an empty table.",
      "The flag was accidentally dropped with the old reader.",
    ],
    doesNot: [
      "Add a flag that prints the list of known widgets.",
      "Rename the helper and move it to its own file.",
      "Change the loop so that it starts at the second row.",
      "The sum of both columns is written to the report.",
      "This is safe because the lock is held.",
      "Add a test to ensure that the queue is empty afterwards.",
      "If the problem is that the disk is full, the writer stops.",
      "Since version 3.2 the option takes a list.",
      'The option "because of the moon" is accepted now.',
      "The pointer is shared by both readers, so that can not be changed.",
      "Fix a crash.",
      "Fix a crash on the second table.",
      "Update the list of changes to prepare for the 0.54 release.",
      "BREAKING CHANGE: the table of names is no longer supported as an option.",
      "Explain what this achieves.--> Drop the helper, because nobody uses it.",
      "The slip was found accidentally with another reader.",
      "Also rename the helper, because its old name is wrong.",
      "While at it, drop the second table, since nobody reads it.",
      "Use one table instead of two if there is no need to wait for the second.",
      "Include the header of the table too, although this seems not needed in practice.",
      "When the second table is missing, read the rows from the first one.",
      "The table is used by the reader.",
    ],
  },
  alternative: {
    says: [
      "We could also sort the rows on the way in, but that would cost every reader.",
      "Another option would be to keep both tables, but they would drift apart.",
      "While we could reuse the pool here, the threads would have to agree on an order.",
      "I considered using a tree for this, but the lists are short.",
      "I chose a flat file over a table because it can be read without a library.",
      "A hash is not an option here, because the order matters to the caller.",
      "That idea was rejected because it needs a lock per row.",
    ],
    doesNot: [
      "Use a list instead of a set.",
      "This could fail if the disk is full, but the caller checks that.",
      "We could clean this up later, but it works for now.",
      "Another approach would be to keep both tables.",
      "The parser falls back to the second alternative.",
      "A better way would be to ask the kernel, since it knows.",
      "A better way would be to ask the kernel, which would fix the other crash.",
      "But it is read for a check that we could have done on the table itself.",
      "This is not practical since the table changes.",
    ],
  },
  measurement: {
    says: [
      "Listing ten thousand rows drops from 4.2s to 0.9s on my laptop.",
      "This makes the walk about 30% faster on a cold cache.",
      "The import is 3.5x faster with the new index.",
      "It takes 12 seconds to open the archive without the cache.",
      "The binary shrinks by 48 KiB.",
      "Sorting spends 40% of its time in the comparison.",
      "Before this the check took 210 ms, after it 15 ms.",
    ],
    doesNot: [
      "Raise the timeout from 10 to 30 seconds.",
      "Update the parser from 4.2.1 to 4.3.0.",
      "The buffer size is increased by 4096 bytes.",
      "Retry after 500 ms at most 3 times.",
      "This would be 50% faster if we could skip the copy, and it should save 20 ms.",
      "The report covers the years 2011 to 2014.",
      "The walk is faster now.",
      "Slightly increase the width of the first column (+1%) and decrease the second (-1%).",
      "The walk uses up to 75% of CPU cores to read the rows.",
      "Carol reports: @carol noted that the nightly run shows a 20% regression.",
    ],
  },
  "root-cause": {
    says: [
      "The root cause is that the index is written before the rows are.",
      "The crash is caused by a second call of the destructor.",
      "This happens because the cursor is moved before it is checked.",
      "Commit 1a2b3c4d forgot to reset the counter after an error.",
      "The export fails because the temporary folder is removed too early.",
      "The culprit turned out to be a stale pointer in the table of names.",
      "The export loses rows. This is because the last page is never flushed.",
    ],
    doesNot: [
      "The cause is unknown.",
      "The root cause is not yet found.",
      "The crash could be caused by a second call of the destructor.",
      "Print the reason when the export fails.",
      "This is because the two tables are sorted alike.",
      "Commit 1a2b3c4d added the counter.",
      "Handle errors caused by users who type the wrong name.",
    ],
  },
  bisect: {
    says: [
      "Bisected to the change that made the walk lazy.",
      "Found by valgrind while running the reader on an empty file.",
      "Running the suite under ASan showed a read past the end.",
      "A flame graph shows most of the time in the comparison.",
      "I bisected this to the switch of the allocator.",
      "The limit was determined empirically on three disks.",
    ],
    doesNot: [
      "Add a bisect command to the shell.",
      "Let valgrind suppress the report about the table of names.",
      "This helps users who bisect across the rename.",
      "Fix the build with ASan.",
      "Make it easier to find leaks with valgrind.",
      "Split the change so that each step can be bisected.",
    ],
  },
  uncertainty: {
    says: [
      "I am not sure whether the second flush is needed at all.",
      "It is unclear why the old code slept here.",
      "I could not reproduce the crash with the current release.",
      "I don't know why the driver answers twice.",
      "The reason for the delay is not known.",
      "My best guess is that the cache was cold.",
    ],
    doesNot: [
      "Print an error when the size is unknown.",
      "Users are not sure which option to take.",
      "I don't know of any drawback.",
      "I cannot reproduce the crash after this change.",
      "I can reproduce it with the old reader, and I can't reproduce it with the new one.",
      "Make sure that the file is closed.",
      "The documentation is unclear about the order.",
      "If we do not know the type, skip the row.",
      "We do not know the length before the file is read.",
    ],
  },
  limitation: {
    says: [
      "This patch does not handle names with blanks.",
      "Moving the other callers is left for a later patch.",
      "Sorting by date is out of scope for this change.",
      "This change only covers the reader.",
      "The writer will be converted in a follow-up.",
      "Deliberately leave the writer as it is.",
    ],
    doesNot: [
      "The reader does not handle names with blanks.",
      "Handle names with blanks.",
      "This patch does not change what users see, it renames a helper.",
      "The table is left for the caller to free.",
      "Fix the code that was added in a previous commit.",
    ],
  },
  "trade-off": {
    says: [
      "The index is larger now, at the cost of one more page per table.",
      "This trades memory for speed.",
      "The downside of this is that the first call is slower.",
      "One extra copy per row is a small price to pay.",
      "The overhead of the second lookup is acceptable.",
      "The slower start is worth it.",
    ],
    doesNot: [
      "Update the price list of the shop.",
      "The current approach comes at the cost of one more page.",
      "It is not worth the overhead.",
      "Let users choose between speed and size.",
      "The trade-off is documented in the reader.",
      "Another table would come at the cost of one more page.",
      "The loss of one packet is within acceptable limits.",
      "There is no overhead when the option is off.",
    ],
  },
  removal: {
    says: [
      "Remove the second parser, which is no longer used.",
      "Drop the unused helper.",
      "The wrapper has no callers any more, so delete it.",
      "Merge both loops, which held the same code.",
      "This gets rid of the duplicated table of names.",
      "The shim is not needed since the rename and can be removed.",
    ],
    doesNot: [
      "Remove the row from the table.",
      "The helper will be removed once it is unused.",
      "Allow users to drop unused rows.",
      "Do not remove the unused helper, a plugin calls it.",
      "The unused table was removed in the last release.",
      "Remove trailing blanks from names.",
    ],
  },
};

const kindsOf = (text: string): CueKind[] => findCues([text], 3).map(({ kind }) => kind);

describe.each(CUE_KINDS)("the rule of %s", (kind) => {
  const { says, doesNot } = LABELLED[kind];

  it.each(says)("fires on: %s", (text) => {
    expect(kindsOf(text)).toContain(kind);
  });

  it.each(doesNot)("leaves alone: %s", (text) => {
    expect(kindsOf(text)).not.toContain(kind);
  });
});

describe("the list of rules", () => {
  it("holds every kind once, in the order of CUE_KINDS", () => {
    expect(RULES.map(({ kind }) => kind)).toEqual(CUE_KINDS);
  });

  it("has a file for every kind", () => {
    const files = readdirSync(new URL(".", import.meta.url));
    expect(files).toEqual(expect.arrayContaining(CUE_KINDS.map((kind) => `${kind}.ts`)));
  });

  it("puts the plainest clauses of a rule first", () => {
    for (const { clauses } of RULES) {
      const strengths = clauses.map(({ strength }) => strength);
      expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
    }
  });
});
