/**
 * "reason": the sentence says why the change is made: a cause, a problem, a consequence or a purpose. Words that also
 * describe how a program works ("otherwise", "since") count only where their sentence has the shape of an argument.
 */
import { anyOf, clause, words } from "./rule.ts";
import type { CueRule } from "./rule.ts";

const CAUSE_WORDS = words("because problem issue reason motivation rationale purpose goal intent intention so order avoid prevent work guard");
const CAUSE = anyOf(
  "\\bbecause (?!of the way)\\S.{10}",
  "\\bthe (?:main |only |real |underlying )?(?:problem|issue|reason|motivation|rationale)(?: here| (?:behind|with|of|for|to) [^,.]{1,60}| being)? (?:is|was)\\b.{15}",
  "\\bthe (?:goal|purpose|intent|intention) (?:here|of (?:this|these) (?:patch|commit|change|series|pr)\\w*) is\\b.{15}",
  "\\bso that\\b.{12}|\\bin order to\\b.{12}",
  "\\b(?:to|and|can|helps?|will|would) (?:avoid|prevent|work around|guard against)\\b.{10}",
);

const CONSEQUENCE_WORDS = words(
  "causes cause caused causing leads lead led leading results result resulted resulting break breaks broke breaking triggers trigger triggered " +
    "means prevents prevented preventing forces force forced confuses hurts wastes defeats make makes making without otherwise",
);
const SUBJECT = "\\b(?:this|which|that|it|these)(?: also| then| in turn| can| could| may| might| would| will| usually| sometimes| often)? ";
const THING = "(?:it|things|this|that|them|life|the \\S+(?: \\S+)?|\\S+)";
const CONSEQUENCE = anyOf(
  `${SUBJECT}(?:causes?|caused|leads? to|led to|results? in|resulted in|breaks?|broke|triggers?|triggered|prevents?|prevented|means that|forces?|forced|confuses?|hurts?|wastes?|defeats) .{8}`,
  "[, ](?:causing|leading to|resulting in|breaking|preventing)\\b.{10}",
  `\\bmak(?:es?|ing) ${THING} (?:much |a bit |a lot |more |less |very |too |quite |slightly |so |also )?(?:harder|hard|difficult|impossible|easier|easy|possible|simpler|clearer|confusing|unclear|obvious|robust|consistent|readable|likely|safer|faster|slower|useless|usable)\\b`,
  "\\bwithout (?:this|it|that|these)\\b.{10}",
  "\\botherwise\\b.{5,80}\\b(?:fail|break|crash|error|wrong|lost|lose|leak|not work|confus|warn|complain|miss)",
);

const PURPOSE_WORDS = words(
  "protect ensure ensures sure consistent reduce reduces minimize minimise simplify simplifies improves ease facilitate help helps pacify silence prepare preparation " +
    "speed speeds rid save saves make keep allows allow lets let enables enable avoids avoid gives useful helpful handy needed necessary required convenient",
);
const PURPOSE = anyOf(
  "\\b(?:to|and|can|helps?|will|would) (?:protect|ensure|make sure|be (?:more )?consistent|reduce|minimi[sz]e|simplify|ease|facilitate|help|pacify|silence|prepare for|speed up|get rid of|save)\\b.{10}",
  `\\bto (?:make|keep) ${THING} (?:more |less |much )?(?:easier|easy|possible|clear|clearer|simpler|simple|readable|robust|consistent|obvious|explicit|faster|safer|shorter|smaller|independent|happy)\\b`,
  "\\bin preparation (?:for|of)\\b.{8}",
  `${SUBJECT}(?:allows? us|lets? us|enables? us|helps?|avoids?|ensures?|gives us|saves|simplifies|reduces|improves|speeds up) .{10}`,
  "\\b(?:useful|helpful|handy|needed|necessary|required|convenient) (?:for|when|if|to|because|in|as)\\b.{10}",
);

const THEREFORE_WORDS = words("therefore hence consequently result consequence due thus as since");
const THEREFORE = anyOf(
  "\\b(?:therefore|hence|consequently|as a result|as a consequence|due to|thus)\\b.{10}",
  ", (?:as|since) (?:it|this|that|the|we|there|they|these|those|not|no|all|only|most|some|otherwise)\\b.{10}",
  "^since (?!\\d|v\\d|version|commit|[0-9a-f]{7}|then|\\w+ v?\\d|the (?:introduction|beginning|last|release|start))[^,]{10,140}, ",
  "^as (?:it|this|that|the|we|there|they|these|those) [^,]{10,140}, ",
);

const PROBLEM_WORDS = words(
  "confusing misleading wrong incorrect broken prone inefficient wasteful unnecessary unneeded redundant hard difficult annoying cumbersome fragile brittle dangerous insecure racy inconsistent undesirable suboptimal unreliable ugly too " +
    "fails fail failed failing crash crashes crashed segfault segfaults hang hangs breaks currently moment today previously present",
);
const PROBLEM = anyOf(
  "\\b(?:is|are|was|were|being|gets?|becomes?)(?: \\w+)? (?:confusing|misleading|wrong|incorrect|broken|error-prone|inefficient|wasteful|unnecessary|unneeded|redundant|hard to|difficult to|annoying|cumbersome|fragile|brittle|dangerous|insecure|racy|inconsistent|undesirable|suboptimal|unreliable|ugly|too (?:slow|late|early|strict|large|small|big|broad|long|short|much|many))\\b",
  "\\b(?:fails?|failed|failing|crash(?:es|ed)?|segfaults?|hangs?|breaks) (?:when|if|to|on|with|in|for|since|as)\\b",
  "\\b(?:currently|at the moment|today|previously|at present)\\b.{5,120}\\b(?:but|however|even (?:if|when|though)|cannot|can't|no way|fails?|wrong)\\b",
);

/** Says how likely, how safe or how a test works, not why the change is made. */
const BESIDE = anyOf(
  "\\b(?:rare|unlikely|safe|fine|ok|okay|harmless|enough|sufficient|works?|possible|not a problem)\\b(?: \\w+)? because\\b",
  "\\b(?:not|n't) (?:affected|an? \\w+ ?\\w*|affect\\b[^,]{0,40}|an issue|exploitable)(?: \\w+){0,3} because\\b",
  "\\bin other words\\b|\\bsteps to\\b|\\bfor example\\b|^e\\.g\\.",
  "\\bin order to (?:do (?:this|that|so|it)|use|run|test|reproduce|get|see)\\b|\\bif the (?:problem|issue|reason|purpose|goal|intent|intention)\\b",
  "\\b(?:add|adds|added|adding|amend|update|updates|updated|extend|extends|adjust|fix|write|new|include|includes)\\b[^.]{0,40}\\btests?\\b",
  "^(?:feat|chore|tests?|docs?|style|ci|build|fix|refactor|breaking)(?:\\([^)]*\\))?!?: ",
);

export const reason: CueRule = {
  kind: "reason",
  clauses: [
    clause(3, [CAUSE_WORDS], CAUSE),
    clause(3, [CONSEQUENCE_WORDS], CONSEQUENCE),
    clause(2, [PURPOSE_WORDS], PURPOSE),
    clause(2, [THEREFORE_WORDS], THEREFORE),
    clause(1, [PROBLEM_WORDS], PROBLEM),
  ],
  unless: BESIDE,
};
