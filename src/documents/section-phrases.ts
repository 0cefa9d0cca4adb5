/**
 * What sections are called, as data: each row is one meaning, the kinds of document it speaks for with how strongly, and
 * the phrases a heading says it with (section-names.ts matches them). Mostly English; the commonest names in French,
 * German, Spanish and Chinese stand beside them.
 */
import type { DocumentKind } from "../model/document.ts";

export type Meaning =
  | "alternatives"
  | "open-questions"
  | "trade-offs"
  | "consequences"
  | "measurements"
  | "motivation"
  | "prior-art"
  | "outcome"
  | "history"
  | "actions"
  | "status"
  | "authors"
  | "incident"
  | "contents"
  | "summary"
  | "plain";

/** Kinds a heading speaks for, and how strongly. */
export type Weights = readonly (readonly [kind: DocumentKind, weight: number])[];

type Row = readonly [meaning: Meaning, speaksFor: Weights, phrases: string];

export const SECTION_PHRASES: readonly Row[] = [
  // Designs and decisions
  [
    "motivation",
    [["design-doc", 1]],
    "motivation|motivations|rationale and motivation|动机|why is this needed|why are we doing this",
  ],
  [
    "motivation",
    [["design-doc", 0.7]],
    "background|background and motivation|problem|problem statement|the problem|problem description|problem definition|motivating example|motivating examples|use cases|use case|user stories|背景|问题|hintergrund|antecedentes",
  ],
  [
    "motivation",
    [
      ["adr", 1],
      ["design-doc", 0.4],
    ],
    "context|contexte|kontext|contexto|context and background|forces",
  ],
  [
    "motivation",
    [["adr", 2.5]],
    "context and problem statement|context and problem|contexte et énoncé du problème|contexte et problème",
  ],
  ["plain", [["adr", 2]], "decision drivers|facteurs de décision|decision factors"],
  ["plain", [["adr", 2.5]], "decision outcome|résultat de la décision"],
  [
    "alternatives",
    [["adr", 2]],
    "considered options|options considered|options considérées|solutions envisagées|solutions considered|considered solutions|considered alternatives",
  ],
  ["alternatives", [["adr", 2]], "pros and cons of the options|avantages et inconvénients des options"],
  [
    "plain",
    [["adr", 1.5]],
    "decision|décision|entscheidung|decisión|decisions|the decision|our decision|决策|决定|solution retenue",
  ],
  [
    "consequences",
    [
      ["adr", 1.5],
      ["design-doc", 0.3],
    ],
    "consequences|conséquences|konsequenzen|consecuencias|implications|后果|影响",
  ],
  ["trade-offs", [["adr", 1]], "negative consequences|conséquences négatives"],
  ["plain", [["adr", 1]], "positive consequences|conséquences positives"],
  ["plain", [["adr", 0.4]], "positive|negative|neutral|confirmation|compliance"],
  [
    "alternatives",
    [
      ["design-doc", 1],
      ["adr", 0.5],
    ],
    "alternatives|alternative|alternatives considered|alternatives and rationale|rationale and alternatives|alternative approaches|alternative designs|alternative solutions|alternative proposals|other approaches|other options|other approaches considered|other solutions|rejected alternatives|rejected approaches|rejected designs|approaches considered|discarded alternatives|discarded ideas|design alternatives|alternatives to|options|possible solutions|possible approaches|candidate solutions|alternativen|alternativas|替代方案|备选方案|other designs",
  ],
  [
    "alternatives",
    [["design-doc", 2]],
    "rejected ideas|rejected proposals|rejected alternatives considered|other designs considered",
  ],
  [
    "open-questions",
    [["design-doc", 1]],
    "open questions|open question|open issues|open issue|unresolved questions|unresolved issues|unresolved|outstanding questions|questions|unknowns|open problems|open points|to be decided|to be determined|remaining questions|questions ouvertes|offene fragen|开放问题|未解决的问题|open items|outstanding issues",
  ],
  [
    "trade-offs",
    [["design-doc", 1]],
    "drawbacks|disadvantages|downsides|trade-offs|tradeoffs|trade offs|risks|risks and mitigations|risks and trade-offs|costs|pros and cons|advantages and disadvantages|limitations|known limitations|caveats|inconvénients|nachteile|缺点|drawbacks and limitations|advantages and drawbacks",
  ],
  [
    "plain",
    [["design-doc", 1]],
    "goals|goal|design goals|goals and non-goals|objectives|objective|non-goals|non goals|nongoals|out of scope|non-objectives|requirements|design requirements|scope|目标|非目标|constraints|assumptions",
  ],
  [
    "plain",
    [["design-doc", 1.5]],
    "proposal|the proposal|proposed solution|proposed design|proposed change|proposed changes|proposed approach|proposed implementation|proposed api|design proposal|detailed proposal|提案|方案",
  ],
  [
    "plain",
    [["design-doc", 1.5]],
    "detailed design|design details|high-level design|high level design|technical design|design overview|overview of the design|system design|low-level design|api design|the design|design principles|design considerations|design decisions|design rationale|technical details|设计|详细设计|总体设计|设计思路",
  ],
  [
    "plain",
    [["design-doc", 1]],
    "design|architecture|system architecture|architecture overview|architecture and parameters|架构|技术架构|整体架构|data model|protocol|wire format|file format|specification|semantics|state machine|algorithm|theory of operation|how it works|design and implementation",
  ],
  [
    "plain",
    [["design-doc", 2]],
    "guide-level explanation|reference-level explanation|how we teach this|how to teach this|specification and rationale",
  ],
  [
    "prior-art",
    [["design-doc", 1]],
    "prior art|related work|related proposals|previous work|prior work|existing solutions|existing work|related rfcs|see also rfcs",
  ],
  [
    "plain",
    [["design-doc", 1]],
    "rationale|discussion and rationale|future possibilities|future work|future directions|future extensions|future considerations|possible extensions|possible future work",
  ],
  [
    "plain",
    [["design-doc", 0.7]],
    "abstract|introduction|compatibility|backwards compatibility|backward compatibility|backwards-compatibility|migration plan|migration strategy|rollout plan|rollout|implementation plan|implementation|implementation details|implementation notes|implementation strategy|test plan|testing plan|testing strategy|security implications|performance considerations|performance implications|兼容性|实现|实现方案|概述",
  ],
  [
    "plain",
    [["design-doc", 2]],
    "graduation criteria|production readiness review questionnaire|version skew strategy|iana considerations|upgrade / downgrade strategy|reference implementation|infrastructure needed",
  ],
  [
    "plain",
    [["design-doc", 1]],
    "security considerations|privacy considerations|conventions and definitions|terms and definitions|normative references|copyright|discussion",
  ],
  [
    "measurements",
    [["design-doc", 0.5]],
    "measurements|benchmarks|benchmark|benchmark results|performance results|experimental results|evaluation|experiments|performance|performance evaluation|data|results|evidence|evaluation results|性能",
  ],
  [
    "status",
    [
      ["adr", 0.5],
      ["design-doc", 0.2],
    ],
    "status|statut|estado|状态",
  ],
  ["authors", [["design-doc", 0.3]], "author|authors|author(s)|auteurs"],
  ["history", [["design-doc", 0.7]], "implementation history"],
  [
    "outcome",
    [["design-doc", 0.3]],
    "outcome|outcomes|retrospective|what happened|what happened next|post-implementation review|lessons learned from the implementation|experience report|follow-up review|review of the decision|update|updates|addendum|postscript|epilogue|superseded|withdrawn",
  ],
  ["summary", [["design-doc", 0.2]], "summary|tl;dr|tldr|overview|executive summary|摘要"],
  ["contents", [], "table of contents|contents|toc|index|meta|metadata|preface|目录"],
  // Incidents
  [
    "incident",
    [["postmortem", 1.5]],
    "timeline|timeline of events|incident timeline|chronology|what happened|sequence of events",
  ],
  [
    "incident",
    [["postmortem", 1.5]],
    "root cause|root causes|root cause analysis|root cause and trigger|cause|causes|contributing factors|trigger|five whys|5 whys|proximate cause|cause of the outage|cause of the incident",
  ],
  [
    "plain",
    [["postmortem", 1.5]],
    "lessons learned|lessons learnt|lessons|what we learned|learnings|takeaways|what we have learned",
  ],
  [
    "plain",
    [["postmortem", 2]],
    "what went well|what went wrong|what went poorly|what went badly|where we got lucky|what could have gone better|what could have been better|what didn't go well|incident summary|what we are doing about it|what we're doing about it",
  ],
  [
    "incident",
    [["postmortem", 0.7]],
    "resolution|recovery|detection|impact|user impact|customer impact|remediation|response|incident|affected users|scope of impact|mitigation and resolution|prevention",
  ],
  [
    "incident",
    [["postmortem", 2]],
    "why did this happen|why did it happen|how did this happen|how did it happen|why it happened|how was it detected|how we detected it|how was it resolved|how we fixed it|how did we respond|how we responded|who was affected|what was affected|what was the impact|impact assessment|impact analysis|contributing causes|incident details|incident description|incident overview|incident response timeline|incident analysis|timeline of the incident|attack timeline|disclosure timeline|preventing recurrence|how we will prevent this|what are we doing about it|indicators of compromise",
  ],
  [
    "actions",
    [["postmortem", 1]],
    "action items|action item|actions|follow-up actions|follow up actions|follow-up items|follow-ups|followups|follow up|corrective actions|preventive actions|preventative measures|next steps|remediation items|remediations|todo|todos|to do|improvements|next actions",
  ],
  // Investigations
  [
    "plain",
    [["investigation", 1.5]],
    "what i looked at|what we looked at|what was not it|what it is not|hypotheses|hypothesis|findings|what we know|what we do not know|what we don't know|what is known|what is unknown|known|unknown|assumed|observations|the complaint|ruled out|left open|steps to reproduce|reproduction|investigation steps|dead ends",
  ],
  [
    "plain",
    [["investigation", 0.7]],
    "cause|root cause|conclusion|conclusions|result|results|experiments|measurements|problem|method|options",
  ],
  // Operations
  [
    "plain",
    [["runbook", 2]],
    "diagnosis|mitigation|mitigations|diagnose|investigation steps|how to spot the problem|how to resolve the problem|escalation|alert details|alert description|remediation steps|how to fix|how to fix it|troubleshooting steps",
  ],
  [
    "plain",
    [["runbook", 1]],
    "meaning|symptoms|symptom|verification|verify|rollback|roll back|recovery steps|troubleshooting|alerts|alert|severity|procedure|procedures|runbook|dashboards|when to use",
  ],
  ["plain", [["runbook", 0.7]], "impact"],
  // Direction
  [
    "plain",
    [["roadmap", 1.5]],
    "roadmap|road map|milestones|milestone|short term|short-term|long term|long-term|medium term|mid term|near term|near-term|short-term goals|long-term goals|vision|mission|planned features|planned|upcoming|upcoming releases|future releases|next release|release schedule|release plan|release dates|focus areas|priorities|themes|wishlist|backlog|strategic goals|what's next|in progress",
  ],
  // Contributors
  [
    "plain",
    [["onboarding", 1.5]],
    "how to contribute|ways to contribute|contributing|contributing code|how can i contribute|submitting a pull request|submitting pull requests|submitting changes|submitting patches|opening a pull request|creating a pull request|pull requests|pull request guidelines|pull request process|reporting bugs|reporting issues|report a bug|filing issues|first contribution|your first contribution|good first issues|developer certificate of origin|sign your work|signing off|signing your work|contributor license agreement|coding style|code style|coding standards|coding guidelines|coding conventions|style guide|style guides|styleguides|commit messages|commit message guidelines|commit message format|commit guidelines|naming conventions",
  ],
  [
    "plain",
    [["onboarding", 1]],
    "development setup|development environment|setting up your environment|setting up a development environment|dev environment|developer setup|local development|local setup|development|development workflow|running tests|running the tests|run the tests|building|building from source|build from source|building the project|getting help|linting|formatting|writing tests|submitting|review process|code review|workflow|project structure|repository structure|getting the source|becoming a committer",
  ],
  [
    "plain",
    [["onboarding", 0.5]],
    "getting started|debugging|setting up|prerequisites|tests|testing|code of conduct|community|communication|documentation",
  ],
  // How the team works
  [
    "plain",
    [["process-ci", 2]],
    "reporting a vulnerability|reporting security issues|reporting a security issue|reporting vulnerabilities|report a vulnerability|security policy|disclosure policy|coordinated disclosure|coordinated vulnerability disclosure|vulnerability disclosure|voting|decision making|decision-making|decision making process|governance|becoming a maintainer|removal of maintainers|technical steering committee|steering committee|elections|bug bounty|threat model|code owners|roles & responsibilities|changes to this policy|amendments",
  ],
  [
    "plain",
    [["process-ci", 1.5]],
    "process|the process|proposal process|the proposal process|rfc process|release process|release checklist|releasing|making a release|creating a release|how to release|supported versions|long term support|responsibilities|roles|roles and responsibilities|membership|maintainers|committers|backporting|backports|release cadence|release branches|escalation process|quorum|meetings|charter|labels|triage|lifecycle of a proposal|when to write an rfc|when you need to follow this process|before creating an rfc|review criteria|schedule|pre-releases|eligibility",
  ],
  // Users
  [
    "plain",
    [["tutorial", 1.5]],
    "installation|install|installing|quick start|quickstart|getting started|basic usage|example usage|usage example|your first|what you will learn|what you'll learn|try it out|before you begin|faq|frequently asked questions|安装|快速开始|使用方法|快速入门|usage examples|hello world|how to use",
  ],
  [
    "plain",
    [["tutorial", 1]],
    "questions and answers|usage|example|examples|sample|tutorial|walkthrough|features|next steps|upgrade|upgrading|migration|step|creating|configure|deploy|deployment|prerequisites|requirements and installation|license|contributors|sponsors|support|further reading|示例|特性|breaking changes|learn more",
  ],
  [
    "plain",
    [["api-reference", 1.5]],
    "synopsis|parameters|arguments|return value|return values|returns|options|flags|properties|methods|syntax|fields|attributes|environment variables|error codes|exit status|exit codes|endpoints|request|response|subcommands|参数|接口|字段|constructor|functions|constants|events|api|api reference|default values|configuration options",
  ],
  [
    "plain",
    [["api-reference", 0.5]],
    "configuration|see also|errors|types|type|description|commands|command line|defaults|time complexity|history",
  ],
  [
    "plain",
    [["changelog", 1.5]],
    "bug fixes|bugfixes|fixed|added|changed|removed|deprecated|features and improvements|improvements|new features|performance improvements|deprecations|breaking|unreleased|dependencies|fixes|what's changed|internal changes|significant changes|required actions|reverts|security fixes",
  ],
  [
    "plain",
    [["changelog", 0.5]],
    "breaking changes|features|notable changes|contributors|other changes|api changes|full change list",
  ],
  [
    "plain",
    [["meeting-notes", 2]],
    "attendees|attendance|present|agenda|minutes|participants|absent|in attendance|meeting notes|meeting minutes|q&a, other|upcoming meetings|invitees|observers/guests|links|invited",
  ],
];
