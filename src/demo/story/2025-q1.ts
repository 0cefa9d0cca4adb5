/** January to March 2025: a change of Marit's delivers twice, is reverted, and comes back with a test. She goes on leave. */
import { mergedBump } from "./bumps.ts";
import { hana, joaquim, marit, ngozi, padraig, teodor } from "./cast.ts";
import { DESIGN_COMPACTION } from "./documents/designs.ts";
import { POSTMORTEM_DUPLICATES } from "./documents/operations.ts";
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

const POSTMORTEM = "docs/postmortems/2025-01-22-duplicate-deliveries.md";
const done = (number: number, who: string, due: string, what: string) => ({
  [POSTMORTEM]: replaceText(
    `| ${number} | ${what} | ${who} | ${due} | |`,
    `| ${number} | ${what} | ${who} | ${due} | yes |`,
  ),
});

export const QUARTER: readonly Step[] = [
  push(teodor, "2025-01-07", "Roadmap: dead letters are out, regions stay where they are", "", [], {
    write: { "docs/roadmap.md": replaceText("- More than one region", "- More than one region, if somebody needs it") },
  }),
  pull(157, "key-errors", marit, "2025-01-09", "router: name the key in errors", [
    change(
      ngozi,
      "2025-01-08",
      "router: name the key of the event in every error",
      "router/src/log.ts router/src/http.ts router/src/log.test.ts+1",
      [],
      { trailers: [reviewedBy(marit)] },
    ),
  ]),
  mergedBump(159, padraig, "2025-01-10", "undici", "6.19.2", "6.21.0"),
  pull(161, "batch-acknowledgements", hana, "2025-01-14", "router: acknowledge deliveries in batches", [
    change(
      marit,
      "2025-01-13",
      "router: acknowledge deliveries in batches",
      "router/src/batch.ts+4 router/src/batch.test.ts+2 router/src/deliver.ts storage/src/checkpoint.ts",
      "Acknowledgements are 40 percent of all writes. Collecting up to 100 of them, or two seconds, reduces the time the disk is busy from 71% to 43% in the benchmark.",
      { id: "batch-acknowledgements", trailers: [reviewedBy(hana)] },
    ),
  ]),
  push(
    joaquim,
    "2025-01-16",
    "feat(console): remember the order of a table",
    "console/src/table.ts console/src/layout.ts",
  ),
  pull(164, "json-logs", padraig, "2025-01-21", "router: logs as JSON on request", [
    change(
      ngozi,
      "2025-01-20",
      "router: write logs as JSON when asked to",
      "router/src/log.ts+1 router/src/log.test.ts+1 router/src/config.ts",
      "Operations feeds them to a search. The default stays readable.",
      { trailers: [reviewedBy(padraig), helpedBy(marit)] },
    ),
  ]),
  push(
    padraig,
    "2025-01-23",
    'Revert "router: acknowledge deliveries in batches"',
    "router/src/batch.ts! router/src/batch.test.ts! router/src/deliver.ts storage/src/checkpoint.ts",
    [
      "This reverts commit {oid:batch-acknowledgements}.",
      "A restart under load delivered 9,300 events twice, most of them to billing. The checkpoint says that they are done before they are on disk.",
    ],
    { id: "revert-batch", trailers: [reviewedBy(teodor), reportedBy(hana)] },
  ),
  pull(168, "postmortem-duplicates", teodor, "2025-01-29", "docs: postmortem of the duplicate deliveries", [
    change(
      marit,
      "2025-01-28",
      "docs: postmortem of 22 January, duplicate deliveries",
      "",
      "The change was mine (#161). Written with everybody who was there; five actions with a name and a day each. What I take from it: the benchmark asked only how fast it is.",
      {
        id: "postmortem-duplicates",
        write: { [POSTMORTEM]: POSTMORTEM_DUPLICATES },
        trailers: [helpedBy(hana), helpedBy(padraig), reviewedBy(teodor)],
      },
    ),
  ]),
  pull(171, "kill-while-open", hana, "2025-02-06", "A test that kills the router", [
    change(
      marit,
      "2025-02-04",
      "tests: kill the router while acknowledgements are open",
      "tests/restart.test.ts+4",
      [
        `Starts a router, sends 5,000 events, kills it at a random moment and counts what arrives twice. On main: 0 of 200 runs. With {short:batch-acknowledgements} applied again: 187 of 200.`,
        `Action 1 of ${POSTMORTEM}.`,
      ],
      {
        trailers: [reviewedBy(hana)],
        write: done(1, "Marit", "2025-02-07", "A test that kills the router while acknowledgements are open"),
      },
    ),
  ]),
  push(
    marit,
    "2025-02-07",
    "router: add a setting for the longest pause",
    "router/src/backoff.ts router/src/backoff.test.ts+1 router/src/config.ts",
    "Billing asked twice for less than five minutes. Theirs is one minute now; the decision of July expected that it might be too long.",
    { trailers: [reviewedBy(teodor)] },
  ),
  pull(174, "batch-again", hana, "2025-02-18", "router: acknowledge in batches, on disk first", [
    change(
      marit,
      "2025-02-11",
      "storage: tell the caller when a batch is on disk",
      "storage/src/writer.ts+1 storage/src/writer.test.ts+2",
      "The missing half of {short:batch-acknowledgements}: there was no way to know. Part of #170.",
      { trailers: [reviewedBy(hana)] },
    ),
    change(
      marit,
      "2025-02-14",
      "router: acknowledge in batches again, checkpoint last",
      "router/src/batch.ts+5 router/src/batch.test.ts+4 router/src/deliver.ts storage/src/checkpoint.ts",
      [
        "The root cause in January was that the checkpoint moved when a batch was handed over, not when it was written. Now it moves after the write, and the new test with the killed router passes 1,000 times of 1,000.",
        "This comes at the cost of waiting for the write: the disk is busy 46% of the time in the benchmark instead of 43%.",
        `Action 2 of ${POSTMORTEM}. Fixes #170.`,
      ],
      {
        id: "batch-again",
        trailers: [
          'Fixes: {short:batch-acknowledgements} ("router: acknowledge deliveries in batches")',
          reviewedBy(hana),
          reviewedBy(teodor),
        ],
        write: done(2, "Marit", "2025-02-21", "Batch again, with the checkpoint written after the batch"),
      },
    ),
  ]),
  push(
    joaquim,
    "2025-02-20",
    "feat(console): duplicates for each destination",
    "console/src/pages/destinations.ts+1 console/src/client.ts console/src/pages/destinations.test.ts+1 router/src/dead-letters.ts",
    `Action 3 of ${POSTMORTEM}.`,
    {
      trailers: [reviewedBy(marit), reviewedBy(ngozi)],
      write: done(3, "Joaquim", "2025-02-28", "Count duplicates for each destination and show them in the console"),
    },
  ),
  pull(178, "tls-reload", padraig, "2025-02-25", "First half of new certificates without a restart", [
    change(
      padraig,
      "2025-02-24",
      "router: read certificates from a folder",
      "router/src/tls.ts+2 router/src/config.ts",
      "Only reads them; using new ones without a restart is #177 and I will not get to it before I leave.",
    ),
  ]),
  pull(180, "handover", teodor, "2025-03-05", "docs: where things stand before I am away", [
    change(
      marit,
      "2025-03-04",
      "docs: name a second person for everything I look after",
      "docs/guide/operating.md+3",
      "From 10 March to the middle of July. Ngozi takes reviews in router, Hana the open action of the postmortem; both have done it once with me watching.",
      {
        write: { ".github/CODEOWNERS": replaceText("@tvasquine @moyelaran", "@tvasquine @moyelaran @nferreyra") },
        trailers: [reviewedBy(ngozi), reviewedBy(teodor)],
      },
    ),
    change(
      marit,
      "2025-03-05",
      "router: delete the log-only mode of dead letters",
      "router/src/dead-letters.ts-1 router/src/config.ts",
      "Unused since #152, and it would be one more thing to explain.",
      { trailers: [reviewedBy(ngozi)] },
    ),
  ]),
  push(
    hana,
    "2025-03-06",
    "storage: write a checkpoint and its batch in one go",
    "storage/src/checkpoint.ts+1 storage/src/writer.ts storage/src/checkpoint.test.ts+2",
    [
      `One file, one sync, a sum over both. They cannot differ any more, whatever the router does.`,
      `Action 4 of ${POSTMORTEM}.`,
    ],
    {
      trailers: [reviewedBy(marit)],
      write: done(4, "Hana", "2025-03-14", "Write the checkpoint and its batch in one go, so that they cannot differ"),
    },
  ),
  release("1.1.0", padraig, "2025-03-07", [
    "Half the writes: acknowledgements in batches, safe across restarts",
    "Duplicates are counted and shown",
    "A longest pause for each destination",
  ]),
  push(teodor, "2025-03-11", "Fix reading an empty configuration", "router/src/config.ts router/src/config.test.ts+1"),
  pull(184, "weights-doc", teodor, "2025-03-13", "docs: weights", [
    change(ngozi, "2025-03-12", "docs: how weights of rules work", "docs/guide/rules.md+1"),
  ]),
  mergedBump(185, padraig, "2025-03-17", "fastify", "4.26.2", "5.2.1"),
  push(
    ngozi,
    "2025-03-18",
    "router: adapt to fastify 5",
    "router/src/http.ts router/src/health.ts router/src/index.ts",
    "The request no longer has a connection, only a socket.",
    { trailers: [reviewedBy(teodor)] },
  ),
  pull(187, "compaction-design", teodor, "2025-03-26", "storage: compaction without a pause", [
    change(
      hana,
      "2025-03-19",
      "docs: design for compaction without a pause",
      "",
      "Writers wait up to 2.6 s for it, always when the disk is busiest. Three ways, measured over a week.",
      { write: { "docs/design/compaction.md": DESIGN_COMPACTION } },
    ),
    change(
      hana,
      "2025-03-24",
      "storage: compact into a new segment, then swap",
      "storage/src/compaction.ts+2 storage/src/compaction.test.ts+2 storage/src/segment.ts",
      "Writers wait 3 ms at worst over 10,000 compactions; 2.6 s before. Costs up to 64 MB of disk for a moment. Part of docs/design/compaction.md.",
      { trailers: [suggestedBy(teodor)] },
    ),
  ]),
  push(
    joaquim,
    "2025-03-27",
    "fix(console): time zone of the last answer",
    "console/src/pages/destinations.ts console/src/table.ts",
  ),
];
