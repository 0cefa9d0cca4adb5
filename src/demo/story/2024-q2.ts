/** April to June 2024: configuration without restarts, the console's decision, a full disk. */
import { mergedBump } from "./bumps.ts";
import { hana, joaquim, marit, padraig, teodor } from "./cast.ts";
import { ADR_0003, ADR_0004 } from "./documents/decisions-2024.ts";
import { POSTMORTEM_DISK, RUNBOOK_DISK } from "./documents/operations.ts";
import { change, helpedBy, pull, push, release, reportedBy, reviewedBy, type Step } from "./steps.ts";

export const QUARTER: readonly Step[] = [
  push(teodor, "2024-04-02", "Health endpoint", "router/src/health.ts+2 router/src/index.ts"),
  pull(45, "long-paths", teodor, "2024-04-05", "router: refuse paths deeper than 20", [
    change(
      marit,
      "2024-04-04",
      "router: refuse paths deeper than 20 parts",
      "router/src/match.ts router/src/match.test.ts+1",
      "A sender had a loop and produced a path with 60,000 parts; matching it took 14 seconds, because every rule splits it again. 20 is twice the deepest path in use.",
      { trailers: [reviewedBy(teodor)] },
    ),
  ]),
  push(joaquim, "2024-04-08", "feat(console): dark colours", "console/src/styles.css+3 console/src/layout.ts"),
  push(
    padraig,
    "2024-04-09",
    "ci: run the slow tests at night only",
    ".github/workflows/nightly.yml+2 .github/workflows/ci.yml",
    "They fill a 2 GB disk and take 11 minutes.",
  ),
  pull(48, "split-deliver", teodor, "2024-04-12", "router: split deliver.ts", [
    change(
      marit,
      "2024-04-10",
      "router: move the HTTP call out of deliver.ts",
      "router/src/http.ts+3 router/src/deliver.ts-2",
      "No change in behaviour. The retry tests had to start a server because the call could not be replaced; now they run in 40 ms instead of 6 s.",
    ),
    change(
      marit,
      "2024-04-11",
      "router: use a memory destination in the retry tests",
      "router/src/retry.test.ts router/src/deliver.test.ts+1",
    ),
  ]),
  pull(52, "reload-configuration", teodor, "2024-04-23", "router: change the configuration without a restart", [
    change(
      marit,
      "2024-04-18",
      "docs: decide how to notice a changed configuration",
      "",
      "Three ways, with what each costs us. Three of four environments mount the file over a network, which rules out the one I liked best. Part of #41.",
      { write: { "docs/decisions/0003-poll-for-configuration.md": ADR_0003 } },
    ),
    change(
      marit,
      "2024-04-19",
      "router: read the configuration as one value",
      "router/src/config.ts+1 router/src/index.ts",
      "In preparation for changing it at run time: nine places read parts of it on their own. Part of #41.",
    ),
    change(
      marit,
      "2024-04-22",
      "router: poll the configuration file",
      "router/src/config-poll.ts+3 router/src/config-poll.test.ts+3 router/src/index.ts",
      "Compares the hash every five seconds and swaps the whole configuration or nothing. A file that does not parse is logged and ignored. Telling somebody is left for a later change, see docs/decisions/0003. Closes #41.",
      { id: "config-poll", trailers: [reviewedBy(teodor), helpedBy(padraig)] },
    ),
  ]),
  mergedBump(54, padraig, "2024-04-25", "fastify", "4.25.2", "4.26.2"),
  push(teodor, "2024-04-26", "Limit body size", "router/src/http.ts router/src/config.ts"),
  push(
    hana,
    "2024-05-02",
    "storage: keep the index next to its segment",
    "storage/src/segment-index.ts+2 storage/src/segment.ts storage/src/recovery.ts",
    "One file for each segment instead of one for all, so that deleting a segment deletes its index and a crash can damage one of them only. Recovery of 20 GB went from 9 s to 7 s.",
    { id: "index-next-to-segment" },
  ),
  pull(58, "rules-page", marit, "2024-05-07", "feat(console): rules", [
    change(
      joaquim,
      "2024-05-06",
      "feat(console): page of rules with a try-out field",
      "console/src/pages/rules.ts+4 console/src/client.ts+1 console/src/pages/rules.test.ts+2",
      [],
      { trailers: [helpedBy(marit)] },
    ),
  ]),
  pull(60, "try-out", joaquim, "2024-05-14", "router: explain why a rule matched", [
    change(
      marit,
      "2024-05-13",
      "router: add an endpoint that explains why a rule matched",
      "router/src/explain.ts+3 router/src/explain.test.ts+3 router/src/match.ts",
      "The try-out field of the console showed a bare yes or no, which led to the same question in the channel twice a week. Returns the first condition that failed.",
    ),
    change(
      marit,
      "2024-05-14",
      "console: show the explanation",
      "console/src/pages/rules.ts console/src/pages/rules.test.ts",
      [],
      { trailers: [helpedBy(joaquim)] },
    ),
  ]),
  push(padraig, "2024-05-15", "ci: fail on unused exports", ".github/workflows/ci.yml+1 scripts/check.sh"),
  pull(63, "server-rendered", teodor, "2024-05-22", "docs: the console stays on the server", [
    change(joaquim, "2024-05-21", "docs: record why the console is rendered on the server", "", [], {
      write: { "docs/decisions/0004-server-rendered-console.md": ADR_0004 },
    }),
  ]),
  push(
    hana,
    "2024-05-23",
    "storage: count waiting events for each destination",
    "storage/src/reader.ts+1 storage/src/index.ts",
    "The console asks for it. Reads the index from disk; a summary in memory would be faster and one more thing that can be wrong after a crash.",
  ),
  pull(66, "log-fields", padraig, "2024-05-28", "router: the same fields in every log line", [
    change(
      marit,
      "2024-05-27",
      "router: name the destination in every log line",
      "router/src/log.ts+3 router/src/deliver.ts router/src/retry.ts router/src/http.ts",
      "Finding out what happened to one event meant reading three kinds of lines. All carry event, destination and attempt now, so that one search is enough.",
      { trailers: [reportedBy(padraig), reviewedBy(padraig)] },
    ),
  ]),
  push(
    teodor,
    "2024-05-30",
    "Drop support for JSONPath in rules",
    "router/src/compiler.ts-2 router/src/rules.ts",
    "Nobody uses it.",
  ),
  push(
    padraig,
    "2024-06-04",
    "storage: alarm at 70 percent of the disk",
    "storage/src/writer.ts scripts/alarms.sh",
    "It was 95. See the postmortem that follows.",
    { trailers: [reviewedBy(hana)] },
  ),
  push(padraig, "2024-06-05", "docs: postmortem of 3 June", "", [], {
    write: { "docs/postmortems/2024-06-03-full-disk.md": POSTMORTEM_DISK, "docs/runbooks/full-disk.md": RUNBOOK_DISK },
  }),
  pull(71, "late-ack", hana, "2024-06-11", "router: acknowledge once", [
    change(
      marit,
      "2024-06-10",
      "router: do not acknowledge an event twice",
      "router/src/deliver.ts router/src/deliver.test.ts+1",
      "A destination that answers after the time-out was acknowledged by both the answer and the retry. Harmless until storage counts acknowledgements, which it will. Fixes #69.",
      { trailers: [reviewedBy(hana)] },
    ),
  ]),
  push(
    joaquim,
    "2024-06-13",
    "feat(console): oldest undelivered event",
    "console/src/pages/overview.ts+1 console/src/client.ts",
    "Action of docs/postmortems/2024-06-03-full-disk.md.",
    { trailers: [reviewedBy(padraig)] },
  ),
  pull(74, "bench", teodor, "2024-06-18", "scripts: a benchmark anybody can run", [
    change(
      marit,
      "2024-06-17",
      "scripts: a benchmark of the whole path",
      "scripts/bench.sh+2 router/bench/path.ts+3",
      "Each of us had one of their own and they disagreed by a factor of three. This one sends 200,000 events of the sizes we see, warms up first and prints the median of five.",
      { trailers: [reviewedBy(hana)] },
    ),
    change(marit, "2024-06-18", "docs: how to read the benchmark", "docs/guide/benchmark.md+2"),
  ]),
  mergedBump(75, teodor, "2024-06-19", "typescript", "5.3.3", "5.4.5"),
  pull(77, "match-cache", teodor, "2024-06-25", "router: keep the result of matching", [
    change(
      marit,
      "2024-06-24",
      "router: remember which rules match a path",
      "router/src/match.ts+1 router/src/match.test.ts+1",
      "Senders use 310 different paths in all, and matching was 38% of the time in the benchmark. With a table of 1,000 paths the benchmark takes 23 s instead of 33 s. I considered compiling rules to a tree, but that is two weeks for perhaps another tenth.",
    ),
  ]),
  push(
    hana,
    "2024-06-26",
    "storage: test recovery with a damaged byte in the middle",
    "storage/src/recovery.test.ts+2 storage/src/recovery.ts+1",
    "The event is lost and named in the log; the rest of the segment is read. Before this, recovery stopped there and dropped everything behind it, up to 64 MB.",
  ),
  release("0.2.0", padraig, "2024-06-27", [
    "Configuration changes without a restart",
    "Rules can be tried out in the console",
    "Matching is about 40 percent faster",
  ]),
];
