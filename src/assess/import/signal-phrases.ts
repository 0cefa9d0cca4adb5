/**
 * Which wording of a criterion says what a signal looks for. A phrase is groups of alternatives that follow each other
 * in one statement with few words between: "~write|~add + test|tests"; `~write` stands for every form of a verb, `*`
 * for any ending of a word. A row is here only where its signals show the very thing the words say; what merely goes
 * along with it is not.
 *
 * Written on four public ladders and judged on others, which it was not changed for afterwards; the figures are in
 * docs/decisions/0010-foreign-ladders.md.
 */

export interface PhraseRow {
  readonly phrases: readonly string[];
  readonly signals: readonly string[];
  readonly contradicts?: readonly string[];
  /** Words that make it something else, wherever they stand in the statement. */
  readonly unless?: string;
  /** Whether the statement may be about helping others to do something. */
  readonly others?: boolean;
  /** Words that may stand between two groups, where it is not the usual number. */
  readonly gap?: number;
  /** What the signals show, in words. */
  readonly because: string;
}

const WRITES = "~write|~author|~draft|~produce|~create";
const LEADS = "~lead|~drive|~deliver|~own|~coordinate|~execute|~run";
const NEW_PEOPLE =
  "new starter*|new joiner*|new engineer*|new hire*|newcomer*|new team member*|new member*|new developer*|new people|new contributor*|intern|interns";
const COLLEAGUES =
  "engineer|engineers|junior*|less experienced|peers|others|people|developers|members|team members|colleague*|individuals|teammate*";
const WORK = "task|tasks|problem*|project*|work|feature*|epic*|stories|initiative*|requirement*|deliverable*";

export const SIGNAL_PHRASES: readonly PhraseRow[] = [
  {
    phrases: [
      "~write|~add|~implement|~include|~provide|~create|~maintain + test|tests|automated testing",
      "~write|~produce|~deliver + well tested|tested + code|software|changes|work",
      "test driven development",
      "~increase|~improve|~raise + test coverage",
    ],
    unless: "test plan*|user test*|usability|a b|ab test*|test environment*|test data|test framework*",
    signals: ["tests-with-code"],
    because: "source that changes together with tests",
  },
  {
    phrases: [
      "~build|~improve|~create|~maintain|~implement|~develop + test framework*|testing framework*|test infrastructure|testing infrastructure|test tooling|test helper*",
      "~implement|~build|~create + enable better testing",
    ],
    signals: ["test-base-grown", "tooling-work"],
    because: "test helpers and tooling that others go on with",
  },
  {
    phrases: [
      "~write + commit message*",
      "clear|descriptive|useful|good|detailed + commit message*",
      "~write|~provide + pr description*|pull request description*|merge request description*",
    ],
    signals: ["reason-in-message"],
    because: "messages that give the reason of a change",
  },
  {
    phrases: [
      "~write|~maintain|~keep|~update|~improve|~contribute|~produce|~create + documentation|docs|readme*",
      "documents|documenting|documented|you document + work|code|changes|system|systems|feature*|service*|their|your|architecture|solution*",
    ],
    unless: "design docs|design documentation|onboarding",
    signals: ["docs-with-code", "document-kept"],
    because: "documents that change with the code or are kept current",
  },
  {
    phrases: [
      `${WRITES}|~lead + design doc*|technical design*|tech design*|technical spec*|tech spec*|architecture document*|architectural document*|design proposal*|rfc|rfcs|technical document*`,
    ],
    signals: ["design-document", "proposal-written"],
    because: "design documents and proposals of the person's own",
  },
  {
    phrases: [`${WRITES}|~submit|~make + proposal*`],
    signals: ["proposal-written", "design-document"],
    because: "proposals of the person's own",
  },
  {
    phrases: ["~propose + improvement*|change*|technical solution*|design*|approach*"],
    signals: ["proposal-written", "proposal-accepted", "proposal-with-evidence"],
    because: "proposals, and those that were accepted",
  },
  {
    phrases: [
      "~document|~record|~write + decision|decisions + rationale|reason*|record*|down",
      "~record|~document + technical decision*|architectural decision*|architecture decision*|design decision*",
      "decision record*|adr|adrs",
    ],
    signals: ["decision-record"],
    because: "decisions written down with their reasons",
  },
  {
    phrases: [
      `${WRITES}|~lead|~run|~facilitate|~conduct|~complete + postmortem*|post mortem*|incident review*|incident report*|post incident review*|post incident report*`,
    ],
    unless: "culture|cadence|process for",
    signals: ["postmortem-written"],
    because: "postmortems of the person's own",
  },
  {
    phrases: [
      "~give|~provide|~offer|~leave + code review*|pull request review*|pr review*|pull request feedback|pr feedback",
      "~give|~provide|~offer|~leave + feedback|comments|advice + code review*|pull request*|prs",
      "helpful|constructive|thoughtful|thorough|insightful|actionable|empathetic|meaningful|clear + code review*|pr review*|pull request review*",
    ],
    unless: "pr description*|pull request description*",
    signals: ["reviews-given", "review-teaches", "teaching-taken-up"],
    because: "reviews given, with reasons in them and taken up",
  },
  {
    phrases: [
      "~review + code|pull request*|prs|merge request*|code changes",
      "~perform|~conduct|~carry|do|does + code review*",
    ],
    unless: "reviewers|have their|has their|generated|before submitting|their own code|your own code",
    signals: ["reviews-given"],
    because: "reviews of others' changes",
  },
  {
    phrases: ["learning|~teach|~coach + reviewing|code review*|reviews"],
    others: true,
    unless: "from code review*|from review*|own|on effective|how to",
    signals: ["review-teaches", "teaching-taken-up"],
    because: "explanations in reviews, and those taken up",
  },
  {
    phrases: ["sought out|asked|requested|go to|trusted + code review*|reviewer|to review"],
    signals: ["asked-for-review"],
    because: "reviews that others asked the person for",
  },
  {
    phrases: ["~review + code|pull request*|prs|changes + other teams|outside|across teams|multiple teams"],
    signals: ["reviewed-next-door", "trusted-reviewer-elsewhere"],
    because: "reviews outside the own areas",
  },
  {
    phrases: [
      `~onboard|~mentor|~help|~support|~guide|~welcome|~assist + ${NEW_PEOPLE}`,
      "~onboard + engineers|developers|colleagues|members|joiners|starters|hires",
    ],
    others: true,
    unless: "interview*|onboarding doc*|onboarding process*|onboarding material*",
    signals: ["newcomer-helped", "newcomer-reviewed", "newcomer-went-on"],
    because: "first changes of newcomers that the person reviewed or took in",
  },
  {
    phrases: [
      `${WRITES}|~improve|~maintain|~update|~keep + onboarding doc*|onboarding guide*|onboarding material*|contribut* guide*|developer guide*|runbook*|run book*|playbook*`,
    ],
    signals: ["contributor-docs"],
    because: "documents that contributors and colleagues work from",
  },
  {
    phrases: [
      `mentor|mentors|mentored|mentoring|~coach + ${COLLEAGUES}`,
      "engineers|others|people|colleagues + through + mentoring|coaching",
    ],
    others: true,
    unless: "seek*|find* a mentor|from mentor*|career|product|collaborat*|stakeholder*",
    signals: ["mentor-credited", "newcomer-went-on"],
    because: "people whom the record names as mentored, or who went on",
  },
  {
    phrases: ["pair program*|mob program*|pairs with|pair with|pairing with|paired with|pair on|pairs on|paired on"],
    others: true,
    signals: ["paired"],
    because: "authorship shared with a colleague",
  },
  {
    phrases: [
      "~find|~identify|~determine|~investigate|~diagnose|~uncover|~address|~fix|~analyse|~analyze|~get + root cause*|underlying cause*",
      "root cause + analys*|investigat*",
    ],
    signals: ["root-cause-named", "investigation-trail"],
    because: "causes named, and the trail that led there",
  },
  {
    phrases: ["~debug|~diagnose|~troubleshoot|~investigate + issue*|problem*|bug*|incident*|failure*|defect*|error*"],
    unless: "conflict*|team dynamics|interpersonal",
    signals: ["root-cause-named", "investigation-trail", "investigation-on-forge"],
    because: "causes named, and investigations that left a trail",
  },
  {
    phrases: ["~fix|~resolve + bug|bugs|defect|defects"],
    signals: ["fix-with-test", "root-cause-named"],
    because: "defects fixed, with a test or with their cause named",
  },
  {
    phrases: [
      "~prevent|~stop + recurrence|recurring|happening again|reoccur*",
      "~fix|~resolve|~eliminate + recurring|flaky|repeated + problem*|issue*|test*|failure*",
    ],
    signals: ["repeated-problem-closed"],
    because: "unreliable failures that were ended and explained",
  },
  {
    phrases: [
      "~fix|~implement|~identify|~improve|improvements|~optimise|~optimize|~profile|~benchmark|~measure + performance|bottleneck*|latency|bundle size",
    ],
    unless:
      "performance review*|performance management|team performance|performance of the team|individual performance|people|team s performance",
    signals: ["measured-in-message"],
    because: "numbers put on problems and changes",
  },
  {
    phrases: [
      "~explain|~articulate|~discuss|~describe|~document|~communicate|~weigh|~consider|~evaluate|~balance|~make|~reason|~analyse|~analyze|~identify|~define|~assess + trade off*|tradeoff*|pros and cons",
    ],
    signals: ["trade-off-named", "trade-off-in-review", "alternatives-weighed"],
    because: "trade-offs and alternatives named where the work was done",
  },
  {
    phrases: [
      "~consider|~weigh|~evaluate|~compare|~explore|~suggest|~assess + alternative*|multiple solutions|different solutions|different approaches|multiple approaches|several approaches|multiple options|different options|several options",
    ],
    signals: ["alternatives-weighed", "trade-off-named"],
    because: "alternatives weighed before choosing",
  },
  {
    phrases: ["~cut|~reduce|~negotiate|~limit + scope"],
    signals: ["scope-cut"],
    because: "what was left out, stated",
  },
  {
    phrases: ["~choose|~decide + not to build|not to do", "~say + no"],
    gap: 0,
    signals: ["chose-not-to-build"],
    because: "things not built, with a reason",
  },
  {
    phrases: [`~break + ${WORK} + into`, `~break + down + ${WORK}`, `~decompose|~split + ${WORK}`],
    unless: "silo*|barrier*",
    signals: ["series-led"],
    because: "work that landed in steps",
  },
  {
    phrases: ["~deliver|~ship|~complete|~implement + feature|features", "~build + new feature*|features|feature"],
    unless: "feature flag*|feature set",
    signals: ["feature-with-tests", "series-led"],
    because: "new things that landed, with their tests or in steps",
  },
  {
    phrases: [
      "~deliver|~own|~ship|~build|~carry|~take|~drive|~lead|~see + end to end",
      "end to end + delivery|ownership|responsib*",
    ],
    unless: "end to end test*",
    signals: ["end-to-end", "initiative-across-areas"],
    because: "one piece of work from code to tests and documents",
  },
  {
    phrases: [
      `${LEADS} + project*|initiative*|effort*|changes + multiple|several|across|cross|spanning|number of + team|teams|system|systems|service|services|area|areas|codebase*|domains|components|squads`,
      "~implement|~design|~make|~improve|design + multiple services|multiple systems|several services|several systems|multiple codebases",
    ],
    unless: "planning",
    signals: ["initiative-across-areas"],
    because: "one effort carried across areas",
  },
  {
    phrases: ["~lead|~drive + project|projects|initiative|initiatives|efforts"],
    unless: "planning|meeting*|lead time|project success|on track|documentation",
    signals: ["initiative-across-areas", "long-topic", "series-led"],
    because: "efforts carried across areas, over months or in steps",
  },
  {
    phrases: [
      "~own|ownership|maintainer|caretaker|responsible for|responsibility for + service|services|system|systems|component|components|codebase*|area|areas|module*|librar*|subsystem*",
    ],
    gap: 3,
    unless:
      "decision*|metric*|outcome*|documentation|design system*|areas for improvement|career|growth|development area*|your own|their own|you own|they own|we own|risk*",
    signals: ["area-authorship", "listed-owner", "long-topic"],
    because: "an area authored over years, or a listed owner of it",
  },
  {
    phrases: [
      "technical authority|subject matter expert|go to person|go to expert|domain expert + area|technology|system*|codebase*|domain|technologies",
    ],
    signals: ["asked-for-review", "listed-owner", "area-authorship"],
    because: "an area that others ask the person about",
  },
  {
    phrases: [
      "~simplify + code*|system*|design*|architecture*|solution*|implementation*",
      "~remove|~delete|~eliminate|~reduce|~pay|~address|~tackle|~clean + dead code|unused|unnecessary code|complexity|duplicat*|legacy code|technical debt|tech debt",
    ],
    signals: ["simplification"],
    because: "removal of what was not needed",
  },
  {
    phrases: ["~deprecate|~sunset|~decommission", "~retire + system*|service*|technolog*|code|feature*"],
    signals: ["support-ended"],
    because: "support that was ended",
  },
  {
    phrases: [
      "~build|~improve|~create|~develop|~contribute|contributions|~add|~maintain|~write|~iterate + developer tool*|development tool*|internal tool*|tooling|build process*|build tool*|build system*|ci|continuous integration|deployment pipeline*|ci cd|build pipeline*",
      "~build|~create|~iterate|~develop|~improve + tools + engineer|engineers|developer*|team*",
      "~automate + manual|repetitive|toil|deployment*|build*|workflow*|tasks",
    ],
    unless: "data pipeline*|marketing",
    signals: ["tooling-work"],
    because: "tooling that others work with",
  },
  {
    phrases: ["~manage|~lead|~coordinate|~own|~run|~shepherd|~perform|~cut + release|releases"],
    unless: "release note*|pre release",
    signals: ["release-shepherd"],
    because: "releases carried to users",
  },
  {
    phrases: [`${WRITES}|~define|~contribute|~shape|~own|~maintain|~drive|~set|~develop + roadmap*|road map*`],
    unless: "business|strategy|strategies|product",
    signals: ["roadmap-written"],
    because: "a roadmap written or kept",
  },
  {
    phrases: [
      "~solve|~take|~tackle|~resolve|~handle|~clarify|~deliver|~drive|~navigate|~turn|~translate|~develop|~break|~own|~scope|~approach + ambiguous|ambiguity|vague|ill defined|loosely defined|poorly defined|undefined|unclear|not well defined|open ended + problem*|requirement*|task*|issue*|project*|work|request*|question*",
    ],
    signals: ["vague-problem-taken", "unknowns-written"],
    because: "vague problems taken to their end",
  },
  {
    phrases: ["~ask + clarifying|questions to clarify", "~clarify + requirement*|scope|acceptance"],
    signals: ["question-before-code", "unknowns-written"],
    because: "questions asked or written down before the code",
  },
  {
    phrases: [
      "~contribute|~fix|~make + code*|repositor*|service*|systems|bugs + other teams|another team|outside of|outside",
      "~contribute + other teams|outside + codebase*|code|repositor*|systems|services",
    ],
    unless: "open source|decision*|discussion*",
    signals: ["landed-next-door"],
    because: "work accepted in areas of others",
  },
  {
    phrases: ["~give + credit", "~credit + others", "~share + credit"],
    gap: 1,
    signals: ["credit-given"],
    because: "others credited by name",
  },
  {
    phrases: [
      `~unblock + ${COLLEAGUES}|team|teams|them`,
      "~clear|~remove + blockers for|blockers + team|junior|others|engineers",
    ],
    others: true,
    unless: "themselves|themself|yourself",
    signals: ["unblocked-others", "stalled-work-landed"],
    because: "answers that helped, and stalled work of others that landed",
  },
  {
    phrases: [
      "~communicate|~state|~raise|~surface|~flag|~identify|~highlight|~document|~call + uncertaint*|unknowns|assumptions|open questions",
    ],
    signals: ["unknowns-written", "stated-uncertainty"],
    because: "open questions and uncertainty, written down",
  },
  {
    phrases: [
      "~write|~produce|~deliver|~ship|~build + reliable|robust|stable|high quality|bug free|defect free|production ready + code|changes|software|solutions|components",
    ],
    signals: ["durable-change"],
    contradicts: ["change-reverted", "change-hot-fixed"],
    because: "changes that nobody took back within a year",
  },
  {
    phrases: [
      "~build|~implement|~create|~develop|~introduce + new|reusable|standalone + system|systems|subsystem*|service|services|component|components|module*|librar*|architectures",
    ],
    unless: "simple component*|onboard*|with guidance",
    signals: ["subsystem-created"],
    because: "a new part that lasted and that others changed as well",
  },
  {
    phrases: ["~revisit + decision*", "~evaluate|~review|~check + outcome* + decision*"],
    signals: ["decision-revisited"],
    because: "what became of decisions, recorded",
  },
];

/** Words at the beginning that say that somebody knows, learns or receives something. No work shows that. */
export const NOT_DOING =
  "~understand|understanding|~know|knowledge|~learn|learning|aware|awareness|familiar*|~recognise|~recognize|~appreciate|~seek|~accept|~receive|~attend|~participate|~shadow|~listen|open to|~respond|~begin|~start|takes part|take part|interested|curious|~try";

/** Words before a phrase that make it something others are to do, or a circumstance. */
export const FOR_OTHERS =
  "~encourage|~ensure|~coach|~teach|~train|~promote|~advocate|~champion|~establish|~foster|~inspire|~empower|~help|~guide|~enable|~influence|~define|~set|standard*|policy|policies|culture|~hold|~delegate|~support|~assist|~oversee|~sponsor|when|while|if|~allow|~let|~expect|~direct";

/** Words that put a statement beyond what repositories and forges show of one person. */
export const OUT_OF_SIGHT =
  "business unit|organisation*|organization*|company|companywide|industry|industr*|enterprise*|conference*|external|externally|candidate*|hiring|interview*|recruit*|non technical|stakeholder*|executive*|budget*|direct report*|line manag*|product manager*|investor*|customers|vendor*|performance review*|appraisal*|retention|morale";
