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
  unless: ({ lower }) => ASIDE.test(lower) || (lower.includes("test") && TESTING.test(lower)),
};
