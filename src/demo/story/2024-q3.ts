/** July to September 2024: retries become fair; a slow console is investigated; Ngozi joins. */
import { mergedBump } from "./bumps.ts";
import { hana, joaquim, marit, ngozi, padraig, teodor } from "./cast.ts";
import { ADR_0005 } from "./documents/decisions-2024.ts";
import { DESIGN_TABLES } from "./documents/designs.ts";
import { INVESTIGATION_CONSOLE } from "./documents/operations.ts";
import { ONBOARDING } from "./documents/project.ts";
import {
  change,
  coAuthoredBy,
  helpedBy,
  pull,
  push,
  release,
  reportedBy,
  reviewedBy,
  type Step,
  suggestedBy,
  testedBy,
} from "./steps.ts";

export const QUARTER: readonly Step[] = [
  push(padraig, "2024-07-03", "ci: upload the log of a failed run", ".github/workflows/ci.yml+1"),
  pull(88, "fair-retries", teodor, "2024-07-19", "router: one slow destination no longer delays the others", [
    change(
      marit,
      "2024-07-11",
      "docs: decide how retries are shared",
      "",
      "On 2 July one destination was down and four others were late by up to 31 minutes. Three ways out, with what they cost in memory and time. Part of #84.",
      { write: { "docs/decisions/0005-retry-for-each-destination.md": ADR_0005 } },
    ),
    change(
      marit,
      "2024-07-12",
      "router: a queue for each destination",
      "router/src/queue.ts+4 router/src/queue.test.ts+3 router/src/retry.ts",
      "I considered one queue with priorities, but sorting it again for every failure took 180 ms at 100,000 events. The trade-off is about 2 MB of memory for each destination. Part of #84.",
    ),
    change(
      marit,
      "2024-07-15",
      "router: back off for each destination",
      "router/src/backoff.ts+3 router/src/backoff.test.ts+3 router/src/retry.ts-1",
      "One second, doubled to at most five minutes. A tenth is random so that they do not all come back at once; I am not sure whether a tenth is enough. Part of #84.",
    ),
    change(
      marit,
      "2024-07-17",
      "router: take turns between destinations",
      "router/src/queue.ts+1 router/src/queue.test.ts+1 router/src/deliver.ts",
      "With one destination down, the others are late by 0.2 s at most in the benchmark; before, by as long as it is down. Part of #84.",
      { trailers: [reviewedBy(teodor), testedBy(padraig)] },
    ),
    change(marit, "2024-07-18", "docs: retries in the guide", "docs/guide/retries.md+3", "Closes #84."),
  ]),
  push(
    joaquim,
    "2024-07-22",
    "feat(console): button to try now",
    "console/src/pages/destinations.ts+1 console/src/client.ts",
    [],
    { trailers: [suggestedBy(marit), reviewedBy(marit)] },
  ),
  mergedBump(91, padraig, "2024-07-24", "undici", "6.6.2", "6.19.2"),
  push(teodor, "2024-07-25", "Weight of rules is optional", "router/src/rules.ts router/src/config.ts"),
  pull(94, "strict-index", teodor, "2024-07-30", "build: check indexed access", [
    change(
      marit,
      "2024-07-29",
      "build: turn on noUncheckedIndexedAccess in router",
      "router/src/match.ts router/src/rules.ts router/src/queue.ts router/src/headers.ts",
      "It finds four places that read past the end of a list, two of which we have seen as errors in production. Storage and console follow when their owners agree.",
    ),
    change(
      marit,
      "2024-07-29",
      "router: handle an event without a key",
      "router/src/queue.ts router/src/queue.test.ts+1",
      "Found by the new check.",
      { trailers: [reviewedBy(teodor)] },
    ),
  ]),
  push(
    hana,
    "2024-08-01",
    "build: check indexed access in storage too",
    "storage/src/segment.ts storage/src/reader.ts storage/src/recovery.ts",
    "Eleven places; one was a bug that needs a segment of exactly 64 MB.",
    { trailers: [suggestedBy(marit)] },
  ),
  push(
    padraig,
    "2024-08-05",
    "Ship segments to a second disk every hour",
    "storage/src/backup.ts+3 scripts/backup.sh",
    "A copy is not a backup until it was restored once; the test restores one.",
    { trailers: [reviewedBy(hana)] },
  ),
  pull(99, "one-table", marit, "2024-08-14", "feat(console): one table for all pages", [
    change(joaquim, "2024-08-08", "docs: design of one table", "", [], {
      write: { "docs/design/console-tables.md": DESIGN_TABLES },
    }),
    change(
      joaquim,
      "2024-08-12",
      "feat(console): table with order and pages",
      "console/src/table.ts+4 console/src/table.test.ts+3 console/src/pages/overview.ts",
    ),
    change(
      joaquim,
      "2024-08-13",
      "refactor(console): use it everywhere",
      "console/src/pages/destinations.ts-1 console/src/pages/rules.ts-1 console/src/layout.ts",
      [],
      { trailers: [reviewedBy(marit)] },
    ),
  ]),
  push(teodor, "2024-08-15", "Fix weight zero", "router/src/compiler.ts router/src/compiler.test.ts+1"),
  pull(103, "time-out", hana, "2024-08-21", "router: a time-out for each destination", [
    change(
      marit,
      "2024-08-20",
      "router: add a setting for the time-out of a destination",
      "docs/guide/configuration.md router/src/http.ts+1 router/src/config.ts router/src/http.test.ts+2",
      "Ten seconds for all is too short for the archive, which takes 25 at night, and too long for the rest. Default stays ten, so that nothing changes for anybody else.",
      { trailers: [reviewedBy(hana)] },
    ),
  ]),
  pull(106, "onboarding", teodor, "2024-08-29", "docs: your first two weeks", [
    change(
      marit,
      "2024-08-27",
      "docs: a page for the first two weeks",
      "",
      "Ngozi starts on Monday. I wrote down the questions I had in February and to whom I finally put them.",
      { write: { "docs/onboarding.md": ONBOARDING }, trailers: [helpedBy(padraig), helpedBy(joaquim)] },
    ),
    change(
      marit,
      "2024-08-28",
      "scripts: a destination that fails every third time",
      "scripts/sandbox.sh+1",
      "For the sandbox of the onboarding page. Stopping it by hand was the first thing everybody did wrong.",
    ),
  ]),
  push(
    ngozi,
    "2024-09-04",
    "docs: the tests take nine minutes, not six",
    "docs/guide/getting-started.md",
    "First fix, as the page says.",
    { trailers: [reviewedBy(marit)] },
  ),
  pull(109, "slow-console", hana, "2024-09-19", "The console is slow on Mondays", [
    change(
      marit,
      "2024-09-10",
      "console: log how long each step of a page takes",
      "console/src/server.ts+1 console/src/timing.ts+2",
      '"The console feels slow" (#173) has no page, no time and no number. This is to get them; it goes again when we know.',
    ),
    change(
      marit,
      "2024-09-16",
      "storage: mark only the changed page of the index",
      "storage/src/segment-index.ts+1 storage/src/segment-index.test.ts+2",
      [
        'Profiling the page of destinations at 9:40 on a Monday shows 91 percent of the time in reading the segment index from disk. git bisect with a synthetic export points at {short:index-next-to-segment} ("storage: keep the index next to its segment"): since then every acknowledgement marks the whole index as changed and drops it from the cache.',
        "The root cause is that mark, not the new place of the file. Only the page that changed is marked now; reading all counts went from 2.2 s to 0.2 s with 300,000 acknowledgements in between.",
      ],
      {
        id: "index-pages",
        trailers: [
          'Fixes: {short:index-next-to-segment} ("storage: keep the index next to its segment")',
          reviewedBy(hana),
        ],
      },
    ),
    change(
      marit,
      "2024-09-17",
      "console: ask for all counts at once",
      "console/src/client.ts console/src/pages/destinations.ts console/src/pages/destinations.test.ts+1",
      "One call instead of one for each destination. 310 ms instead of 2.4 s in the median, measured with the marks that people set. Fixes #173.",
      { trailers: [reportedBy(padraig), reviewedBy(joaquim)] },
    ),
    change(
      marit,
      "2024-09-18",
      "docs: what made the console slow",
      "",
      "So that the next one who looks does not start at the network, as I did. One mark was on the page of rules; I could not reproduce that one.",
      { write: { "docs/investigations/2024-09-slow-console.md": INVESTIGATION_CONSOLE } },
    ),
  ]),
  pull(112, "empty-rules", marit, "2024-09-12", "router: warn about a destination without rules", [
    change(
      ngozi,
      "2024-09-11",
      "router: warn about a destination that no rule names",
      "router/src/config.ts+1 router/src/config.test.ts+1",
      "It is allowed, because one may be added before its rules, but it was silent.",
      { trailers: [helpedBy(marit), reviewedBy(marit)] },
    ),
  ]),
  pull(115, "trim-keys", marit, "2024-09-20", "router: white space in keys", [
    change(
      ngozi,
      "2024-09-18",
      "router: trim white space around keys",
      "router/src/headers.ts router/src/headers.test.ts+1",
      "The review asked for a test with a tab; it found that tabs were kept.",
      { trailers: [reviewedBy(marit)] },
    ),
  ]),
  push(teodor, "2024-09-23", "Answer 503 while starting", "router/src/health.ts router/src/index.ts"),
  pull(118, "console-links", marit, "2024-09-25", "feat(console): links between pages", [
    change(
      ngozi,
      "2024-09-24",
      "console: link a destination to its rules",
      "console/src/pages/destinations.ts console/src/pages/rules.ts console/src/pages/rules.test.ts+1",
      [],
      { trailers: [reviewedBy(marit), helpedBy(joaquim)] },
    ),
  ]),
  push(
    hana,
    "2024-09-25",
    "storage: property tests for the index",
    "storage/src/segment-index.test.ts+3",
    "A thousand random orders of append, acknowledge and crash. They would have found the mark of May.",
    { trailers: [suggestedBy(marit), coAuthoredBy(marit)] },
  ),
  push(
    joaquim,
    "2024-09-26",
    "chore(console): remove the timing log",
    "console/src/timing.ts! console/src/server.ts",
    "No longer needed since #109.",
  ),
  release("0.3.0", teodor, "2024-09-30", [
    "A destination that is down no longer delays the others",
    "A time-out for each destination",
    "Faster page of destinations",
  ]),
];
