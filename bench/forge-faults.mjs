// @ts-check
// Whether a sync of a forge survives faults: 5,000 requests to a server on the loopback interface, 1,000 of them answered
// by limits, errors, halves of answers and broken connections, with the program "killed" every few batches.
//
//   npm run bench:faults [-- --requests 5000 --faults 1000 --seed 1]
//
// Prints what was lost and what was doubled against everything the server had to tell, record by record.
import { parseArgs } from "node:util";
import { openModules } from "./load.mjs";

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "5000" },
    faults: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
  },
});
const wanted = Number(values.requests);
const faults = Number(values.faults);
const seed = Number(values.seed);

const modules = await openModules();
try {
  const { makeUpGithub } = await modules.load("/test/support/made-up-github.ts");
  const { drawFaults, startForgeServer } = await modules.load("/test/support/forge-server.ts");
  const { recordsOf, syncInto, toldBy } = await modules.load("/test/support/sync-into.ts");
  const { createGithubClient } = await modules.load("/src/sources/forges/github/client.ts");
  const { Token } = await modules.load("/src/sources/forges/http/token.ts");

  // Most requests are for the timeline of one discussion; what was read before a kill is read again.
  const made = makeUpGithub(Math.ceil((wanted - faults) * 0.98), seed);
  const server = await startForgeServer(made, drawFaults(seed, (faults / wanted) * 1.05, faults));
  const waits = new Map();
  const request = await createGithubClient({
    host: "github.com",
    token: new Token("ghs_made-up-token", "the benchmark"),
    baseUrl: server.url,
    throttled: false,
    second: 1,
    attempts: 12,
    onWait: (/** @type {{reason: string}} */ { reason }) => waits.set(reason, (waits.get(reason) ?? 0) + 1),
  });
  const place = { kind: "github", host: "github.com", name: "octo-org/engine" };
  const options = { everything: true, login: undefined, tokenOrigin: "the benchmark" };
  const began = performance.now();
  let kept;
  let kills = -1;
  for (; !kept?.isDone; kills++) kept = await syncInto(kept, request, place, options, 20 + (kills % 7));
  const seconds = (performance.now() - began) / 1000;
  await server.close();

  const found = recordsOf(kept.payloads);
  const told = toldBy(made);
  const lost = [...told].filter(([key, line]) => found.get(key) !== line);
  const doubled = [...found.keys()].filter((key) => !told.has(key));
  const { total, faulted, byFault } = server.requests;
  console.log(`requests ${total}, faults ${faulted}, kills ${kills}, ${seconds.toFixed(1)} s`);
  console.log(`faults: ${[...byFault].map(([fault, count]) => `${fault} ${count}`).join(", ")}`);
  console.log(`waits told: ${[...waits].map(([reason, count]) => `${reason} ${count}`).join(", ")}`);
  console.log(`records told ${told.size}, kept ${found.size}`);
  console.log(`lost ${lost.length}, doubled ${doubled.length}`);
  for (const [key] of lost.slice(0, 5)) console.log(`  lost: ${key}`);
  for (const key of doubled.slice(0, 5)) console.log(`  doubled: ${key}`);
  if (lost.length > 0 || doubled.length > 0) process.exitCode = 1;
} finally {
  await modules.close();
}
