/** October to December 2024: dead letters, designed by Marit and built by four people. */
import { mergedBump } from "./bumps.ts";
import { hana, joaquim, marit, ngozi, padraig, teodor } from "./cast.ts";
import { ADR_0006 } from "./documents/decisions-2024.ts";
import { DESIGN_DEAD_LETTERS } from "./documents/designs.ts";
import { RUNBOOK_STUCK } from "./documents/operations.ts";
import {
  change,
  coAuthoredBy,
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

const PLAN = "Part of docs/design/dead-letters.md (#198).";

export const QUARTER: readonly Step[] = [
  pull(131, "design-dead-letters", teodor, "2024-10-15", "docs: design for dead letters", [
    change(
      marit,
      "2024-10-08",
      "docs: propose dead letters",
      "",
      "Support finds dropped events before we do: 61 in September, in 19 conversations (#198). Nobody asked for this exactly; it came out of reading those conversations. Before any code, because it touches all three parts.",
      { id: "design-dead-letters", write: { "docs/design/dead-letters.md": DESIGN_DEAD_LETTERS } },
    ),
    change(
      marit,
      "2024-10-14",
      "docs: dead letters, after the review",
      "",
      "Legal says thirty days are fine. Editing an event is out of scope now; it was the longest part of the discussion and nobody needs it yet. (#198)",
      {
        write: {
          "docs/design/dead-letters.md": replaceText(
            "Thirty days is a guess. Legal has been asked.",
            "Thirty days; legal agrees.",
          ),
        },
        trailers: [helpedBy(hana), helpedBy(joaquim), reviewedBy(teodor)],
      },
    ),
  ]),
  push(
    padraig,
    "2024-10-09",
    "ci: one retry for the recovery test",
    ".github/workflows/ci.yml",
    "It fails one time in thirty and I do not know why.",
  ),
  pull(133, "flaky-recovery", padraig, "2024-10-17", "storage: the recovery test that fails sometimes", [
    change(
      marit,
      "2024-10-16",
      "storage: fix the flaky recovery test",
      "storage/src/recovery.test.ts",
      "It failed one time in thirty, because it did not wait for the killed process to be gone. Running it 2,000 times under strace shows the cause: the next process sometimes opens the segment before the killed one has left it. Waiting for its exit gives 0 of 2,000.",
      { trailers: [reviewedBy(hana)] },
    ),
    change(
      marit,
      "2024-10-16",
      "ci: remove the retry of the recovery test",
      ".github/workflows/ci.yml",
      "It is no longer needed, and it would hide the next one.",
      { trailers: [reviewedBy(padraig)] },
    ),
  ]),
  pull(136, "give-up", hana, "2024-10-30", "router: give up on an event and say why", [
    change(
      marit,
      "2024-10-23",
      "router: tell apart answers that may change and answers that will not",
      "router/src/answer.ts+3 router/src/answer.test.ts+4 router/src/http.ts",
      [
        "400, 410 and 422 will not get better by asking again. 404 may, because destinations are deployed after their rules.",
        PLAN,
      ],
    ),
    change(
      marit,
      "2024-10-25",
      "router: give up after the attempts of a destination",
      "router/src/dead-letters.ts+3 router/src/dead-letters.test.ts+3 router/src/retry.ts",
      [
        "Only logged for now, so that we can compare it with what support sees; keeping them is left for a later change.",
        PLAN,
      ],
    ),
    change(
      marit,
      "2024-10-28",
      "router: count what was given up",
      "router/src/dead-letters.ts+1 router/src/health.ts",
      ["For the alarm.", PLAN],
      { trailers: [reviewedBy(hana), reviewedBy(teodor)] },
    ),
  ]),
  pull(139, "dead-letter-segments", marit, "2024-11-12", "storage: segments for dead letters", [
    change(
      marit,
      "2024-11-05",
      "docs: decide where dead letters live",
      "",
      ["Written with Hana, who found that a mark would keep every old segment alive.", PLAN],
      {
        write: { "docs/decisions/0006-dead-letters-in-their-own-segments.md": ADR_0006 },
        trailers: [coAuthoredBy(hana)],
      },
    ),
    change(
      hana,
      "2024-11-07",
      "storage: segments for dead letters",
      "storage/src/dead-letters.ts+4 storage/src/dead-letters.test.ts+4 storage/src/index.ts",
      ["The same code as for live events with a different name and no compaction. Copying one takes 0.2 ms.", PLAN],
    ),
    change(
      hana,
      "2024-11-11",
      "storage: delete dead letters after thirty days",
      "storage/src/dead-letters.ts+1 storage/src/dead-letters.test.ts+1",
      PLAN,
      { trailers: [reviewedBy(marit)] },
    ),
  ]),
  push(teodor, "2024-11-06", "Fix content type of answers", "router/src/http.ts"),
  pull(141, "list-dead-letters", marit, "2024-11-20", "feat(console): list dead letters", [
    change(
      joaquim,
      "2024-11-15",
      "feat(console): page of dead letters",
      "console/src/pages/dead-letters.ts+4 console/src/pages/dead-letters.test.ts+3 console/src/client.ts+1",
      PLAN,
    ),
    change(
      ngozi,
      "2024-11-18",
      "console: show the last answer of a dead letter",
      "console/src/pages/dead-letters.ts+1 console/src/pages/dead-letters.test.ts+1",
      PLAN,
      { trailers: [helpedBy(joaquim), reviewedBy(marit)] },
    ),
  ]),
  mergedBump(142, padraig, "2024-11-21", "vitest", "1.4.0", "1.6.0"),
  pull(144, "try-again", marit, "2024-11-27", "console: try a dead letter again", [
    change(
      ngozi,
      "2024-11-25",
      "console: try a dead letter again",
      "console/src/pages/dead-letters.ts+1 console/src/client.ts console/src/pages/dead-letters.test.ts+2",
      ["Asks first when it is more than one, because the runbook says so.", PLAN],
      { trailers: [reviewedBy(marit)] },
    ),
    change(
      ngozi,
      "2024-11-26",
      "router: accept a dead letter as a new event",
      "router/src/dead-letters.ts+1 router/src/dead-letters.test.ts+1",
      PLAN,
      { trailers: [reviewedBy(marit), helpedBy(marit)] },
    ),
  ]),
  pull(147, "runbook-stuck", padraig, "2024-12-04", "docs: runbook for a stuck destination", [
    change(
      marit,
      "2024-12-03",
      "docs: runbook for a stuck destination",
      "",
      ["Walked through it with Pádraig in the sandbox; we cut it from three pages to one.", PLAN],
      { write: { "docs/runbooks/stuck-destination.md": RUNBOOK_STUCK }, trailers: [coAuthoredBy(padraig)] },
    ),
    change(marit, "2024-12-04", "docs: dead letters in the guide", "docs/guide/dead-letters.md+3", PLAN),
  ]),
  push(
    padraig,
    "2024-12-05",
    "scripts: alarm on giving up, links to stuck-destination.md",
    "scripts/alarms.sh+1",
    PLAN,
    {
      trailers: [reviewedBy(marit)],
    },
  ),
  pull(149, "limit-dead-letters", teodor, "2024-12-10", "router: a limit for dead letters", [
    change(
      marit,
      "2024-12-09",
      "router: stop giving up when the limit is reached",
      "router/src/dead-letters.ts+1 router/src/dead-letters.test.ts+1 router/src/config.ts",
      [
        "A destination that refuses everything would fill the disk with dead letters: 64 GB in a day at the rate of billing. At 10,000 it is paused instead and the alarm names it.",
        "I am not sure whether pausing is right. I considered dropping the oldest, but then we are back to losing events without telling anybody.",
        PLAN,
      ],
      { trailers: [reviewedBy(teodor), suggestedBy(hana)] },
    ),
  ]),
  push(
    joaquim,
    "2024-12-11",
    "fix(console): order of dead letters",
    "console/src/pages/dead-letters.ts console/src/table.ts console/src/table.test.ts+1",
    "Newest first was the default of the table. Reported from the trial with support.",
    { trailers: [reviewedBy(ngozi), reportedBy(marit)] },
  ),
  push(teodor, "2024-12-12", "Marit looks after the router too", "", [], {
    write: {
      ".github/CODEOWNERS": replaceText("/router/            @tvasquine", "/router/            @tvasquine @moyelaran"),
    },
  }),
  pull(152, "finish-dead-letters", teodor, "2024-12-17", "Dead letters for everybody", [
    change(
      marit,
      "2024-12-16",
      "router: turn dead letters on for all destinations",
      "router/src/config.ts router/src/config.test.ts",
      [
        'Two weeks of "log only" agree with support\'s list in 58 of 58 cases. Billing came last, as promised.',
        `${PLAN} Closes #198.`,
      ],
    ),
    change(marit, "2024-12-16", "docs: dead letters are done", "", [], {
      write: {
        "docs/design/dead-letters.md": replaceText("Status: proposed", "Status: implemented in 1.0.0"),
        "docs/roadmap.md": replaceText(
          "- Keep what cannot be delivered, and let people look at it (dead letters)",
          "- Done in 1.0.0: keep what cannot be delivered, and let people look at it (dead letters)",
        ),
      },
    }),
  ]),
  push(
    hana,
    "2024-12-18",
    "storage: name the segment in every error",
    "storage/src/segment.ts storage/src/reader.ts storage/src/segment.test.ts+1",
  ),
  release("1.0.0", teodor, "2024-12-19", [
    "Dead letters: what could not be delivered is kept for thirty days and can be tried again",
    "A runbook for a stuck destination",
    "Out of trial: five services send through Ferry",
  ]),
  push(teodor, "2024-12-20", "README: out of trial", "", [], {
    write: { "README.md": replaceText("Ferry is on trial with three services until June.\n\n", "") },
  }),
];
