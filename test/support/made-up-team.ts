/**
 * A made-up team of twelve with other conventions than the demonstration's: requests squashed with their number, subjects
 * by type and area, reviews by trailers, three time zones. Drawn with a seed, so that there are as many such histories as
 * one likes; the same seed gives the same one.
 */
import { describeHistory, type HistoryBuilder } from "../../src/demo/describe-history.ts";
import type { HistoryDescription, Identity } from "../../src/demo/history-description.ts";
import { seededRandom } from "./random.ts";
import type { Named } from "./transformations/rename-people.ts";

interface Member extends Named {
  readonly area: string;
  /** The week in which they begin. */
  readonly joins: number;
  /** How often they land something in a week, 0 to 1, and how often with tests, reasons, documents. */
  readonly pace: number;
  readonly care: number;
}

const WEEKS = 130;
const AREAS = ["engine", "api", "web", "cli", "store", "billing"];
const NAMES =
  "Adaora Finch, Bertil Okafor, Celeste Imran, Dov Haraldsen, Esra Pilkington, Fumiko Stahl, Gareth Mbeki, Hilde Vasquez, Ivo Tanaka, Jelena Okoro, Kofi Lindqvist, Leila Barros".split(
    ", ",
  );
const FORGE: Identity = { name: "GitHub", email: "noreply@github.com" };

/** Who is in the team; the first one is who the histories are about. */
export const TEAM: readonly Member[] = NAMES.map((name, at) => {
  const [first = "", last = ""] = name.toLowerCase().split(" ");
  return {
    name,
    login: `${first}${last.slice(0, 2)}`,
    email:
      at % 3 === 1
        ? `${1000 + at}+${first}${last.slice(0, 2)}@users.noreply.github.com`
        : `${first}@made-up.example.com`,
    area: AREAS[at % AREAS.length] ?? "engine",
    joins: at < 6 ? 0 : (at - 5) * 15,
    pace: at === 0 ? 0.9 : 0.35 + ((at * 5) % 7) / 14,
    care: at === 0 ? 0.7 : ((at * 3) % 8) / 8,
  };
});

const SUBJECTS = [
  "page the list of {things}",
  "keep {things} that arrive late",
  "retry {things} once",
  "sort {things} by age",
  "cache {things} for a minute",
  "check {things} on the way in",
  "stream {things} instead of loading them",
  "limit {things} for each tenant",
];
const THINGS =
  "orders invoices sessions tokens quotas reports refunds exports mailboxes tickets webhooks receipts batches leases snapshots cursors".split(
    " ",
  );
const QUALIFIERS = [
  "in the worker",
  "for guests",
  "on a slow disk",
  "behind the proxy",
  "at midnight",
  "after a restart",
  "in dry runs",
];
const REASONS = [
  "The worker lost {things} when it was restarted, because the queue was only kept in memory {where}.",
  "Without this, a reader that arrives late sees half of the {things} {where}.",
  "Retry once, because the first request for {things} after a pause fails {where}.",
  "The problem with the old check is that it runs before the {things} are parsed {where}.",
];
const CAUSES = ["The root cause was that the list of {things} was shared by both readers {where}."];
const MEASURES = ["Loading {things} {where} goes from 412 ms to 37 ms on my machine."];
const LIMITS = ["This does not handle {things} of archived tenants yet {where}; that is left for a later change."];
const PRICES = ["We trade memory for speed: {things} now cost a few bytes more {where}, which is a fair trade-off."];
const CREDITS = ["Suggested-by", "Helped-by", "Reported-by"];

/** Draws one thing after another. */
class Chance {
  readonly #next: () => number;
  constructor(seed: number) {
    this.#next = seededRandom(seed);
  }
  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }
  is(share: number): boolean {
    return this.#next() < share;
  }
  of<T>(all: readonly T[]): T {
    return all[this.below(all.length)] as T;
  }
}

interface Written {
  readonly id: string;
  readonly subject: string;
}

class Years {
  readonly #chance: Chance;
  readonly #history: HistoryBuilder = describeHistory("main");
  readonly #written: Written[] = [];
  /** The folder of all code: one whose name says so, or the product's. */
  readonly #root: string;
  #seconds = Date.parse("2023-01-02T07:00:00Z") / 1000;
  #request = 100;
  #edition = 0;

  constructor(seed: number) {
    this.#chance = new Chance(seed);
    this.#root = seed % 2 === 1 ? "packages" : "quill";
  }

  tell(): HistoryDescription {
    this.#begin();
    for (let week = 0; week < WEEKS; week++) {
      this.#seconds = Math.max(this.#seconds, Date.parse("2023-01-09T07:00:00Z") / 1000 + week * 7 * 86_400);
      this.#week(week);
    }
    return this.#history.describe();
  }

  #commit(by: Identity, message: string, files: Readonly<Record<string, string>>, committer: Identity = FORGE): void {
    this.#seconds += 1200 + this.#chance.below(9000);
    this.#edition++;
    const at = { seconds: this.#seconds, offset: ["+0100", "-0500", "+0530"][this.#edition % 3] ?? "+0000" };
    this.#history.commit({ by, at, committer, message, files });
  }

  #begin(): void {
    const founder = TEAM[1] as Member;
    const owners = AREAS.map((area) => {
      const names = TEAM.filter((one) => one.area === area).map(({ login }) => `@${login}`);
      return `/${this.#root}/${area}/ ${names.join(" ")}`;
    }).join("\n");
    const packages = AREAS.map((area) => [`${this.#root}/${area}/package.json`, `{ "name": "${area}" }\n`] as const);
    this.#commit(
      founder,
      "chore: start\n",
      {
        "README.md": "# Quill\n\nKeeps the books of small shops.\n",
        "package.json": `{ "name": "quill", "version": "0.0.0", "workspaces": ["${this.#root}/*"] }\n`,
        ".github/CODEOWNERS": `${owners}\n`,
        ...Object.fromEntries(packages),
      },
      founder,
    );
  }

  #week(week: number): void {
    const here = TEAM.filter(({ joins }) => joins <= week);
    for (const person of here) if (this.#chance.is(person.pace)) this.#land(person, here);
    if (week % 9 === 4) this.#revert(here);
    if (week % 13 === 6) this.#release(week);
    if (week % 11 === 3) this.#runbook(week);
    if (week % 40 === 20) this.#propose(week);
    if (week % 40 === 28) this.#accept(week - 8);
  }

  #land(person: Member, here: readonly Member[]): void {
    const chance = this.#chance;
    const area = chance.is(0.8) ? person.area : chance.of(AREAS);
    const [things, where] = [chance.of(THINGS), chance.of(QUALIFIERS)];
    const fill = (text: string): string => text.replace("{things}", things).replace("{where}", where);
    const type = chance.is(0.4) ? "fix" : "feat";
    const what = type === "feat" && chance.is(0.3) ? "add an option --{things} to the command" : chance.of(SUBJECTS);
    const subject = `${type}(${area}): ${fill(what)} ${where}`;
    const says = (share: number, texts: readonly string[]): string[] =>
      chance.is(share * person.care) ? [fill(chance.of(texts))] : [];
    const why = [
      ...says(0.8, REASONS),
      ...says(type === "fix" ? 0.3 : 0, CAUSES),
      ...says(0.15, MEASURES),
      ...says(0.2, LIMITS),
      ...says(0.15, PRICES),
    ];
    const others = here.filter((one) => one !== person);
    const trailer = (key: string): string => {
      const { name, email } = chance.of(others);
      return `${key}: ${name} <${email}>`;
    };
    const owner = others.find((one) => one.area === area) ?? chance.of(others);
    const trailers = [
      ...(chance.is(0.3) ? [trailer(chance.of(CREDITS))] : []),
      ...(chance.is(0.1) ? [trailer("Co-authored-by")] : []),
      `Reviewed-by: ${owner.name} <${owner.email}>`,
    ];
    const name = `${things}-${chance.below(3)}`;
    const edition = `// ${this.#edition}\nexport const edition = ${this.#edition};\n`;
    const files: Record<string, string> = { [`${this.#root}/${area}/src/${name}.ts`]: edition };
    if (chance.is(0.4)) files[`${this.#root}/${area}/src/${chance.of(THINGS)}-0.ts`] = edition;
    if (chance.is(0.2 + 0.6 * person.care)) files[`${this.#root}/${area}/test/${name}.test.ts`] = edition;
    if (type === "feat" && chance.is(0.5 * person.care))
      files[`docs/guide/${area}-${things}.md`] = `# ${things}\n\n${edition}`;
    this.#squash(person, subject, [...why, trailers.join("\n")], files);
  }

  #squash(by: Identity, subject: string, paragraphs: readonly string[], files: Readonly<Record<string, string>>): void {
    const numbered = `${subject} (#${++this.#request})`;
    this.#commit(by, [numbered, ...paragraphs].join("\n\n").concat("\n"), files);
    this.#written.push({ id: this.#history.tip(), subject: numbered });
  }

  #revert(here: readonly Member[]): void {
    const { id, subject } = this.#written.at(-1 - this.#chance.below(3)) as Written;
    const by = this.#chance.of(here.slice(1));
    const number = ++this.#request;
    this.#seconds += 5000;
    this.#history.commit({
      by,
      committer: FORGE,
      at: { seconds: this.#seconds, offset: "+0000" },
      message: (oidOf) => `Revert "${subject}" (#${number})\n\nThis reverts commit ${oidOf(id)}.\n`,
      files: { [`${this.#root}/${by.area}/src/orders-0.ts`]: `// without ${number}\n` },
    });
  }

  #release(week: number): void {
    const by = TEAM[week % 2 === 0 ? 0 : 1] as Member;
    const version = `1.${week}.0`;
    this.#commit(by, `chore(release): ${version}\n`, {
      "package.json": `{ "name": "quill", "version": "${version}" }\n`,
    });
    this.#history.tag(`v${version}`, {
      by,
      at: { seconds: this.#seconds + 60, offset: "+0100" },
      message: `Quill ${version}\n`,
    });
  }

  #runbook(week: number): void {
    const text = `# Runbook: the queue is full\n\n## Symptoms\n\nOrders wait.\n\n## Steps\n\n1. Look at the queue.\n2. Drain it.\n\nEdition ${week}.\n`;
    this.#squash(TEAM[0] as Member, `docs: tell what week ${week} taught us about the queue`, [], {
      "docs/runbooks/queue-full.md": text,
    });
  }

  #propose(week: number): void {
    this.#squash(TEAM[0] as Member, `docs: propose plan ${week}`, [], {
      [`docs/rfcs/${1000 + week}-plan.md`]: rfc(week, "Proposed"),
    });
  }

  #accept(week: number): void {
    this.#squash(TEAM[0] as Member, `docs: accept plan ${week}`, [], {
      [`docs/rfcs/${1000 + week}-plan.md`]: rfc(week, "Accepted"),
    });
  }
}

const rfc = (week: number, status: string): string =>
  `# RFC ${1000 + week}: One queue for everybody\n\nAuthor: ${TEAM[0]?.name}\nStatus: ${status}\n\n## Problem\n\n${"Each area has a queue of its own, and each loses orders in its own way. ".repeat(12)}\n\n## Proposal\n\n${"One queue that everybody writes into, owned by the engine. ".repeat(12)}\n\n## Alternatives considered\n\n- Keep six queues and mend each. Cheap today, dear every week after.\n- Buy one. The contract takes longer than the work.\n\n## Risks and open questions\n\n- We do not know how large it gets.\n`;

/** Two and a half years of the team's work. @param seed any number; another one gives another history */
export const madeUpTeam = (seed: number): HistoryDescription => new Years(seed).tell();
