/**
 * "reason": the sentence says why the change is made: a cause, a problem, a consequence or a purpose. Words that also
 * describe how a program works ("otherwise", "since") count only where their sentence has the shape of an argument.
 */

import type { Clause, CueRule, Strength, Words } from "./rule.ts";
import { anyOf, clause, words } from "./rule.ts";

const ABSTRACT = words("problem issue reason motivation rationale goal purpose intent intention");
const COPULA = words("is was");
const STATED = anyOf(
  "\\bthe (?:main |only |real |underlying )?(?:problem|issue|reason|motivation|rationale)(?: here| (?:behind|with|of|for|to) [^,.]{1,60}| being)? (?:is|was)\\b.{15}",
  "\\bthe (?:goal|purpose|intent|intention) (?:here|of (?:this|these) (?:patch|commit|change|series|pr)\\w*) is\\b.{15}",
);
const CAUSE = /\bbecause (?!of the way)\S.{10}/;
const SO_THAT = /\bso that\b(?! (?:cannot|can not|can't|(?:we|it|this|they) (?:instead|now|no longer))\b).{12}/;
const IN_ORDER = /\bin order to\b.{12}/;
const AVOIDING = /\b(?:to|and|can|helps?|will|would) (?:avoid|prevent|work around|guard against)\b.{10}/;

const SUBJECT =
  "\\b(?:this|which|that|it|these)(?: also| then| in turn| can| could| may| might| would| will| usually| sometimes| often)? ";
const EFFECT_WORDS = words(
  "causes cause caused causing breaks break broke breaking triggers trigger triggered prevents prevent prevented preventing confuses hurts wastes defeats",
);
const OUTCOME_WORDS = words("leads lead led leading results result resulted resulting means forces force forced");
const EFFECT = anyOf(
  `${SUBJECT}(?:causes?|caused|breaks?|broke|triggers?|triggered|prevents?|prevented|confuses?|hurts?|wastes?|defeats) .{8}`,
  "(?: causing|,(?: \\w+)? (?:preventing|breaking (?!change|without)\\w))\\b.{9}",
);
/** Effects that may as well be wanted: these count where something is wrong. */
const OUTCOME = new RegExp(
  `${SUBJECT}(?:leads? to|led to|results? in|resulted in|means that|forces?|forced) .{8}|,(?: \\w+)? (?:leading to|resulting in)\\b.{9}`,
);
const THING = "(?:it|things|this|that|them|life|the \\S+(?: \\S+)?|\\S+)";
const DEGREE = "(?:much |a bit |a lot |more |less |very |too |quite |slightly |so |also )?";
const MAKE_WORDS = words("make makes making keep");
const STATE_WORDS = words(
  "harder hard difficult impossible easier easy possible simpler simple clear clearer confusing unclear obvious explicit robust consistent readable likely safer faster slower shorter smaller independent happy useless usable",
);
const MAKES = new RegExp(
  `\\bmak(?:es?|ing) ${THING} ${DEGREE}(?:harder|hard|difficult|impossible|easier|easy|possible|simpler|clearer|confusing|unclear|obvious|robust|consistent|readable|likely|safer|faster|slower|useless|usable)\\b`,
);
const TO_MAKE = new RegExp(
  `\\bto (?:make|keep) ${THING} ${DEGREE}(?:clear|simple|explicit|shorter|smaller|independent|happy|easier|easy|possible|clearer|simpler|readable|robust|consistent|obvious|faster|safer)\\b`,
);
const WITHOUT = /\bwithout (?:this|it|that|these)\b.{10}/;
const OTHERWISE =
  /\botherwise\b.{5,80}? (?:fail|break|crash|error|wrong|lost|lose|leak|not work|confus|warn|complain|miss)/;

const AIM_WORDS = words(
  "ensure consistent reduce minimize minimise simplify ease facilitate pacify silence prepare preparation speed rid save",
);
const AIM =
  /\b(?:to|and|can|helps?|will|would) (?:ensure|be (?:more )?consistent|reduce|minimi[sz]e|simplify|ease|facilitate|pacify|silence|prepare for|speed up|get rid of|save)\b.{10}|\bin preparation (?:for|of)\b.{8}/;
/** Every release is prepared for. */
const FOR_RELEASE = /\bprepar(?:e|ation) (?:for|of) [^,]{0,30}(?:\brelease|\bv?\d+\.\d)/;
const THIS = "\\bthis(?: change| patch| commit)?(?: also| then| can| could| should| may| will| would)? ";
const GAIN_WORDS = words(
  "allow allows let lets enable enables help helps avoid avoids ensure ensures gives saves simplifies reduces improves speeds",
);
const GAIN = new RegExp(
  `${THIS}(?:allows? us|lets? us|enables? us|helps?|avoids?|ensures?|gives us|saves|simplifies|reduces|improves|speeds up) .{10}`,
);
const USE_WORDS = words("useful helpful handy needed necessary required convenient");
const USE =
  /\b(?:this|it)(?: also| can| could| may| will| would)? (?:is|was|be|becomes?|seems) (?:(?!not?\b)\w+ )?(?:useful|helpful|handy|needed|necessary|required|convenient) (?:for|when|if|to|because|in|as)\b.{10}/;
const THEREFORE = /\b(?:as a result|as a consequence|due to)\b.{10}/;
const AS_OR_SINCE = anyOf(
  ", since (?:it|this|that|the|we|there|they|these|those|not|no|all|only|most|some|otherwise)\\b.{10}",
  ", as (?:it|this|that|the|there|they|these|those|not|no|all|only|most|some|otherwise)\\b.{10}",
  "^since (?!version|commit|[0-9a-f]{7}|then|(?:[\\w-]+ ){0,4}v?\\d|the (?:introduction|beginning|last|release|start))[^,]{10,140}, ",
  "^as (?:it|this|that|the|we|there|they|these|those) (?=[^,]*\\b(?:is|are|was|were|has|have|had|does|do|did|can|cannot|will|may|need|needs|uses?|now|no|not)\\b)[^,]{10,140}, ",
);

/** Stands for a comma: every form of AS_OR_SINCE has one, few sentences with "as" do. */
export const COMMA = words(",");
const NO_TROUBLE =
  /, as it (?:is|was|does|did) (?:for|in|with)\b|\b(?:not|n't) (?:creat|caus|hurt|matter)\w*|\bno (?:\w+ )?(?:issue|problem|harm)\b/;

/** "When scripts are ignored, record them": what holds then is no trouble told. */
const CONDITION = /^(?:when|if|where|unless|in case) [^,]*, /;
/** Starts as sentences do; a fragment of a list is too little to be a problem told. */
const WHOLE = /^[("'`]*[A-Z`]/;
const BAD_WORDS = words(
  "confusing misleading wrong incorrect broken prone inefficient wasteful unnecessary unneeded redundant hard difficult annoying cumbersome fragile brittle dangerous insecure racy inconsistent undesirable suboptimal unreliable ugly too missing insufficient obsolete outdated ignored lost",
);
const BAD =
  /\b(?:is|are|was|were|being|gets?|becomes?)(?: \w+)? (?:confusing|misleading|wrong|incorrect|broken(?! down| up| out| into)|error-prone|inefficient|wasteful|unnecessary|unneeded|redundant|hard to|difficult to|annoying|cumbersome|fragile|brittle|dangerous|insecure|racy|inconsistent|undesirable|suboptimal|unreliable|ugly|missing|insufficient|obsolete|outdated|(?:silently |wrongly |accidentally )?(?:ignored|lost)|too (?:slow|late|early|strict|large|small|big|broad|long|short|much|many))\b/;
const FAIL_WORDS = words("fails failed failing crashes crashed segfaults hangs breaks");
const FAILS =
  /(?<!will |should |to |can |may |must )\b(?:fails|failed|failing|crashes|crashed|segfaults|hangs|breaks) (?:when|if|to|on|with|in|for|since|as)\b/;
const FAILS_IF =
  /\btests?\b|\b(?:if|when|in case)\b[^,]{0,60} (?:fails|failed|crashes|crashed|hangs|breaks)\b|\bexpected to\b/;
const NEEDLESS_WORDS = words("needed used necessary required supported need");
const NOT_WORDS = words("longer not t no");
const NEEDLESS =
  /\b(?:is|are|was|were|be|has|have|there is|there's)(?: \w+)? no longer (?:\w+ )?(?:needed|used|necessary|required|supported|a need)\b|\b(?:is|are|was|were)(?:n't| not) (?:\w+ )?(?:needed|used|necessary|required)\b|\bno (?:longer a )?need (?:to|for)\b/;
/** A rule of the code ("use it if there is no need to wait"), not why it is changed. */
const IF_NEEDLESS =
  /\b(?:if|when|where|unless|although|though)\b[^,]{0,40}\b(?:not|n't|no) |\bnot strictly\b|n't strictly\b/;
const FIXED_WORDS = words("fix fixes fixed addresses solves resolves");
const WHEN_WORDS = words("where when that which because caused due");
const FIXED =
  /\b(?:fix(?:es|ed)?|addresses|solves|resolves) (?:a |an |the |this |these |some |several )?(?:\w+[ -]){0,3}?(?:bugs?|cases?|issues?|problems?|crash(?:es)?|errors?|regressions?|leaks?|races?|warnings?|failures?) (?:where|when|that|which|because|caused|due)\b.{10}/;
const SLIP_WORDS = words("accidentally inadvertently mistakenly unintentionally forgot forgotten");
const SLIP =
  /(?<!\b(?:to|not|avoid|from|found|discovered|noticed) )\b(?:accidentally|inadvertently|mistakenly|unintentionally|(?:i|we|it was|was|were) (?:forgot|forgotten))\b.{10}/;
const NOW_WORDS = words("currently moment today previously present");
const NOW_BUT =
  /\b(?:currently|at the moment|today|previously|at present)\b.{5,120}\b(?:however|even when|cannot|can't|no way|fails?|wrong|but (?:it |we |this |that |they )?(?:does|do|is|are|can)(?: not|n't))\b/;

/** Says how likely or how safe something is, not why the change is made. */
const ONLY_REASSURES = anyOf(
  "\\b(?:rare|unlikely|safe|fine|ok|okay|harmless|enough|sufficient|found|welcome|works?|works out|possible|not (?:be )?an? (?:problem|issue)|been (?:a problem|an issue)(?: in practice)?)\\b(?: \\w+){0,3},? because\\b",
  "\\b(?:getting away|gets away|does so|do so)\\b|\\bunlikely\\b[^,]{0,40},? because\\b|\\bit is because\\b",
  "\\b(?:not|n't) (?:affected|an? \\w+ ?\\w*|affect\\b[^,]{0,40}|an issue|exploitable)(?: \\w+){0,3} because\\b",
);
/** "Change it so that it does X" says what, not why. */
const ONLY_REPHRASES =
  /\b(?:chang\w+|modif\w+|alter\w*|adjust\w*|fix\w*|rework\w*|refactor\w*|reorder\w*|rearrang\w+|arrang\w+|extend\w*|updat\w+|make|makes|loosen\w*|restructur\w+|rewr\w+|teach\w*|set things up)\b[^.]{0,140}\bso that\b/;
const ONLY_MEANS = /\bin order to (?:do (?:this|that|so|it)|use|run|test|reproduce|get|see)\b/;
const ONLY_SUPPOSES = /\bif the (?:problem|issue|reason|purpose|goal|intent|intention)\b/;
/**
 * An explanation counts where it bears on the change: the sentence also says what is done, or what is wrong. Without
 * either it explains how something works.
 */
const DOING =
  "(?:add|adapt|adjust|align|allow|annotate|avoid|bump|call|cast|change|check|clarify|clean|clear|close|collect|combine|compute|convert|copy|correct|create|declare|default|define|delay|delete|detect|disable|disallow|do|document|don't|drop|enable|enforce|ensure|explicitly|export|expose|extend|extract|factor|fall back|fix|forbid|force|free|give|group|guard|handle|hide|ignore|implement|improve|include|increase|init|initiali[sz]e|inline|insert|introduce|keep|leave|let|limit|load|lower|make|mark|mention|merge|modify|move|note|omit|only|open|optimi[sz]e|parse|pass|perform|permit|place|port|prefer|prepare|prevent|print|provide|pull|push|put|raise|read|rearrange|reduce|refactor|refuse|register|reject|relax|release|remove|rename|reorder|reorgani[sz]e|replace|report|require|reserve|reset|resolve|restore|restrict|return|reuse|revert|rewrite|rework|run|save|select|separate|set|share|show|silence|simplify|skip|sort|specify|split|squash|start|stop|store|strip|support|suppress|swap|switch|sync|take|teach|tell|tighten|treat|try|turn|tweak|unify|update|upgrade|use|verify|wait|warn|work around|wrap|write)";
const ACTION = anyOf(
  `^\\W*(?:[\\w/.-]{1,30}: )?(?:(?:also|so|then|and|but|instead|therefore|thus|hence|now|just|finally|similarly|likewise|additionally|simply|while at it|for now|here),? )*(?:(?:to|in order to|since|as|because|for|due to|when|with) [^,]{3,150}, (?:so |we |just |let's |lets |simply |also |this \\w+ )*)?${DOING}(?:e?s|d|ed|ing)?\\b`,
  "\\b(?:this|these|my|our) (?:\\w+ )?(?:patch|commit|change|series|pr|fix|workaround)(?:es|s)?\\b",
  "\\b(?:we|i)(?: \\w+)? (?:should|need|must|want|would like|have to|had to|ought|prefer|decided|chose|added|moved|changed|removed|dropped|can just|can simply)\\b|\\blet's\\b|\\blets \\w+ ",
  `(?:, |; |\\b(?:so|and|hence|therefore|thus|instead),? )(?:let's |lets |just |we can |we |i |simply |it is |also )?${DOING}\\b (?:it|this|that|the|a|an|them|these|those|to|all|our|its|any|no|not|[a-z_]+(?:\\(\\)|_\\w+|s)?)\\b`,
  "\\b(?:is|are|was|were|been|be) (?:\\w+ly |now |also |not )?(?:added|moved|changed|removed|dropped|renamed|replaced|introduced|needed|required|disabled|enabled|converted|split|updated|reverted|extended|modified|fixed|skipped|necessary)\\b",
);
const TROUBLE =
  /\b(?:fail\w*|breaks|broke|broken|breakages?|crash\w*|errors?|wrong\w*|incorrect\w*|bugs?|buggy|problem\w*|confus\w+|mislead\w+|warnings?|complain\w*|leak\w*|races?|racy|hangs?|hung|slow\w*|duplicat\w+|unneeded|unnecessar\w+|redundant\w*|unused|obsolete|deprecated|no longer|needless\w*|useless|cannot|can't|missing|loses?|unable|impossible|hard to|difficult|inconsisten\w+|unexpected\w*|wast\w+|unsafe|insecure|annoying|corrupt\w*|overflow\w*|uninitiali[sz]ed|regress\w*|garbage|stale|surpris\w+|conflict\w*|bogus|misses|missed|mistak\w+|truncated|inefficient|fragile|dangerous|not (?:\w+ )?(?:work|working|needed|necessary|supported|enough|correct|accurate))\b/;

/** Speaks of what tests do, explains with an example, or is the subject line of a squashed commit. */
const TESTING =
  /\b(?:add|adds|added|adding|amend|update|updates|updated|extend|extends|adjust|fix|write|new|include|includes)\b[^.]{0,40}\btests?\b/;
const ASIDE =
  /^\[|^not(?:e|ice)(?: that)?\b|^(?:also|additionally|in addition|while (?:at it|here|there|i'm|we're|i was|we are))\b|^(?:feat|chore|tests?|docs?|style|ci|build|fix|refactor|breaking)(?:\([^)]*\))?!?: |^breaking changes?\b|-->|^e\.g\.|\bin other words\b|\bnext patch we\b|\bsteps to\b|\bfor example\b/;

/** Clauses that hold where their sentence also says what is done, or, less plainly, what is wrong. */
function argued(needs: readonly Words[], pattern: RegExp, refused?: RegExp): Clause[] {
  const holds = (lower: string): boolean => pattern.test(lower) && !refused?.test(lower);
  return [
    { strength: 3, needs, says: ({ lower }) => holds(lower) && ACTION.test(lower) },
    { strength: 2, needs, says: ({ lower }) => holds(lower) && TROUBLE.test(lower) },
  ];
}

/** Clauses that hold plainly where something is wrong, and less plainly elsewhere. */
function effect(needs: readonly Words[], pattern: RegExp): Clause[] {
  return [
    { strength: 3, needs, says: ({ lower }) => pattern.test(lower) && TROUBLE.test(lower) },
    { strength: 1, needs, says: ({ lower }) => pattern.test(lower) },
  ];
}

/** A clause that holds where its sentence also says what is done or what is wrong. */
function bearing(strength: Strength, needs: readonly Words[], pattern: RegExp, refused?: RegExp): Clause {
  const says: Clause["says"] = ({ lower }) =>
    pattern.test(lower) && !refused?.test(lower) && (TROUBLE.test(lower) || ACTION.test(lower));
  return { strength, needs, says };
}

function troubled(strength: Strength, needs: readonly Words[], pattern: RegExp, refused?: RegExp): Clause {
  const says: Clause["says"] = ({ lower, text }) =>
    WHOLE.test(text) && pattern.test(lower.replace(CONDITION, "")) && !refused?.test(lower);
  return { strength, needs, says };
}

const CLAUSES: readonly Clause[] = [
  ...argued([words("because")], CAUSE, ONLY_REASSURES),
  ...argued([words("so"), words("that")], SO_THAT, ONLY_REPHRASES),
  ...argued([words("order")], IN_ORDER, ONLY_MEANS),
  ...argued([words("avoid prevent around guard")], AVOIDING),
  ...argued([ABSTRACT, COPULA], STATED, ONLY_SUPPOSES),
  ...effect([EFFECT_WORDS], EFFECT),
  clause(3, [words("without")], WITHOUT),
  clause(3, [words("otherwise")], OTHERWISE),
  { strength: 2, needs: [OUTCOME_WORDS], says: ({ lower }) => OUTCOME.test(lower) && TROUBLE.test(lower) },
  clause(2, [MAKE_WORDS, STATE_WORDS], MAKES),
  bearing(2, [AIM_WORDS], AIM, FOR_RELEASE),
  clause(2, [MAKE_WORDS, STATE_WORDS], TO_MAKE),
  clause(2, [USE_WORDS], USE),
  bearing(2, [words("result consequence due")], THEREFORE),
  bearing(2, [words("as since"), COMMA], AS_OR_SINCE, NO_TROUBLE),
  clause(1, [GAIN_WORDS, words("this")], GAIN),
  troubled(1, [BAD_WORDS], BAD),
  troubled(1, [FAIL_WORDS], FAILS, FAILS_IF),
  clause(1, [NOW_WORDS], NOW_BUT),
  bearing(1, [NEEDLESS_WORDS, NOT_WORDS], NEEDLESS, IF_NEEDLESS),
  clause(1, [FIXED_WORDS, WHEN_WORDS], FIXED),
  troubled(1, [SLIP_WORDS], SLIP),
];

export const reason: CueRule = {
  kind: "reason",
  clauses: CLAUSES.toSorted((a, b) => b.strength - a.strength),
  unless: ({ lower }) => ASIDE.test(lower) || (lower.includes("test") && TESTING.test(lower)),
};
