import { it } from "vitest";
import { readHistory } from "../../src/workspace/read-history.ts";
import { newcomersOf } from "../../src/history/newcomers.ts";
import { threadsOf } from "../../src/history/threads.ts";
import * as reverts from "../../src/history/reverts.ts";
it("x", async () => {
  const { history, notes } = await readHistory("/tmp/ferry-try", { until: "2026-10-31" });
  console.log(notes, history.areas, history.people.map(p => [p.name, p.kind, p.emails, p.logins].join("|")));
  for (const d of history.documents) console.log(d.kind, d.path, "|", d.title, "|", d.status, "|alt", d.alternatives?.line, "oq", d.openQuestions?.line, "to", d.tradeOffs?.line, "out", d.outcome?.line, "act", d.actions?.line, "sup", d.support?.line, "|", d.authors.join(), "|", d.addedBy?.author.name, d.revisions.map(r => r.author.name).join());
  for (const [p, n] of newcomersOf(history)) console.log("newcomer", p.name, n.first.length, n.later, n.reviewsGiven);
  for (const t of threadsOf(history)) if (t.leader.name.startsWith("Marit")) console.log("thread", t.references, t.commits.map(c => c.day + " " + c.message.subject));
  console.log(Object.keys(reverts), history.roles.map(r => r.quote));
  const cues = new Map<string, string[]>();
  for (const c of history.commits) if (c.author.name.startsWith("Marit")) for (const q of c.message.cues) cues.set(q.kind, [...(cues.get(q.kind) ?? []), c.message.subject.slice(0,50) + " :: " + q.quote]);
  for (const [k, v] of cues) { console.log("CUE", k, v.length); for (const q of v.slice(0, 30)) console.log("   ", q); }
  console.log(history.commits.filter(c => c.authorship === "assisted").map(c => c.message.subject));
});
