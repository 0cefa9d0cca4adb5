/**
 * An invented report that holds every case a renderer must cope with: every status, every kind of band, evidence that
 * was reverted or superseded, counter-evidence, marks, declared assistance, three repositories of which one has no
 * address, and strings that try to become markup, script or terminal codes. Nobody in it exists.
 */
import { createHash } from "node:crypto";
import { type Authorship, type Case, evidenceId, type WorkState } from "../../src/model/evidence.ts";
import type { ImportedRecord, ImportedWork } from "../../src/model/imported.ts";
import type {
  Assessment,
  Band,
  CriterionAssessment,
  CriterionStatus,
  Report,
  ReportedEvidence,
  SkillAssessment,
} from "../../src/model/report.ts";
import { halfYearOf } from "../../src/model/time.ts";

/** Text that acts when it is not escaped. Each ends in "END", so a test sees whether the rest survived. */
export const HOSTILE = {
  script: "</script><script>alert('script')</script>END",
  image: '<img src=x onerror="alert(1)">END',
  comment: "<!-- <script>alert(2)</script> --> ]]> END",
  attribute: `" onmouseover="alert(3)" x='END`,
  bidi: "gnp\u202e\u2066exe.txt\u2069END",
  terminal: "\u001b[31mred\u001b[0m\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007\u009b2JEND",
  control: "bell\u0007 nul\u0000 nel\u0085 line\u2028separator END",
  surrogate: "half \ud83d of a character END",
  markdown: "[click](javascript:alert(4)) | **bold** `code` # @everyone #12 END",
  long: `${"a".repeat(300)}END`,
} as const;

/** Characters that act instead of showing; line feeds are the renderers' own. */
export const ACTING = /(?!\n)[\p{Cc}\p{Surrogate}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

const oid = (seed: string): string => createHash("sha1").update(seed).digest("hex");

const PARSER = oid("root of parser");
const TOOLS = oid("root of tools");
const NOTES = oid("root of notes");
const PERSON = "ada@example.org";

/** What differs between two pieces of evidence; the rest is filled in. */
interface Seed {
  readonly signal: string;
  readonly criterion: string | null;
  readonly skill: string;
  readonly date: string;
  readonly sentence: string;
  readonly quote: string;
  readonly repo?: string;
  readonly areas?: readonly string[];
  readonly path?: string;
  readonly lines?: readonly [number, number];
  readonly counterparties?: readonly string[];
  readonly authorship?: Authorship;
  readonly state?: WorkState;
  readonly counter?: boolean;
  readonly experimental?: boolean;
  readonly mark?: ReportedEvidence["mark"];
  readonly related?: number;
  readonly url?: string | null;
}

function common(seed: Seed) {
  const repo = seed.repo ?? PARSER;
  return {
    id: evidenceId([seed.signal, repo, `Ada L. <${PERSON}>`, seed.sentence]),
    signal: seed.signal,
    version: 1,
    person: PERSON,
    repo,
    date: seed.date,
    counter: seed.counter ?? false,
    areas: seed.areas ?? ["parser"],
    counterparties: seed.counterparties ?? [],
    authorship: seed.authorship ?? "none-declared",
    state: seed.state ?? "alive",
    sentence: seed.sentence,
    criterion: seed.criterion,
    skill: seed.skill,
    experimental: seed.experimental ?? false,
    mark: seed.mark ?? null,
  } as const;
}

const ADDRESS: Readonly<Record<string, string>> = {
  [PARSER]: "https://github.com/example/parser/commit/",
  [TOOLS]: "https://gitlab.example.org/group/tools/-/commit/",
};

function webAddress(repo: string, object: string): string | null {
  const before = ADDRESS[repo];
  return before === undefined ? null : `${before}${object}`;
}

function event(seed: Seed): ReportedEvidence {
  const shared = common(seed);
  const object = oid(seed.sentence);
  return {
    ...shared,
    kind: "event",
    citation: {
      repo: shared.repo,
      object,
      quote: seed.quote,
      ...(seed.path === undefined ? {} : { path: seed.path }),
      ...(seed.lines === undefined ? {} : { lines: seed.lines }),
    },
    related: Array.from({ length: seed.related ?? 0 }, (_, index) => oid(`${seed.sentence} ${index}`)),
    context: object,
    weight: 1,
    url: seed.url === undefined ? webAddress(shared.repo, object) : seed.url,
  };
}

function pattern(seed: Seed, hits: number, all: number): ReportedEvidence {
  const shared = common(seed);
  const cases: readonly Case[] = Array.from({ length: all }, (_, index) => [
    oid(`${seed.sentence} case ${index}`),
    seed.date,
  ]);
  const quoted = cases.slice(0, Math.min(3, hits));
  return {
    ...shared,
    kind: "pattern",
    area: shared.areas[0] ?? "",
    window: halfYearOf(seed.date),
    hits: cases.slice(0, hits),
    others: cases.slice(hits),
    quotes: quoted.map(([object], index) => ({
      repo: shared.repo,
      object,
      lines: [index + 3, index + 3] as const,
      quote: `${seed.quote} (${index + 1})`,
    })),
    url: webAddress(shared.repo, quoted[0]?.[0] ?? ""),
  };
}

/** A pattern cut so that only a case is known, not its words. */
function withoutWords(item: ReportedEvidence): ReportedEvidence {
  if (item.kind === "event") return item;
  return { ...item, quotes: item.quotes.slice(0, 1).map(({ repo, object }) => ({ repo, object, quote: "" })) };
}

const EVIDENCE: readonly ReportedEvidence[] = [
  event({
    signal: "newcomer-reviewed",
    criterion: "mentorship/newcomers-continue",
    skill: "mentorship",
    date: "2026-03-04",
    sentence: "Reviewed the first nine changes by N. Wirth, who now reviews others.",
    quote: "Reviewed-by: Ada L. <ada@example.org>",
    counterparties: ["N. Wirth"],
    areas: ["parser", "runtime"],
    lines: [14, 14],
    related: 8,
    mark: { verdict: "highlight", because: "The work I would do again first." },
  }),
  event({
    signal: "initiative-led",
    criterion: "scope/drives-across-areas",
    skill: "scope",
    date: "2025-09-18",
    sentence:
      "Led 14 commits on “streaming parser” across parser, runtime and docs, from first sketch to release note.",
    quote: "Start-up spends 61 % of its time building the tree we throw away. Stream it instead.",
    areas: ["parser", "runtime", "docs"],
    lines: [3, 4],
    related: 13,
    counterparties: ["G. Hopper", "K. Zuse"],
  }),
  event({
    signal: "measured-cause",
    criterion: "ambiguity/investigates-with-measurements",
    skill: "ambiguity",
    date: "2025-06-02",
    sentence: "Profiled start-up, named the cause and fixed it in four commits across two areas.",
    quote: "perf shows 38 % in intern(); the table rehashes on every import. Size it once.",
    areas: ["runtime", "parser"],
    lines: [5, 7],
    related: 3,
    authorship: "assisted",
  }),
  event({
    signal: "design-document-first",
    criterion: "communication/design-before-code",
    skill: "communication",
    date: "2025-08-29",
    sentence: "Wrote a design document three weeks before the first commit of the work it describes.",
    quote: "## Alternatives considered: keep the tree and share it; parse lazily; stream.",
    path: "docs/design/0007-streaming.md",
    lines: [31, 52],
    areas: ["docs"],
  }),
  pattern(
    {
      signal: "reason-given",
      criterion: "communication/says-why",
      skill: "communication",
      date: "2026-05-21",
      sentence: "Gave the reason in 21 of 30 commit messages in parser.",
      quote: "because the lexer must not look past a line end",
      areas: ["parser"],
    },
    21,
    30,
  ),
  pattern(
    {
      signal: "tests-move-with-code",
      criterion: "technical-bar/tested-changes",
      skill: "technical-bar",
      date: "2026-06-11",
      sentence: "Moved tests with 27 of 36 code changes in parser.",
      quote: "Reject unbalanced quotes",
      areas: ["parser"],
    },
    27,
    36,
  ),
  event({
    signal: "own-change-reverted",
    criterion: "technical-bar/changes-hold",
    skill: "technical-bar",
    date: "2025-02-17",
    sentence: "Had a change reverted nine days after it landed.",
    quote: 'Revert "Cache tokens across files": wrong results when a file changes on disk.',
    counter: true,
    state: "reverted",
    lines: [1, 1],
  }),
  event({
    signal: "initiative-abandoned",
    criterion: "scope/drives-across-areas",
    skill: "scope",
    date: "2024-11-05",
    sentence: "Started “parallel lexing” with six commits; none followed, and the code was removed.",
    quote: "Remove the unfinished parallel lexer",
    counter: true,
    state: "superseded",
    areas: ["lexer"],
    related: 5,
  }),
  event({
    signal: "decision-record",
    criterion: "judgment/picks-for-constraints",
    skill: "judgment",
    date: "2026-01-22",
    sentence: "Recorded a decision with three options and the cost of each.",
    quote: "Two people maintain this. We take the slower library that others keep alive.",
    repo: NOTES,
    path: "decisions/0003-regex-engine.md",
    lines: [12, 18],
    areas: ["decisions"],
  }),
  event({
    signal: "outside-area-landed",
    criterion: "relationships/lands-elsewhere",
    skill: "relationships",
    date: "2026-04-09",
    sentence: "Landed a fix in formatter, owned by others, reviewed by its owner.",
    quote: "formatter: keep the last blank line of a block",
    repo: TOOLS,
    areas: ["formatter"],
    counterparties: ["M. Hamilton"],
  }),
  event({
    signal: "outside-area-landed",
    criterion: "relationships/lands-elsewhere",
    skill: "relationships",
    date: "2025-12-14",
    sentence: "Landed a fix in linter, owned by others.",
    quote: "linter: do not warn about generated files",
    repo: TOOLS,
    areas: ["linter"],
    authorship: "agent",
  }),
  event({
    signal: "removed-on-purpose",
    criterion: "mentorship/simplifies",
    skill: "mentorship",
    date: "2025-10-30",
    sentence: "Removed 11 files of a second configuration reader; behaviour kept by its tests.",
    quote: "One reader is enough. The tests of the old one pass against the new one.",
    areas: ["config"],
    experimental: true,
  }),
  event({
    signal: "release-shepherded",
    criterion: "scope/breaks-down-and-ships",
    skill: "scope",
    date: "2026-02-27",
    sentence: "Tagged release 4.2.0 and wrote its notes.",
    quote: "parser 4.2.0",
    areas: ["release"],
  }),
  event({
    signal: "listed-owner",
    criterion: "scope/breaks-down-and-ships",
    skill: "scope",
    date: "2025-07-08",
    sentence: "Was listed as an owner of lexer.",
    quote: "lexer/ @ada-l",
    path: "CODEOWNERS",
    lines: [9, 9],
    areas: ["lexer"],
  }),
  event({
    signal: "credit-received",
    criterion: null,
    skill: "mentorship",
    date: "2024-08-13",
    sentence: "Was thanked by K. Zuse for help with a change.",
    quote: "Helped-by: Ada L. <ada@example.org>",
    areas: ["runtime"],
    counterparties: ["K. Zuse"],
    mark: { verdict: "wrong", because: "That was another Ada." },
  }),
  event({
    signal: "vague-problem-taken",
    criterion: "ambiguity/decides-and-says-so",
    skill: "ambiguity",
    date: "2024-06-19",
    sentence: "Named what was not known before deciding on a cache size.",
    quote: "I do not know how large real projects get; 4 MB is a guess to be checked in spring.",
    areas: ["runtime"],
  }),
  withoutWords(
    pattern(
      {
        signal: "reason-given",
        criterion: "communication/says-why",
        skill: "communication",
        date: "2024-04-03",
        sentence: "Gave the reason in 4 of 11 commit messages in lexer.",
        quote: "so that a tab counts as one column",
        areas: ["lexer"],
      },
      4,
      11,
    ),
  ),
];

const FILLER_SIGNALS = [
  ["reason-given", "communication", "communication/says-why", "Gave the measurements behind a change to"],
  ["newcomer-reviewed", "mentorship", "mentorship/newcomers-continue", "Reviewed a first change in"],
  ["follow-through", "scope", "scope/breaks-down-and-ships", "Landed code, tests and documentation together in"],
  ["outside-area-landed", "relationships", "relationships/lands-elsewhere", "Landed a change outside owned areas, in"],
  ["measured-cause", "ambiguity", "ambiguity/investigates-with-measurements", "Traced a failure to its cause in"],
] as const;

const FILLER_AREAS = ["parser", "runtime", "docs", "lexer", "formatter", "config"];

/** Plain evidence in any number, spread over skills, areas and years. */
function filler(count: number): readonly ReportedEvidence[] {
  return Array.from({ length: count }, (_, index) => {
    const [signal, skill, criterion, opening] = FILLER_SIGNALS[index % FILLER_SIGNALS.length] ?? FILLER_SIGNALS[0];
    const area = FILLER_AREAS[(index * 5) % FILLER_AREAS.length] ?? "parser";
    const month = String(1 + ((index * 7) % 12)).padStart(2, "0");
    const year = 2026 - (index % 3);
    const date = year === 2026 && Number(month) > 11 ? `${year}-01-15` : `${year}-${month}-15`;
    return event({
      signal,
      skill,
      criterion,
      date,
      sentence: `${opening} ${area} (change ${index + 1}).`,
      quote: `${area}: change number ${index + 1}, for a reason`,
      areas: [area],
      repo: index % 4 === 3 ? TOOLS : PARSER,
    });
  });
}

const HOSTILE_EVIDENCE: readonly ReportedEvidence[] = [
  event({
    signal: "reason-given",
    criterion: "communication/says-why",
    skill: "communication",
    date: "2024-02-02",
    sentence: `Wrote ${HOSTILE.script} in a message.`,
    quote: `${HOSTILE.image} ${HOSTILE.comment}`,
    areas: [HOSTILE.attribute, HOSTILE.bidi],
    path: `docs/${HOSTILE.terminal}`,
    url: "javascript:alert(5)",
    counterparties: [HOSTILE.image],
  }),
  event({
    signal: "reason-given",
    criterion: "communication/says-why",
    skill: "communication",
    date: "2024-02-01",
    sentence: `Wrote ${HOSTILE.control} and ${HOSTILE.surrogate}.`,
    quote: `${HOSTILE.markdown} ${HOSTILE.long}`,
    mark: { verdict: "not-mine", because: HOSTILE.script },
  }),
];

function band(low: number | null, mid: number | null, high: number | null, label: string): Band {
  return { low, mid, high, label };
}

function ids(test: (item: ReportedEvidence) => boolean): readonly string[] {
  return EVIDENCE.filter(test).map((item) => item.id);
}

function criterion(
  id: string,
  level: string,
  text: string,
  status: CriterionStatus,
  ...reasons: readonly string[]
): CriterionAssessment {
  return {
    id,
    level,
    text,
    status,
    range: null,
    reasons,
    supports: ids((item) => item.criterion === id && !item.counter),
    contradicts: ids((item) => item.criterion === id && item.counter),
  };
}

const WINDOWS = ["2024-H1", "2024-H2", "2025-H1", "2025-H2", "2026-H1", "2026-H2"];

/** Grows from `from` to the present band; the first `silent` half-years have too little. */
function growth(to: Band, from: number, silent: number): SkillAssessment["overTime"] {
  return WINDOWS.map((window, index) => {
    const { low, mid, high } = to;
    if (low === null || mid === null || high === null || index < silent)
      return { window, band: band(null, null, null, low === null ? to.label : "too little"), evidence: index };
    const share = (index - silent + 1) / (WINDOWS.length - silent);
    const middle = from + (mid - from) * share;
    const widen = 1.6 - 0.6 * share;
    const at = (value: number): number => Math.min(4, Math.max(0, Math.round(value * 100) / 100));
    return {
      window,
      band: band(
        at(middle - (mid - low) * widen),
        at(middle),
        at(middle + (high - mid) * widen),
        share === 1 ? to.label : "mid-level",
      ),
      evidence: index * 3,
    };
  });
}

function skill(
  id: string,
  title: string,
  present: Band,
  summary: string,
  history: readonly [from: number, silent: number],
  criteria: readonly CriterionAssessment[],
): SkillAssessment {
  const isOpen = ({ status }: CriterionAssessment) => status !== "sustained" && status !== "demonstrated";
  const next = criteria.find((one) => one.level === "senior" && isOpen(one));
  const missing = criteria.filter((one) => one.level === "senior" && isOpen(one));
  return {
    id,
    title,
    band: present,
    summary,
    criteria,
    next: next
      ? {
          level: "senior",
          needed: 1,
          missing: missing.map(({ id: criterionId, status, reasons }) => ({
            id: criterionId,
            status,
            toGo: reasons.at(-1) ?? "",
          })),
        }
      : null,
    sensitivity: [],
    overTime: growth(present, ...history),
  };
}

const ASSESSMENT: Assessment = {
  ladder: {
    id: "waymark",
    title: "the Waymark ladder",
    levels: [
      { id: "starting", title: "starting out", rank: 0 },
      { id: "junior", title: "junior", rank: 1 },
      { id: "mid", title: "mid-level", rank: 2 },
      { id: "senior", title: "senior", rank: 3 },
      { id: "staff", title: "staff", rank: 4 },
    ],
  },
  technicalBar: {
    status: "met",
    summary: "Tests moved with 27 of 36 code changes; 2 of 214 changes were reverted.",
    criteria: [
      criterion(
        "technical-bar/tested-changes",
        "mid",
        "Moved tests with the code they cover.",
        "sustained",
        "27 of 36 changes in parser, in five of six half-years.",
      ),
      criterion(
        "technical-bar/changes-hold",
        "mid",
        "Landed changes that held.",
        "demonstrated",
        "2 of 214 changes were reverted within 30 days.",
      ),
    ],
  },
  skills: [
    skill(
      "scope",
      "Scope and ownership",
      band(2.1, 2.6, 3.1, "mid-level, senior in places"),
      "Four initiatives led, one of them across three areas; one started and left.",
      [1.4, 0],
      [
        criterion(
          "scope/breaks-down-and-ships",
          "mid",
          "Broke a feature into steps and shipped it.",
          "sustained",
          "Seen in five of six half-years, from four contexts.",
        ),
        criterion(
          "scope/drives-across-areas",
          "senior",
          "Drove a problem to done across several areas.",
          "emerging",
          "One initiative crossed three areas.",
          "The ladder asks for two from different contexts.",
        ),
        criterion(
          "scope/names-the-problem",
          "senior",
          "Named the problem before it was assigned.",
          "cannot-see",
          "Who found a problem stands in issues, and issues are not visible from git.",
        ),
        criterion(
          "scope/drives-through-others",
          "staff",
          "Drove an effort of several quarters through other people.",
          "not-seen",
          "Looked for initiatives of more than two half-years with five or more people.",
        ),
      ],
    ),
    skill(
      "communication",
      "Communication",
      band(1.7, 2.1, 2.5, "mid-level"),
      "Reasons in most messages; one design document, before the code.",
      [1.1, 0],
      [
        criterion(
          "communication/says-why",
          "mid",
          "Said why in commit messages.",
          "demonstrated",
          "25 of 41 messages, from two areas.",
        ),
        criterion(
          "communication/design-before-code",
          "senior",
          "Wrote a design document before the code.",
          "emerging",
          "One document; the ladder asks for two.",
        ),
        criterion(
          "communication/postmortem-lands",
          "senior",
          "Wrote a postmortem whose actions landed.",
          "not-seen",
          "Looked for postmortems in three repositories.",
        ),
        criterion(
          "communication/reviews-teach",
          "senior",
          "Gave reasons in reviews, and they were acted on.",
          "cannot-see",
          "Reviews are not visible from git.",
        ),
      ],
    ),
    skill(
      "ambiguity",
      "Navigating ambiguity",
      band(1.5, 2.3, 3.2, "mid-level, senior in places"),
      "One investigation from complaint to cause, with measurements.",
      [1.6, 2],
      [
        criterion(
          "ambiguity/decides-and-says-so",
          "mid",
          "Decided with incomplete information and said so.",
          "emerging",
          "One message states what was not known.",
        ),
        criterion(
          "ambiguity/investigates-with-measurements",
          "senior",
          "Investigated with measurements and drove to a result.",
          "demonstrated",
          "Several, from two areas.",
        ),
        criterion(
          "ambiguity/takes-vague-problems",
          "senior",
          "Took a vague complaint as the start.",
          "cannot-see",
          "Problem reports are not visible from git.",
        ),
      ],
    ),
    skill(
      "mentorship",
      "Mentorship and team impact",
      band(2.4, 2.9, 3.3, "senior in places"),
      "First reviewer of nine newcomers; one of them now reviews others.",
      [1.0, 1],
      [
        criterion(
          "mentorship/newcomers-continue",
          "senior",
          "Reviewed newcomers who went on contributing.",
          "sustained",
          "Nine newcomers, in four half-years.",
        ),
        criterion(
          "mentorship/simplifies",
          "senior",
          "Made something simpler with behaviour kept.",
          "too-little",
          "One candidate, from a signal that is not yet counted.",
        ),
        criterion(
          "mentorship/grows-seniors",
          "staff",
          "Grew other seniors.",
          "not-applicable",
          "Nobody joined in the years read.",
        ),
      ],
    ),
    skill(
      "judgment",
      "Technical judgment",
      band(null, null, null, "too little"),
      "One decision record; three are needed before anything is said.",
      [0, 6],
      [
        criterion(
          "judgment/picks-for-constraints",
          "senior",
          "Picked for the constraints and recorded why.",
          "too-little",
          "One decision record, three are needed.",
        ),
      ],
    ),
    skill(
      "relationships",
      "Relationships across teams",
      band(1.6, 2.2, 2.8, "mid-level"),
      "Work landed in two areas owned by others.",
      [1.3, 3],
      [
        criterion(
          "relationships/lands-elsewhere",
          "senior",
          "Landed work through other teams’ code and people.",
          "demonstrated",
          "Two areas owned by others.",
        ),
        criterion(
          "relationships/trusted-reviewer",
          "senior",
          "Was asked to review outside own areas.",
          "not-seen",
          "Looked for review trailers in areas owned by others.",
        ),
      ],
    ),
    skill(
      "vision",
      "Technical vision",
      band(null, null, null, "not seen"),
      "Looked for roadmaps and proposals in three repositories.",
      [0, 6],
      [
        criterion(
          "vision/proposes-roadmap",
          "senior",
          "Proposed a roadmap with evidence behind it.",
          "not-seen",
          "Looked for roadmaps in three repositories.",
        ),
      ],
    ),
  ],
};

const imported = (seed: Partial<ImportedRecord> & Pick<ImportedRecord, "kind" | "title">): ImportedRecord => ({
  id: oid(seed.title).slice(0, 16),
  type: "document",
  because: seed.type === "ticket" ? null : "sections Alternatives and Costs",
  date: null,
  status: null,
  form: "notion",
  export: "team.zip",
  place: `Plans/${seed.title}.md`,
  role: "author",
  authorship: "metadata",
  knownBy: "name",
  provenance: "Author from the page's properties; dates from the page's properties, in the exporter's time zone.",
  ...seed,
});

const IMPORTED_WORK: ImportedWork = {
  exports: [
    { form: "notion", name: "team.zip", documents: 9, tickets: 0, unattributed: 2 },
    { form: "jira-csv", name: "jira.csv", documents: 0, tickets: 14, unattributed: 0 },
  ],
  records: [
    imported({ kind: "design-doc", title: "Stream what is parsed", date: "2025-08-01" }),
    imported({ kind: "design-doc", title: "Cache tokens", date: "2024-05-06", authorship: "your-word", knownBy: null }),
    imported({ kind: "design-doc", title: "Share the tree", date: "2024-02-06" }),
    imported({ kind: "postmortem", title: "Wrong results after a save" }),
    ...["Bug", null].map((kind) =>
      imported({
        type: "ticket",
        kind,
        title: `Tabs are one column (${kind ?? "no type"})`,
        date: "2025-03-09",
        status: "Done",
        form: "jira-csv",
        export: "jira.csv",
        place: "PAR-12",
        role: "assignee",
        knownBy: "address",
      }),
    ),
  ],
  outsidePeriod: 1,
};

/** The rich report of the person at the keyboard. */
export const SAMPLE_REPORT: Report = {
  schema: "waymark.report/1",
  asOf: "2026-11-22",
  since: null,
  until: null,
  person: {
    key: PERSON,
    name: "Ada L.",
    emails: ["ada@example.org", "ada.l@old.example"],
    because: "git config user.email",
    isYou: true,
    commits: 412,
    activeWeeks: 96,
    firstDay: "2024-01-15",
    lastDay: "2026-11-19",
    areas: [
      { name: "parser", commits: 190 },
      { name: "runtime", commits: 88 },
      { name: "docs", commits: 41 },
    ],
    authorship: { assisted: 31, agent: 4, bot: 0, "none-declared": 377 },
  },
  repositories: [
    { key: PARSER, name: "parser", url: "https://github.com/example/parser", commitUrl: ADDRESS[PARSER] ?? null },
    { key: TOOLS, name: "tools", url: "https://gitlab.example.org/group/tools", commitUrl: ADDRESS[TOOLS] ?? null },
    { key: NOTES, name: "notes", url: null, commitUrl: null },
  ],
  coverage: {
    repositories: [
      {
        key: PARSER,
        name: "parser",
        path: "~/src/parser",
        commits: 31204,
        firstDay: "2012-03-01",
        lastDay: "2026-11-21",
        head: oid("head of parser"),
        forges: [],
        notes: [],
        blind: [
          {
            signal: "vague-problem-taken",
            repo: PARSER,
            outcome: "cannot-see",
            reason: "Problem reports are not visible from git.",
          },
          {
            signal: "postmortem-landed",
            repo: PARSER,
            outcome: "not-seen",
            reason: "Looked for postmortems; found none.",
          },
        ],
      },
      {
        key: TOOLS,
        name: "tools",
        path: "~/src/tools",
        commits: 2210,
        firstDay: "2019-06-11",
        lastDay: "2026-10-02",
        head: oid("head of tools"),
        forges: [],
        notes: ["The clone is shallow: history before June 2019 is not here."],
        blind: [
          {
            signal: "newcomer-reviewed",
            repo: TOOLS,
            outcome: "cannot-see",
            reason: "No review trailers in this history.",
          },
          {
            signal: "credit-received",
            repo: TOOLS,
            outcome: "cannot-see",
            reason: "No review trailers in this history.",
          },
          { signal: "listed-owner", repo: TOOLS, outcome: "not-applicable", reason: "The repository names no owners." },
        ],
      },
      {
        key: NOTES,
        name: "notes",
        path: "~/src/notes",
        commits: 57,
        firstDay: "2025-01-04",
        lastDay: "2026-09-30",
        head: null,
        forges: [],
        notes: ["No remote is configured, so nothing here links to the web."],
        blind: [
          {
            signal: "simplified",
            repo: NOTES,
            outcome: "error",
            reason: "The signal failed: unexpected end of a diff.",
          },
        ],
      },
    ],
    skipped: [{ path: "~/src/broken", reason: "git cannot read it: bad object HEAD." }],
    notVisible: ["reviews", "issues"],
  },
  assessment: ASSESSMENT,
  assessmentReason: null,
  evidence: [...EVIDENCE, ...filler(56)].toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
  strongest: EVIDENCE.slice(0, 4).map((item) => item.id),
  opportunities: [
    {
      id: "record-streaming",
      title: "Write down the decision behind “streaming parser”.",
      why: "14 commits by three people changed how files are read, and no record says why.",
      practice: "write-more-than-code",
      criterion: "judgment/picks-for-constraints",
      effort: "small",
      involve: ["G. Hopper"],
      recognisedBy: "A decision record that names the streaming parser lands in one of your repositories.",
      citation: { repo: PARSER, object: oid("streaming"), quote: "Stream it instead." },
      url: webAddress(PARSER, oid("streaming")),
    },
    {
      id: "share-lexer",
      title: "Bring a second person into lexer.",
      why: "Two newcomers changed lexer this month; only you have touched it this year.",
      practice: "invest-in-the-team",
      criterion: "mentorship/newcomers-continue",
      effort: "days",
      involve: ["N. Wirth", "M. Hamilton"],
      recognisedBy: "Somebody else lands a change in lexer that you reviewed.",
      citation: { repo: PARSER, object: oid("lexer"), path: "lexer/scan.ts", quote: "Accept underscores in numbers" },
      url: `https://github.com/example/parser/blob/${oid("head of parser")}/lexer/scan.ts`,
    },
  ],
  alsoFound: ids((item) => item.experimental),
  imported: IMPORTED_WORK,
  rules: [
    {
      id: "newcomer-reviewed",
      title: "Took in a newcomer's first commits",
      version: 2,
      definition: "Most of the first five commits of somebody new carry a trailer of the reviewer.",
      limits: "Reviews that leave no trailer are not seen.",
    },
    {
      id: "removed-on-purpose",
      title: "Removed what was not needed",
      version: 1,
      definition: "A commit deletes files and says that they are not needed.",
      limits: "Cannot tell whether anybody missed them.",
    },
  ],
  marks: EVIDENCE.flatMap(({ id, mark }) => (mark === null ? [] : [{ id, ...mark }])),
};

/** The same report with hostile strings in every field that comes from a repository. */
export const HOSTILE_REPORT: Report = {
  ...SAMPLE_REPORT,
  person: {
    ...SAMPLE_REPORT.person,
    name: `Ada ${HOSTILE.image}`,
    emails: [HOSTILE.attribute],
    because: HOSTILE.script,
    areas: [{ name: HOSTILE.script, commits: 1 }],
  },
  repositories: [
    { key: PARSER, name: HOSTILE.script, url: "javascript:alert(6)", commitUrl: "javascript:alert(7)//" },
    {
      key: TOOLS,
      name: HOSTILE.bidi,
      url: `https://token:secret@gitlab.example.org/${HOSTILE.attribute}`,
      commitUrl: `https://token:secret@gitlab.example.org/${HOSTILE.attribute}`,
    },
    { key: NOTES, name: HOSTILE.terminal, url: null, commitUrl: null },
  ],
  coverage: {
    repositories: SAMPLE_REPORT.coverage.repositories.map((one) => ({
      ...one,
      name: HOSTILE.image,
      path: HOSTILE.script,
      notes: [HOSTILE.comment, HOSTILE.control],
    })),
    skipped: [{ path: HOSTILE.attribute, reason: HOSTILE.terminal }],
    notVisible: [HOSTILE.script],
  },
  evidence: [...HOSTILE_EVIDENCE, ...SAMPLE_REPORT.evidence],
  strongest: [...HOSTILE_EVIDENCE.map((item) => item.id), ...SAMPLE_REPORT.strongest],
  opportunities: SAMPLE_REPORT.opportunities.map((one) => ({
    ...one,
    title: HOSTILE.script,
    why: HOSTILE.markdown,
    involve: [HOSTILE.image],
    url: "javascript:alert(8)",
    citation: { ...one.citation, path: HOSTILE.attribute, quote: HOSTILE.comment },
  })),
  imported: {
    ...IMPORTED_WORK,
    exports: [{ form: "notion", name: HOSTILE.script, documents: 3, tickets: 1, unattributed: 1 }],
    records: [HOSTILE.script, HOSTILE.image, HOSTILE.markdown, HOSTILE.terminal, HOSTILE.bidi].flatMap((title) =>
      (["document", "ticket"] as const).map((type) =>
        imported({
          type,
          kind: title,
          title,
          because: HOSTILE.comment,
          date: "2025-01-01",
          status: HOSTILE.control,
          export: HOSTILE.attribute,
          place: HOSTILE.surrogate,
          provenance: HOSTILE.image,
        }),
      ),
    ),
  },
  marks: HOSTILE_EVIDENCE.map(({ id }) => ({ id, verdict: "wrong", because: HOSTILE.script })),
};

/** The cited record of somebody who is not at the keyboard. */
export const RECORD_REPORT: Report = {
  ...SAMPLE_REPORT,
  person: {
    ...SAMPLE_REPORT.person,
    name: "Niklaus W.",
    isYou: false,
    because: "--person",
    emails: ["nw@example.org"],
  },
  assessment: null,
  imported: null,
  assessmentReason: "Only you are assessed, and this is somebody else.",
  evidence: SAMPLE_REPORT.evidence
    .filter((item) => !item.counter)
    .map((item) => ({ ...item, criterion: null, mark: null })),
  opportunities: [],
  marks: [],
};

/** The sample with `count` more pieces of evidence. */
export function largeReport(count: number): Report {
  return { ...SAMPLE_REPORT, evidence: [...SAMPLE_REPORT.evidence, ...filler(count)] };
}
