/**
 * Folder names by the kind of document kept in them. A name that code folders have too means it only in some places:
 * `root` names below a documentation folder or at the root (`docs/spec/`, `architecture/`), `docs` names only below a
 * documentation folder (`docs/dev/`). The innermost name that is known counts in full, those around it by a third:
 * `reference/rfc/` is a folder of RFCs.
 */
import type { DocumentKind } from "../model/document.ts";

export interface FolderMeaning {
  readonly kind: DocumentKind;
  readonly weight: number;
  readonly reach: Reach;
}

type Reach = "anywhere" | "root" | "docs";
type Row = readonly [kind: DocumentKind, weight: number, reach: Reach, names: string];

const ROWS: readonly Row[] = [
  [
    "design-doc",
    4,
    "anywhere",
    "rfc rfcs rfd rfds keps peps neps teps oeps oteps seps geps cips eips bips aeps apes jeps ceps pips rips wips",
  ],
  [
    "design-doc",
    4,
    "anywhere",
    "proposals design-docs design_docs designdocs design-documents design-proposals blueprints",
  ],
  [
    "design-doc",
    4,
    "anywhere",
    "tech-specs techspecs technical-specs one-pagers enhancements enhancement-proposals tech_specs",
  ],
  [
    "design-doc",
    3,
    "anywhere",
    "design designs proposal design-notes design_notes design-doc designdoc drafts-rfc plans",
  ],
  ["design-doc", 2.5, "root", "accepted proposed approved implemented"],
  ["design-doc", 2.5, "root", "text specs spec specification specifications architecture"],
  ["design-doc", 3, "docs", "technical"],
  ["design-doc", 1.5, "docs", "internals rationale protocol protocols drafts notes implementation concepts components"],
  [
    "adr",
    4.5,
    "anywhere",
    "adr adrs decision-record architecture-decision-record architectural-decision-record decision-records decision_records architecture-decisions architectural-decisions decisionrecords",
  ],
  [
    "adr",
    4.5,
    "anywhere",
    "architecture-decision-records architecture_decision_records architectural-decision-records",
  ],
  ["adr", 4, "anywhere", "decisions decision-log decision_log tech-decisions architecture_decisions decision"],
  [
    "postmortem",
    4,
    "anywhere",
    "postmortem postmortems post-mortem post-mortems post_mortems incident-reports incident_reports",
  ],
  ["postmortem", 3.5, "anywhere", "incidents outages incident-reviews rca rcas incident-reviews incident"],
  ["runbook", 4, "anywhere", "runbook runbooks run-books playbook playbooks sop sops oncall on-call"],
  ["runbook", 2.5, "root", "operation_guide operations-guide operations ops sre alerts troubleshooting operating"],
  ["investigation", 4, "anywhere", "investigations investigation"],
  ["roadmap", 4, "anywhere", "roadmap roadmaps visions"],
  ["roadmap", 2.5, "root", "vision goals"],
  [
    "onboarding",
    4,
    "anywhere",
    "onboarding contributing getting-involved getting_involved contributor-guide contributors-guide",
  ],
  [
    "onboarding",
    3.5,
    "anywhere",
    "contributors contributor contribute devguide dev-guide developer-guide developers-guide hacking",
  ],
  ["onboarding", 3.5, "docs", "contrib newcomers dev-docs devdocs"],
  ["onboarding", 2.5, "docs", "developers developer dev devel develop development"],
  ["process-ci", 3, "anywhere", "working-agreements working_agreements"],
  ["process-ci", 4, "anywhere", "governance issue_template pull_request_template discussion_template"],
  [
    "process-ci",
    3,
    "root",
    "process processes policies policy maintainers maintaining handbook working-groups community charters",
  ],
  [
    "tutorial",
    2.5,
    "anywhere",
    "guide guides tutorial tutorials howto howtos how-to how-tos quickstart user-guide user_guide",
  ],
  [
    "tutorial",
    2.5,
    "root",
    "usage manual cookbook examples example install installation faq learn getting-started getting_started",
  ],
  [
    "api-reference",
    2.5,
    "anywhere",
    "api apis reference references api-reference api_reference man manpages sql-statements",
  ],
  ["api-reference", 2, "docs", "rules functions parameters directives operators man1 man3 man5 man7 man8"],
  ["api-reference", 2.5, "root", "ref commands cli"],
  ["api-reference", 2.5, "docs", "cmd config configuration schemas options"],
  [
    "changelog",
    4,
    "anywhere",
    "changelogs changelog release-notes release_notes relnotes rel_notes releasenotes newsfragments whatsnew",
  ],
  [
    "changelog",
    4,
    "anywhere",
    ".changeset .changelog changelog.d .unreleased unreleased changes release-note releases",
  ],
  [
    "meeting-notes",
    4,
    "anywhere",
    "meetings meeting minutes session-notes session_notes meeting-notes meeting_notes meeting-minutes meeting_minutes",
  ],
  ["other", 2, "anywhere", "blog blogs _posts posts"],
  ["other", 4.5, "anywhere", ".claude .agent .agents .cursor .gemini skills licenses license"],
  [
    "other",
    3,
    "anywhere",
    "testdata testcases test-data fixtures __fixtures__ node_modules vendor third_party locales",
  ],
];

/**
 * Names put together from such words: "biweeklymeetings", "meeting-notes-archive", "cmdline-opts". Read only where a
 * document is recognised: a tree of a hundred thousand files is asked about exact names.
 */
const COMPOUNDS: readonly (readonly [kind: DocumentKind, weight: number, reach: Reach, test: RegExp])[] = [
  [
    "meeting-notes",
    4,
    "anywhere",
    /meetings?$|minutes$|^(?:meeting|session|minutes)[-_]|[-_](?:meeting|session)[-_]notes/,
  ],
  ["changelog", 4, "anywhere", /^(?:release|rel)[-_]?notes|[-_](?:release[-_]?notes|change-?logs?)$/],
  ["postmortem", 3.5, "anywhere", /[-_](?:post-?mortems?|incidents?|outages?)$|^incident[-_]re(?:ports?|views?)/],
  ["runbook", 3.5, "anywhere", /[-_](?:runbooks?|playbooks?)$/],
  ["adr", 4, "anywhere", /[-_](?:adrs?|decision[-_]?records?|decision[-_]?log)$/],
  ["design-doc", 3, "anywhere", /[-_](?:rfcs?|proposals?|design[-_]?docs?)$/],
  ["onboarding", 3, "anywhere", /^(?:contribut|onboarding[-_]|new[-_](?:contributor|developer))|[-_]onboarding$/],
  ["process-ci", 3, "docs", /[-_](?:polic(?:y|ies)|process(?:es)?|governance)$/],
  [
    "api-reference",
    2.5,
    "docs",
    /[-_](?:opts|options|reference|commands|functions|api)$|^(?:config|cmdline|command)[-_]/,
  ],
  ["tutorial", 2, "docs", /[-_](?:guides?|tutorials?|examples|manual)$|^(?:getting|user)[-_]/],
];

const MEANINGS: ReadonlyMap<string, FolderMeaning> = new Map(
  ROWS.flatMap(([kind, weight, reach, names]) =>
    names.split(" ").map((name) => [name, { kind, weight, reach }] as const),
  ),
);

const DOCUMENTATION = new Set(
  "doc docs documentation site website book handbook wiki content guides guide manual source .github community contributors".split(
    " ",
  ),
);

/** Whether a folder of this name holds documentation. */
export function isDocumentationFolder(name: string): boolean {
  return DOCUMENTATION.has(name);
}

/** Deeper in a manual, "develop" is a topic of its readers. */
const NEAR = 2;

function compoundMeaning(name: string): FolderMeaning | undefined {
  const found = COMPOUNDS.find(([, , , test]) => test.test(name));
  return found && { kind: found[0], weight: found[1], reach: found[2] };
}

/** What a folder's name means at its place, where it means anything. */
function meaningAt(folders: readonly string[], at: number, compounds: boolean): FolderMeaning | undefined {
  const name = folders[at] ?? "";
  const meaning =
    MEANINGS.get(name) ??
    MEANINGS.get(name.replaceAll("_", "-")) ??
    (compounds ? compoundMeaning(name.slice(0, 80)) : undefined);
  if (meaning === undefined || meaning.reach === "anywhere") return meaning;
  if (at === 0 && meaning.reach === "root") return meaning;
  const near = meaning.reach === "docs" ? Math.max(0, at - NEAR) : 0;
  return folders.slice(near, at).some(isDocumentationFolder) ? meaning : undefined;
}

type Placed = readonly [at: number, meaning: FolderMeaning];

/**
 * Folders of a path that mean something: index and meaning, innermost first; a guide for contributors is for contributors.
 * @param compounds whether names put together from several words count too.
 */
export function folderMeanings(folders: readonly string[], compounds = true): readonly Placed[] {
  const found: Placed[] = [];
  for (let at = folders.length - 1; at >= 0; at--) {
    const meaning = meaningAt(folders, at, compounds);
    if (meaning !== undefined) found.push([at, meaning]);
  }
  const forContributors = found.some(([, { kind }]) => kind === "onboarding");
  return forContributors && found[0]?.[1].kind === "tutorial"
    ? found.filter(([, { kind }]) => kind !== "tutorial")
    : found;
}
