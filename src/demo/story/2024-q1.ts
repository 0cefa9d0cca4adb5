/** January to March 2024: four people start Ferry; Marit joins in February. */

import { mergedBump } from "./bumps.ts";
import { hana, joaquim, marit, maritLaptop, padraig, teodor } from "./cast.ts";
import { ADR_0001, ADR_0002 } from "./documents/decisions-2024.ts";
import { RELEASING } from "./documents/practice.ts";
import {
  CODEOWNERS_2024,
  CONTRIBUTING,
  LOCK,
  MAILMAP,
  PACKAGE,
  README,
  ROADMAP_2024,
  TSCONFIG,
  workspacePackage,
} from "./documents/project.ts";
import {
  change,
  helpedBy,
  pull,
  push,
  release,
  replaceText,
  reportedBy,
  reviewedBy,
  type Step,
  suggestedBy,
} from "./steps.ts";

export const QUARTER: readonly Step[] = [
  push(teodor, "2024-01-08", "Start Ferry", "event/src/index.ts+3", [], {
    id: "start",
    write: {
      "README.md": README,
      "package.json": PACKAGE,
      "package-lock.json": LOCK,
      "tsconfig.json": TSCONFIG,
      "event/package.json": workspacePackage("event"),
      "router/package.json": workspacePackage("router"),
      "storage/package.json": workspacePackage("storage"),
      "console/package.json": workspacePackage("console"),
    },
  }),
  push(
    teodor,
    "2024-01-09",
    "Match events against rules",
    "router/src/match.ts+4 router/src/match.test.ts+3 router/src/rules.ts+3 router/src/index.ts",
  ),
  push(
    teodor,
    "2024-01-10",
    "Deliver over HTTP",
    "router/src/deliver.ts+5 router/src/index.ts router/src/deliver.test.ts",
  ),
  push(
    hana,
    "2024-01-11",
    "storage: write events to a segment file",
    "storage/src/segment.ts+5 storage/src/writer.ts+4 storage/src/index.ts storage/src/segment.test.ts+4",
    [
      "A segment is written at its end only and synced once for each batch of up to 64 events. Measured on the machine we have: 9,800 events a second, 2,100 with a sync for each.",
      "Reading back comes next; nothing uses this yet.",
    ],
  ),
  push(teodor, "2024-01-12", "Record decisions", "", "From an evening of arguing about queues.", {
    write: { "docs/decisions/0001-record-decisions.md": ADR_0001 },
  }),
  push(padraig, "2024-01-15", "ci: build and test on every push", ".github/workflows/ci.yml+4 scripts/sandbox.sh"),
  push(
    hana,
    "2024-01-16",
    "storage: read segments back, newest last",
    "storage/src/reader.ts+5 storage/src/reader.test.ts+3 storage/src/index.ts",
  ),
  push(
    joaquim,
    "2024-01-17",
    "feat(console): first page with the waiting events",
    "console/src/server.ts+4 console/src/pages/overview.ts+3 console/src/layout.ts console/src/styles.css+5",
  ),
  push(
    teodor,
    "2024-01-18",
    "Compile rules ahead of matching",
    "router/src/compiler.ts+18 router/src/rules.ts+2 router/src/compiler.test.ts+8",
  ),
  push(padraig, "2024-01-19", "Add CODEOWNERS and CONTRIBUTING", "", [], {
    write: { ".github/CODEOWNERS": CODEOWNERS_2024, "CONTRIBUTING.md": CONTRIBUTING },
  }),
  pull(9, "index-in-memory", teodor, "2024-01-26", "storage: an index of what waits", [
    change(
      hana,
      "2024-01-24",
      "storage: keep an index of waiting events in memory",
      "storage/src/segment-index.ts+5 storage/src/reader.ts",
      "48 bytes for each event, so 20 million of them to a gigabyte. A lookup takes 0.4 microseconds instead of a scan of the segment.",
    ),
    change(
      hana,
      "2024-01-25",
      "storage: recover the index after a crash",
      "storage/src/recovery.ts+4 storage/src/recovery.test.ts+3",
      "The test kills the process with SIGKILL in the middle of a write, because a mock would only prove that we can mock. This does not handle a damaged file in the middle yet, only a torn end.",
    ),
    change(hana, "2024-01-25", "docs: record why segments", "", [], {
      write: { "docs/decisions/0002-append-only-segments.md": ADR_0002 },
    }),
  ]),
  pull(11, "destinations-page", teodor, "2024-01-31", "feat(console): destinations", [
    change(
      joaquim,
      "2024-01-29",
      "feat(console): página de destinos",
      "console/src/pages/destinations.ts+4 console/src/client.ts+3",
      "Mostra cada destino com a última resposta e o número de eventos que esperam. A ordem ainda é a da configuração.",
    ),
    change(
      joaquim,
      "2024-01-30",
      "test(console): destinations without events",
      "console/src/pages/destinations.test.ts+3",
    ),
  ]),
  push(teodor, "2024-02-02", "Roadmap for the year", "", [], { write: { "docs/roadmap.md": ROADMAP_2024 } }),
  push(
    maritLaptop,
    "2024-02-06",
    "router: fix the example in the header of match.ts",
    "router/src/match.ts",
    "The example named a rule that no longer exists, which made it hard to follow on my first day.",
    { trailers: [reviewedBy(teodor)] },
  ),
  push(
    maritLaptop,
    "2024-02-07",
    "scripts: let the sandbox start without a configuration",
    "scripts/sandbox.sh+1 docs/guide/getting-started.md+2",
    "The first command of the README failed because ferry.yaml is not in the repository. The sandbox now writes a small one.",
    { trailers: [reviewedBy(padraig)] },
  ),
  push(
    padraig,
    "2024-02-08",
    "Add a .mailmap",
    "",
    "Marit's first two commits came from a laptop without an address.",
    { write: { ".mailmap": MAILMAP } },
  ),
  pull(19, "empty-match", teodor, "2024-02-13", "router: a rule without conditions matches everything", [
    change(
      marit,
      "2024-02-12",
      "router: a rule without conditions matches everything",
      "router/src/match.ts router/src/match.test.ts+1",
      "It matched nothing, because an empty list of conditions was read as an empty answer. Reported by two senders in the trial.",
      { trailers: [reviewedBy(teodor)] },
    ),
  ]),
  mergedBump(21, padraig, "2024-02-14", "undici", "6.2.1", "6.6.2"),
  pull(20, "checkpoint", teodor, "2024-02-16", "storage: checkpoints", [
    change(
      hana,
      "2024-02-14",
      "storage: write a checkpoint every second",
      "storage/src/checkpoint.ts+4 storage/src/checkpoint.test.ts+2 storage/src/writer.ts",
      "Recovery reads from the last checkpoint instead of the first segment: 9 s instead of 140 s for 20 GB. The price is one more small file and a second in which work may be done twice.",
    ),
  ]),
  push(joaquim, "2024-02-19", "style(console): a quieter table", "console/src/styles.css+2 console/src/table.ts+2"),
  pull(24, "header-case", teodor, "2024-02-22", "router: compare header names without case", [
    change(
      marit,
      "2024-02-20",
      "router: compare header names without case",
      "router/src/headers.ts+2 router/src/headers.test.ts+2 router/src/match.ts",
      "Senders write X-Event-Key in four ways. HTTP says that they are the same; we compared them as text.",
    ),
    change(
      marit,
      "2024-02-21",
      "router: name the header in the error",
      "router/src/headers.ts router/src/headers.test.ts",
      "Suggested in review. The old error said that a header was missing but not which.",
      { trailers: [suggestedBy(teodor)] },
    ),
  ]),
  push(
    teodor,
    "2024-02-26",
    "Retry failed deliveries",
    "router/src/retry.ts+5 router/src/deliver.ts+1 router/src/retry.test.ts+2",
  ),
  pull(28, "loose-yaml", padraig, "2024-02-29", "router: say where the configuration is wrong", [
    change(
      marit,
      "2024-02-27",
      "router: say which line of the configuration is wrong",
      "router/src/config.ts+4 router/src/config.test.ts+3",
      "Operations had to bisect the file by hand: the error said only that something was not a list. The line comes from the YAML parser, so it costs nothing.",
      { trailers: [reviewedBy(padraig), reportedBy(padraig)] },
    ),
  ]),
  push(padraig, "2024-03-01", "ci: cache npm", ".github/workflows/ci.yml+1", "9 minutes to 6 and a half."),
  pull(31, "retry-clock", teodor, "2024-03-06", "router: do not retry before the pause is over", [
    change(
      marit,
      "2024-03-05",
      "router: test for retries that come too early",
      "router/src/retry.test.ts+2",
      "Fails with the current code: the pause is measured from when the event was accepted, so an old event is retried at once and for ever.",
    ),
    change(
      marit,
      "2024-03-05",
      "router: measure the pause from the last attempt",
      "router/src/retry.ts",
      "Fixes #29.",
      { trailers: [reviewedBy(teodor)] },
    ),
  ]),
  push(
    hana,
    "2024-03-07",
    "storage: refuse a segment written by a newer version",
    "storage/src/segment.ts storage/src/segment.test.ts+1",
    "Otherwise the older version reads the new header as an event and hands out garbage. Costs one byte.",
  ),
  pull(34, "attempts-column", marit, "2024-03-12", "feat(console): show attempts", [
    change(
      joaquim,
      "2024-03-11",
      "feat(console): show attempts and the last answer",
      "console/src/pages/destinations.ts+1 console/src/client.ts",
      [],
      { trailers: [helpedBy(marit)] },
    ),
  ]),
  push(
    teodor,
    "2024-03-13",
    "Fix order of rules with equal weight",
    "router/src/compiler.ts router/src/compiler.test.ts+1",
  ),
  pull(37, "config-docs", teodor, "2024-03-15", "docs: every key of the configuration", [
    change(
      marit,
      "2024-03-14",
      "docs: describe every key of the configuration",
      "docs/guide/configuration.md+4 docs/guide/rules.md+3",
      "I wrote down what I had to look up in the code this month. Where the code and Teodor disagreed I asked, and in two places the code was wrong; those come next.",
    ),
    change(
      marit,
      "2024-03-15",
      "router: reject a negative weight",
      "router/src/config.ts router/src/config.test.ts+1",
      "It was taken for a very large one. Nobody uses it, so there is nothing to migrate.",
    ),
  ]),
  mergedBump(38, padraig, "2024-03-18", "vitest", "1.1.3", "1.4.0"),
  push(padraig, "2024-03-19", "scripts: one script to make a release", "scripts/release.sh+2", [], {
    write: { "docs/guide/releasing.md": RELEASING },
  }),
  push(
    hana,
    "2024-03-21",
    "storage: compaction of half-empty segments",
    "storage/src/compaction.ts+5 storage/src/compaction.test.ts+3",
    "A segment of which less than half still waits is copied and deleted. On a day of the trial this keeps the disk at 1.3 times what waits instead of 4 times. It holds the write lock while it copies, 90 ms in the median; I do not like that, but the simple version first.",
  ),
  release("0.1.0", teodor, "2024-03-26", [
    "Rules, delivery over HTTP and retries",
    "Segments with recovery after a crash",
    "A console with destinations and attempts",
  ]),
  push(teodor, "2024-03-27", "Say in the README that this is a trial", "", [], {
    write: {
      "README.md": replaceText("## Licence", "Ferry is on trial with three services until June.\n\n## Licence"),
    },
  }),
];
