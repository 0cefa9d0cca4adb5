/**
 * "reason": the sentence says why the change is made: a cause, a problem, a consequence or a purpose. Words that also
 * describe how a program works ("otherwise", "since") count only where their sentence has the shape of an argument.
 */
import { anyOf, clause, words } from "./rule.ts";
import type { CueRule } from "./rule.ts";

const ABSTRACT = words("problem issue reason motivation rationale goal purpose intent intention");
const COPULA = words("is was");
const STATED = anyOf(
  "\\bthe (?:main |only |real |underlying )?(?:problem|issue|reason|motivation|rationale)(?: here| (?:behind|with|of|for|to) [^,.]{1,60}| being)? (?:is|was)\\b.{15}",
  "\\bthe (?:goal|purpose|intent|intention) (?:here|of (?:this|these) (?:patch|commit|change|series|pr)\\w*) is\\b.{15}",
);
const CAUSE = /\bbecause (?!of the way)\S.{10}/;
const SO_THAT = /\bso that\b.{12}/;
const IN_ORDER = /\bin order to\b.{12}/;
const AVOIDING = /\b(?:to|and|can|helps?|will|would) (?:avoid|prevent|work around|guard against)\b.{10}/;

const SUBJECT = "\\b(?:this|which|that|it|these)(?: also| then| in turn| can| could| may| might| would| will| usually| sometimes| often)? ";
const EFFECT_WORDS = words(
  "causes cause caused causing leads lead led leading results result resulted resulting breaks break broke breaking triggers trigger triggered " +
    "means prevents prevent prevented preventing forces force forced confuses hurts wastes defeats",
);
const EFFECT = anyOf(
  `${SUBJECT}(?:causes?|caused|leads? to|led to|results? in|resulted in|breaks?|broke|triggers?|triggered|prevents?|prevented|means that|forces?|forced|confuses?|hurts?|wastes?|defeats) .{8}`,
  "(?: causing|,(?: \\w+)? (?:leading to|resulting in|preventing|breaking (?!change|without)\\w))\\b.{9}",
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
const OTHERWISE = /\botherwise\b.{5,80}? (?:fail|break|crash|error|wrong|lost|lose|leak|not work|confus|warn|complain|miss)/;

const AIM_WORDS = words("ensure consistent reduce minimize minimise simplify ease facilitate pacify silence prepare preparation speed rid save");
const AIM =
  /\b(?:to|and|can|helps?|will|would) (?:ensure|be (?:more )?consistent|reduce|minimi[sz]e|simplify|ease|facilitate|pacify|silence|prepare for|speed up|get rid of|save)\b.{10}|\bin preparation (?:for|of)\b.{8}/;
const THIS = "\\b(?:this|that|it)(?: change| patch| commit)?(?: also| then| can| could| should| may| will| would)? ";
const GAIN_WORDS = words("allow allows let lets enable enables help helps avoid avoids ensure ensures gives saves simplifies reduces improves speeds");
const GAIN = new RegExp(`${THIS}(?:allows? us|lets? us|enables? us|helps?|avoids?|ensures?|gives us|saves|simplifies|reduces|improves|speeds up) .{10}`);
const USE_WORDS = words("useful helpful handy needed necessary required convenient");
const USE = new RegExp(`${THIS}(?:is|was|be|becomes?|seems) (?:\\w+ )?(?:useful|helpful|handy|needed|necessary|required|convenient) (?:for|when|if|to|because|in|as)\\b.{10}`);
const THEREFORE = /\b(?:as a result|as a consequence|due to)\b.{10}/;
const AS_OR_SINCE = anyOf(
  ", since (?:it|this|that|the|we|there|they|these|those|not|no|all|only|most|some|otherwise)\\b.{10}",
  ", as (?:it|this|that|the|there|they|these|those|not|no|all|only|most|some|otherwise)\\b.{10}",
  "^since (?!version|commit|[0-9a-f]{7}|then|(?:[\\w-]+ ){0,4}v?\\d|the (?:introduction|beginning|last|release|start))[^,]{10,140}, ",
  "^as (?:it|this|that|the|we|there|they|these|those) (?=[^,]*\\b(?:is|are|was|were|has|have|had|does|do|did|can|cannot|will|may|need|needs|uses?|now|no|not)\\b)[^,]{10,140}, ",
);

const BAD_WORDS = words(
  "confusing misleading wrong incorrect broken prone inefficient wasteful unnecessary unneeded redundant hard difficult annoying cumbersome fragile brittle dangerous insecure racy inconsistent undesirable suboptimal unreliable ugly too",
);
const BAD =
  /\b(?:is|are|was|were|being|gets?|becomes?)(?: \w+)? (?:confusing|misleading|wrong|incorrect|broken(?! down| up| out| into)|error-prone|inefficient|wasteful|unnecessary|unneeded|redundant|hard to|difficult to|annoying|cumbersome|fragile|brittle|dangerous|insecure|racy|inconsistent|undesirable|suboptimal|unreliable|ugly|too (?:slow|late|early|strict|large|small|big|broad|long|short|much|many))\b/;
const FAIL_WORDS = words("fails failed failing crashes crashed segfaults hangs breaks");
const FAILS = /(?<!will |should |to |can |may |must )\b(?:fails|failed|failing|crashes|crashed|segfaults|hangs|breaks) (?:when|if|to|on|with|in|for|since|as)\b/;
const FAILS_IF = /\b(?:if|when|in case)\b[^,]{0,60} (?:fails|failed|crashes|crashed|hangs|breaks)\b|\bexpected to\b/;
const NOW_WORDS = words("currently moment today previously present");
const NOW_BUT = /\b(?:currently|at the moment|today|previously|at present)\b.{5,120}\b(?:however|even when|cannot|can't|no way|fails?|wrong)\b/;

/** Says how likely or how safe something is, not why the change is made. */
const ONLY_REASSURES = anyOf(
  "\\b(?:rare|unlikely|safe|fine|ok|okay|harmless|enough|sufficient|works?|works out|possible|not a problem|been (?:a problem|an issue)(?: in practice)?)\\b(?: \\w+)?,? because\\b",
  "\\b(?:getting away|gets away|does so|do so)\\b|\\bunlikely\\b[^,]{0,40},? because\\b|\\bit is because\\b",
  "\\b(?:not|n't) (?:affected|an? \\w+ ?\\w*|affect\\b[^,]{0,40}|an issue|exploitable)(?: \\w+){0,3} because\\b",
);
const ONLY_MEANS = /\bin order to (?:do (?:this|that|so|it)|use|run|test|reproduce|get|see)\b/;
const ONLY_SUPPOSES = /\bif the (?:problem|issue|reason|purpose|goal|intent|intention)\b/;
/**
 * An explanation counts where it bears on the change: the sentence also says what is done, or what is wrong. Without
 * either it explains how something works.
 */
const DOING =
  "(?:add|adapt|adjust|align|allow|annotate|avoid|bump|call|cast|change|check|clarify|clean|clear|collect|combine|compute|convert|copy|correct|create|declare|default|define|delay|delete|detect|disable|disallow|do|document|don't|drop|enable|enforce|ensure|explicitly|export|expose|extend|extract|factor|fall back|fix|forbid|force|free|give|group|guard|handle|hide|ignore|implement|improve|include|increase|init|initiali[sz]e|inline|insert|introduce|keep|leave|let|limit|load|lower|make|mark|mention|merge|modify|move|note|omit|only|open|optimi[sz]e|parse|pass|perform|permit|place|port|prefer|prepare|prevent|print|provide|pull|push|put|raise|read|rearrange|reduce|refactor|refuse|register|reject|relax|release|remove|rename|reorder|reorgani[sz]e|replace|report|require|reserve|reset|resolve|restore|restrict|return|reuse|revert|rewrite|rework|run|save|select|separate|set|share|show|silence|simplify|skip|sort|specify|split|squash|start|stop|store|strip|support|suppress|swap|switch|sync|take|teach|tell|tighten|treat|try|turn|tweak|unify|update|upgrade|use|verify|wait|warn|work around|wrap|write)";
const ACTION = anyOf(
  `^\\W*(?:[\\w/.-]{1,30}: )?(?:(?:also|so|then|and|but|instead|therefore|thus|hence|now|just|finally|similarly|likewise|additionally|simply|while at it|for now|here),? )*(?:(?:to|in order to|since|as|because|for) [^,]{3,150}, (?:so |we |just |let's |lets |simply |also |this \\w+ )*)?${DOING}(?:e?s|d|ed|ing)?\\b`,
  "\\b(?:this|these|the following|my|our) (?:\\w+ )?(?:patch|commit|change|series|pr|fix|option|function|helper|test|file|code|workaround)(?:es|s)?\\b",
  "\\b(?:we|i|one|users|you|it|this|that|they|which)(?: \\w+)? (?:should|need|needs|must|want|wants|would like|have to|has to|had to|ought|prefer|decided|chose|added|moved|changed|removed|dropped|used to)\\b|\\blet's\\b|\\blets \\w+ ",
  `(?:, |; |\\b(?:so|and|hence|therefore|thus|instead),? )(?:let's |lets |just |we can |we |i |simply |it is |also )?${DOING}\\b (?:it|this|that|the|a|an|them|these|those|to|all|our|its|any|no|not|[a-z_]+(?:\\(\\)|_\\w+|s)?)\\b`,
  "^\\W*(?:so |but |also |and |however,? |otherwise,? )?(?:this|that|it|without (?:this|it|that|these))\\b|\\botherwise\\b",
);
const TROUBLE =
  /\b(?:fail\w*|break\w*|broke\w*|crash\w*|error\w*|wrong\w*|incorrect\w*|bugs?|buggy|problem\w*|issues?|trouble\w*|confus\w+|mislead\w+|warn\w*|complain\w*|leak\w*|races?|racy|hang\w*|slow\w*|duplicat\w+|unneeded|unnecessar\w+|redundant\w*|unused|obsolete|deprecated|no longer|needless\w*|useless|cannot|can't|missing|lost|lose[sd]?|unable|impossible|hard|difficult|inconsisten\w+|unexpected\w*|never|too \w+|wast\w+|unsafe|insecure|annoying|ugly|corrupt\w*|overflow\w*|undefined|uninitiali[sz]ed|regress\w*|garbage|stale|surpris\w+|conflict\w*|invalid|bogus|misses|missed|mistak\w+|ignored?|truncated|expensive|inefficient|fragile|dangerous|not (?:\w+ )?(?:work|working|needed|necessary|required|supported|possible|allowed|available|found|set|updated|used|enough|handled|defined|correct|accurate|true|valid|ideal|useful|safe)|(?:does|do|did|is|are|was|were|would|could)(?:n't| not)|without)\b/;

/** Speaks of what tests do, explains with an example, or is the subject line of a squashed commit. */
const TESTING = /\b(?:add|adds|added|adding|amend|update|updates|updated|extend|extends|adjust|fix|write|new|include|includes)\b[^.]{0,40}\btests?\b/;
const ASIDE = /^(?:feat|chore|tests?|docs?|style|ci|build|fix|refactor|breaking)(?:\([^)]*\))?!?: |^e\.g\.|\bin other words\b|\bsteps to\b|\bfor example\b/;

export const reason: CueRule = {
  kind: "reason",
  clauses: [
    clause(3, [words("because")], CAUSE, ONLY_REASSURES),
    clause(3, [words("so"), words("that")], SO_THAT),
    clause(3, [words("order")], IN_ORDER, ONLY_MEANS),
    clause(3, [words("avoid prevent around guard")], AVOIDING),
    clause(3, [ABSTRACT, COPULA], STATED, ONLY_SUPPOSES),
    clause(3, [EFFECT_WORDS], EFFECT),
    clause(3, [MAKE_WORDS, STATE_WORDS], MAKES),
    clause(3, [words("without")], WITHOUT),
    clause(3, [words("otherwise")], OTHERWISE),
    clause(2, [AIM_WORDS], AIM),
    clause(2, [MAKE_WORDS, STATE_WORDS], TO_MAKE),
    clause(2, [GAIN_WORDS], GAIN),
    clause(2, [USE_WORDS], USE),
    clause(2, [words("result consequence due")], THEREFORE),
    clause(2, [words("as since")], AS_OR_SINCE),
    clause(1, [BAD_WORDS], BAD),
    clause(1, [FAIL_WORDS], FAILS, FAILS_IF),
    clause(1, [NOW_WORDS], NOW_BUT),
  ],
  unless: ({ lower }) => ASIDE.test(lower) || !(TROUBLE.test(lower) || ACTION.test(lower)) || (lower.includes("test") && TESTING.test(lower)),
};
