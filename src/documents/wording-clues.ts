/**
 * Clues from words: of the title, and of the first words of the body. English for the most part; a document in another
 * language gets its clues from path, section names and shape.
 */
import type { DocumentKind } from "../model/document.ts";
import type { Clue, ClueSource } from "./clue.ts";
import type { Outline } from "./outline.ts";

type PatternRow = readonly [kind: DocumentKind, weight: number, pattern: RegExp];

const TITLES: readonly PatternRow[] = [
  [
    "design-doc",
    4.5,
    /^(?:\w{1,20} ){0,2}(?:rfc|rfd|kep|pep|nep|oep|otep|sep|tep|eip|bip|cip|msc|gep|proposal)[-# ]?\d{1,5}\s?[:–—-]/i,
  ],
  [
    "design-doc",
    2.5,
    /^(?:rfc|rfd|kep|pep|nep|oep|sep|tep|eip|bip|proposal|design(?: doc(?:ument)?)?|pre-rfc)\b[-# ]?\d*\s?[:–—-]|\bproposal$|\b(?:draft design|design draft|design doc(?:ument)?|design notes?|technical design|request for comments)\b/i,
  ],
  [
    "design-doc",
    1.5,
    /(?<!\b(?:experience|ux|ui|interface|visual|graphic|brand|web|logo) )\b(?:design|architecture|redesign|specification|proposal)\b|设计|架构|方案/i,
  ],
  ["design-doc", 1, /\b(?:protocol|format|rfc|internals|overview of the problem|problem overview)\b/i],
  ["adr", 2.5, /^(?:adr|madr)\b[-# ]?\d*|architectur(?:e|al) decision record/i],
  [
    "postmortem",
    3.5,
    /\b(?:post-?\s?mortem|incident (?:report|review|summary)|outage (?:report|review|summary)|root cause analysis)\b(?! (?:process|template|guide|guidelines|policy|culture|how))/i,
  ],
  [
    "postmortem",
    1.5,
    /\b(?:outage|incident(?! (?:response|process|reporting|management|command|handling))|downtime|service (?:disruption|interruption|degradation)|attack analysis|security breach|data (?:loss|breach|corruption)|malicious (?:packages?|releases?|uploads?|versions?|code)|typosquatting (?:attack|campaign)|account takeovers?|hijacked|malware (?:incident|campaign|attack|analysis|uploads?)|supply.chain attack|phishing (?:attack|campaign)|compromised? (?:packages?|accounts?|credentials|tokens?))\b/i,
  ],
  ["postmortem", 1, /^\d{4}-\d\d-\d\d\b/],
  [
    "runbook",
    2,
    /\b(?:run ?book|play ?book|on-?call|how to deploy|troubleshooting|common problems|disaster recovery)\b/i,
  ],
  ["roadmap", 4, /(?<!doc |docs |documentation )(?:\b|_)road[ _-]?map(?:\b|_)/i],
  ["roadmap", 4, /\brelease schedule\b/i],
  [
    "roadmap",
    2,
    /^(?:\w+ |\w+ \w+ )?(?:vision|goals|milestones|release plan|strategy|future plans|priorities|direction)(?: and \w+)?(?: (?:for )?\d{4})?$/i,
  ],
  [
    "onboarding",
    2.5,
    /\bcontribut(?:ing|ors?|ion|e)\b|\b(?:hacking on|onboarding|developer(?:'s)? guide|development guide|developer set-?up)\b/i,
  ],
  [
    "onboarding",
    2,
    /\b(?:style guide|cod(?:e|ing) (?:style|guidelines|conventions|standards)|submitting patches|setting up|development environment|local development|working on|writing tests|running tests|adding (?:a )?new)\b/i,
  ],
  [
    "process-ci",
    2,
    /\b(?:governance|charter|security policy|reporting security|release process|releasing|decision.making|code review|proposal process|policy|vulnerabilit(?:y|ies)|long term support|proposing changes|responsibilities)\b|^releases?$|\bsecurity bug\b|\bincident (?:response|reporting|management)\b/i,
  ],
  ["process-ci", 3, /\b(?:process|procedures?|policy)$|^(?:code )?review(?:ing|s)?(?: guidelines| policy)?$/i],
  ["process-ci", 1, /\b(?:process|procedure|maintainers?|continuous integration|deployment do|ci)\b/i],
  [
    "changelog",
    2.5,
    /^change ?log\b|^what's new\b|\brelease notes\b|^(?:changes|history|news|upgrading)(?: (?:in|from|to) v?\d.*)?$|^upgrading \w+$/i,
  ],
  ["meeting-notes", 2.5, /\b(?:meeting|minutes)\b/i],
  [
    "tutorial",
    2,
    /\b(?:tutorial|quick ?start|getting started|how to|guide|faq|frequently asked questions|install(?:ation|ing)?|migrat(?:ion|ing)|example|examples|walkthrough|introduction to|sample|deployment|using)\b/i,
  ],
  [
    "api-reference",
    2,
    /\b(?:api|reference|options|parameters|commands?|cli|configuration|metrics|error codes|\w+\(\d\)|\.json|\.toml|\.ya?ml)\b/i,
  ],
  ["other", 4, /\b(?:code of conduct|sponsors|licen[cs]e)\b/i],
  // A page about many of a kind lists them.
  [
    "other",
    2.5,
    /\b(?:designs|proposals|rfcs|adrs|(?:decision|design) (?:records|documents|docs)|post-?mortems|incident reports|runbooks)\b(?: \(\w{1,8}\))?$/i,
  ],
  ["other", 1.5, /\b(?:glossary|ecosystem|results|adopters|table of contents|principles)\b/i],
];

const OPENINGS: readonly PatternRow[] = [
  [
    "design-doc",
    1.5,
    /\bthis (?:document|proposal|rfc|design|kep|pep|spec|specification|memo|note|page|doc|draft|enhancement|text|section|chapter|file)(?: \w+)? (?:proposes?|specif(?:ies|y)|outlines? (?:a|the) (?:design|proposal)|describes? (?:\w+ ){0,5}(?:design|architecture|proposal|protocol|format|mechanism|approach|implementation|data structures?|algorithm|internals?))\b|\b(?:we|i) propose\b|\bproposal (?:to|for)\b|\bpropose (?:to|that|adding|a)\b/i,
  ],
  [
    "design-doc",
    1,
    /\b(?:design|architecture|rationale|motivation|on-disk format|wire format|data structure|state machine)\b/i,
  ],
  ["adr", 1, /\b(?:we (?:have )?decided|we will use|decision record|decision outcome|chosen option)\b/i],
  [
    "postmortem",
    1.5,
    /\b(?:outage|incident(?! (?:response|process|reporting|management|command|handling))|downtime|unavailab\w+|post-?mortem|service degradation|went down|was down|compromised|malicious|root cause)\b/i,
  ],
  [
    "runbook",
    1.5,
    /\b(?:alert (?:fires|is (?:fired|triggered|raised))|this alert|on-?call|runbook|kubectl|systemctl)\b/i,
  ],
  [
    "roadmap",
    1.5,
    /\b(?:roadmap|we plan to|plans? for (?:the )?(?:next|future|\d{4})|future releases|long.term (?:goals?|success|vision)|our (?:vision|mission|goals)|high.level goals|milestones|planned for|priorities for|upcoming (?:release|year|quarter)|next (?:year|quarter|major release))\b/i,
  ],
  [
    "onboarding",
    1,
    /\b(?:contribut(?:e|ing|ions?)|pull requests?|new (?:contributors?|developers?|maintainers?|team members?)|patches|coding style|development environment)\b/i,
  ],
  [
    "process-ci",
    1,
    /\b(?:process|polic(?:y|ies)|governance|procedures?|vulnerabilit(?:y|ies)|maintainers?|release manager|release branch(?:es)?)\b/i,
  ],
  [
    "tutorial",
    1,
    /\b(?:this (?:guide|tutorial|quick ?start|example)|in this (?:guide|tutorial)|you will learn|let's|npm install|pip install|apt-get|brew install|learn how|how to|you can use|getting started)\b/i,
  ],
  [
    "api-reference",
    1,
    /\b(?:api|reference|options?|parameters?|returns?|configuration (?:file|options?|parameters?)|command.line|default(?:s| value)?|methods?)\b/i,
  ],
  [
    "changelog",
    1.5,
    /\b(?:all notable changes|keep a changelog|semantic versioning|this release|release notes|bug ?fix release)\b/i,
  ],
  [
    "meeting-notes",
    2,
    /\b(?:attendees|(?<!(?:\d|few|several|five|ten|within|couple of) )minutes of (?:the|this|our|\w+ meeting)|agenda|meeting link|meeting recording)\b|\[?recording\]?(?::|\]|\()|\bnote-?takers?\b|\bscribe:|\bpresenters?:|\bfacilitators?\b|\bslide ?deck:/i,
  ],
];

const OPENING_LINES = 40;
const OPENING_LENGTH = 1500;

function matches(rows: readonly PatternRow[], text: string, source: ClueSource): readonly Clue[] {
  const best = new Map<DocumentKind, Clue>();
  for (const [kind, weight, pattern] of rows) {
    if (weight <= (best.get(kind)?.weight ?? 0)) continue;
    const words = pattern.exec(text)?.[0];
    if (words !== undefined)
      best.set(kind, { kind, weight, source, words: `${source} says “${words.trim().slice(0, 60)}”` });
  }
  return [...best.values()];
}

/** The first words of the body, headings and header fields left out. */
function openingOf(outline: Outline): string {
  const words: string[] = [];
  for (let at = outline.bodyStart; at < outline.visible.length && words.length < OPENING_LINES; at++) {
    const line = outline.visible[at] ?? "";
    if (line.trim() !== "" && !outline.headingLines.has(at)) words.push(line.trim().slice(0, OPENING_LENGTH));
  }
  return words.join(" ").slice(0, OPENING_LENGTH);
}

/**
 * Clues from title and opening: the heaviest match of each kind.
 * @param title as shown to readers (statements.ts).
 */
export function wordingClues(outline: Outline, title: string): readonly Clue[] {
  return [...matches(TITLES, title.slice(0, 200), "title"), ...matches(OPENINGS, openingOf(outline), "opening")];
}
