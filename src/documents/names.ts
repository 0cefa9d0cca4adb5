/**
 * What the words of a file name say about its kind. Rules are tried on the words of document-path.ts ("adr 065 custom
 * event indexing") and all that match count, the heaviest of each kind once. A name alone never makes a design
 * document, decision record or postmortem: choose-kind.ts asks for content too.
 */
import type { DocumentKind } from "../model/document.ts";

interface NameRule {
  readonly kind: DocumentKind;
  readonly weight: number;
  readonly test: RegExp;
}

const rule = (kind: DocumentKind, weight: number, test: RegExp): NameRule => ({ kind, weight, test });

/** Brand and widget documents are called design too. */
const NOT_GRAPHIC = "(?<!\\b(?:experience|ux|ui|interface|visual|graphic|brand|web|logo))";
const NOT_VISUAL = "(?! (system|token|tokens|guideline|guidelines|language|kit)\\b)";

const RULES: readonly NameRule[] = [
  rule("adr", 6, /^(adr|madr) ?\d/),
  rule("adr", 3, /(^| )(adr|decision record|architecture decision)( |$)/),
  rule(
    "design-doc",
    3.5,
    /^(rfc|rfd|pep|nep|kep|oep|sep|tep|aep|dep|eip|bip|jep|cip|cps|msc|tsd|gep|aip|fip|hip|proposal) ?\d/,
  ),
  // Any other short series of numbered documents.
  rule("design-doc", 1.5, /^(?!cve|sha|iso|utf|win|mac)[a-z]{2,4} ?0\d{1,4}( |$)/),
  // Series with a letter: "A115-remove-cache.md".
  rule("design-doc", 3, /^(?!v)[a-z]\d{2,4} [a-z]/),
  rule("design-doc", 3.5, /^draft [a-z0-9]+ [a-z0-9]+ [a-z0-9]/),
  rule("design-doc", 3.5, /^(design|architecture|proposal)( doc| document| overview| notes)?$/),
  rule("design-doc", 3, new RegExp(`^(design|proposal|rfc)${NOT_VISUAL} `)),
  rule(
    "design-doc",
    3,
    new RegExp(`${NOT_GRAPHIC} (design|proposal|rfc|design doc|one pager|tech spec|technical spec|redesign)$`),
  ),
  rule("design-doc", 2, new RegExp(`(^|${NOT_GRAPHIC} )(spec|specification|architecture|protocol|internals|design)$`)),
  rule("postmortem", 3, /^pm ?\d{4} /),
  rule("postmortem", 4, /(^| )(post ?mortem|incident report|outage report|root cause analysis|rca)( |$)/),
  rule(
    "postmortem",
    3,
    /^(?!.*\b(?:manag|process|respon|handl|report an|policy|checklist|guide)).*\b(incident|outage|attack analysis|security breach)( |$)/,
  ),
  rule("investigation", 3.5, /^(investigation|investigating)( |$)| investigation$/),
  rule("runbook", 4, /^(?!(?:add|writ|creat)\w* ).*\b(run ?book|play ?book)( |$)/),
  rule("runbook", 2.5, /(^| )(on ?call|disaster recovery|operations?|common problems)( |$)/),
  rule("runbook", 1.5, /(^| )troubleshoot(ing)?( |$)/),
  rule("tutorial", 1.5, /(^| )troubleshoot(ing)?( |$)/),
  rule("roadmap", 5, /^(\d{4} ){0,3}road ?map( \d{4}){0,2}$/),
  rule("roadmap", 4.5, /(^| )(?<!docs? |documentation )road ?map( |$)(?!include)/),
  rule(
    "roadmap",
    2.5,
    /^(\d{4} )?(project )?(vision|goals|milestones?|direction|strategy|release (schedule|plan|calendar))( \d{4})?$/,
  ),
  rule("onboarding", 5, /^contribut(ing|e|ion|ors?)?( |$)/),
  rule(
    "onboarding",
    4,
    /^(contrib|hacking|onboarding|developing|development|submitting (patches|changes|code)|developer( guide| setup)?)( |$)/,
  ),
  rule(
    "onboarding",
    4,
    /(^| )((coding|code) ?(style|guidelines?|conventions?|standards?)|style guide|first contribution|new maintainer)( |$)/,
  ),
  rule("onboarding", 2, /^(building|build|coding|code|tests?|testing|debugging)$/),
  rule(
    "onboarding",
    2.5,
    /(^| )(contribut(ing|e|ion|ions)|onboarding|local environment|dev setup|pull request|hacking|checklist)( |$)/,
  ),
  rule(
    "onboarding",
    4.5,
    /^(add|adding|write|writing|create|creating)( an?)?( new)? (run ?book|adr|rfc|kep|post ?mortem|incident report|design doc)s?$/,
  ),
  rule("process-ci", 5, /^(governance|security|charter|project charter|decision making)$/),
  rule("process-ci", 3, /(^| )working agreements?( |$)/),
  rule(
    "process-ci",
    4.5,
    /^(releas(es?|ing)( (process|procedure|checklist|management|policy|guide|cycle|howto|how to))?|lts|support|versioning|(code )?review(ing|s)?)$/,
  ),
  rule(
    "process-ci",
    3,
    /(^| )(governance|charter|policy|policies|process|procedures?|code review|reviewing guidelines|triag(e|ing)|responsibilities)( |$)/,
  ),
  rule("process-ci", 3.5, /^(issue|bug report|feature request|pull request) ?template$|^pull request template/),
  rule(
    "process-ci",
    4.5,
    /(^| )incident (response|process|management|command|handling|policy|plan|reporting)( |$)|(^| )(manage|managing|handling|respond) .*\bincidents?( |$)/,
  ),
  rule("process-ci", 2, /(^| )(ci|continuous integration|release|releases|maintainer|backport(ing|s)?)( |$)/),
  rule(
    "changelog",
    5,
    /^(changes|history|news|upgrading)( v?\d[\d ]*)?$|^(pending |unreleased )?(change ?log|release notes?|whatsnew|what s new)( |$)/,
  ),
  rule(
    "changelog",
    3.5,
    /( release)? notes? v?\d+ \d+|^(?!\d{4} \d\d \d\d)v?\d+ \d+( \d+)*( release notes| notes)?$| relnotes$|(^| )(release notes?|change ?log)$/,
  ),
  rule("changelog", 2, / (changes|history|migration v?\d[\d ]*)$/),
  rule("meeting-notes", 4, /(^| )(meetings?|minutes)( |$)/),
  rule("meeting-notes", 1.5, /^\d{4}( \d\d \d\d)?$/),
  rule("tutorial", 4, /^(install|installation|installing|quick ?start|getting started|faq|tutorial)( |$)/),
  rule("tutorial", 2, /^(readme)( |$)/),
  rule(
    "tutorial",
    2.5,
    /(^| )(tutorial|how ?to|(?<!style |developer |contributor |maintainer )guide|examples?|migrat(e|ing|ion)|usage|walkthrough|deploy|deployment|quick ?start|using)( |$)/,
  ),
  rule(
    "api-reference",
    3,
    /(^| )(api|reference|cli|config|configuration|commands?|options|metrics|rpc|schema|environment variables)( |$)/,
  ),
  rule("api-reference", 2.5, / (json|toml|ya?ml|xml)$/),
  rule(
    "other",
    5,
    /^(code of conduct|licen[cs]e.*|copying|sponsors|authors|maintainers|emeritus|credits|adopters|users|backers|thanks|summary|agents|claude|gemini|copilot instructions|codeowners|notice)$/,
  ),
  rule("other", 1.5, /^(ecosystem|glossary|index|toc|table of contents)$/),
];

export interface NameMeaning {
  readonly kind: DocumentKind;
  readonly weight: number;
}

/**
 * What a file name means: at most one entry per kind.
 * @param words as `PathParts.words`.
 * @example nameMeanings("adr 065 custom event indexing") // [{ kind: "adr", weight: 4 }]
 */
export function nameMeanings(words: string): readonly NameMeaning[] {
  const best = new Map<DocumentKind, number>();
  for (const { kind, weight, test } of RULES)
    if (weight > (best.get(kind) ?? 0) && test.test(words)) best.set(kind, weight);
  return [...best].map(([kind, weight]) => ({ kind, weight }));
}
