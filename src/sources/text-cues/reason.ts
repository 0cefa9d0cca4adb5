/**
 * "reason": the sentence says why the change is made: a cause, a problem, a consequence or a purpose. Words that also
 * describe how a program works ("otherwise", "since") count only where their sentence has the shape of an argument.
 */
import type { CueRule } from "./rule.ts";

const CAUSE = /\bbecause (?!of the way)\S.{10}|\bthe (?:problem|issue|reason|motivation|rationale|purpose|goal)\b.{0,40}? (?:is|was|being)\b.{15}|\bso that\b.{12}|\bin order to\b.{12}/;
const CONSEQUENCE =
  /\b(?:this|which|that|it) (?:can |could |may |might |would |will |also |then |in turn )?(?:causes?|caused|leads? to|led to|results? in|resulted in|breaks?|broke|triggers?|triggered) .{8}|\b(?:this|which|that|it|to) (?:makes?|making|made) (?:it|things|this|that|them|the \S+(?: \S+)?) (?:much |a bit |a lot |more |less |very |too |quite |slightly |so )?(?:harder|hard|difficult|impossible|easier|easy|possible|simpler|clear|clearer|confusing|unclear|obvious|robust|consistent|readable|likely|safer|faster|slower)\b/;
const PURPOSE = /\b(?:to|and|can|helps?) (?:avoid|prevent|work around|guard against|protect|ensure|make sure|be consistent|reduce|minimi[sz]e|simplify|ease|facilitate|make it (?:easier|possible|clear)|help|pacify|silence|match|prepare for)\b.{10}|\bin preparation (?:for|of)\b.{8}|\b(?:this|which|that) (?:allows|lets|enables|helps|prevents|avoids|ensures|will allow|would allow|gives us|saves)\b.{10}/;
const PROBLEM = /\b(?:is|are|was|were|be|been|being|gets?|becomes?) (?:\w+ )?(?:confusing|misleading|wrong|incorrect|broken|error-prone|inefficient|wasteful|unnecessary|unneeded|redundant|hard to|difficult to|annoying|cumbersome|fragile|brittle|dangerous|insecure|racy|inconsistent|undesirable|suboptimal|too (?:slow|late|early|strict|large|small|big|broad|long|short|much|many))\b|\b(?:fails?|failed|failing|crash(?:es|ed)?|segfaults?|hangs?) (?:when|if|to|on|with|because|in|for|since|as)\b/;
const THEREFORE = /\b(?:therefore|hence|consequently|as a result|as a consequence|due to|thus)\b.{10}/;
const AS_IS = /, (?:as|since) (?:it|this|that|the|we|there|they|these|those|not|in|no|all|only|most|some)\b.{10}|^since (?!\d|v\d|version|commit|[0-9a-f]{7}|then|the (?:introduction|beginning|last|release|start))[^,]{10,140}, /;
const WITHOUT = /\bwithout (?:this|it|that|these)\b.{10}|\botherwise\b.{5,80}\b(?:fail|break|crash|error|wrong|lost|lose|leak|not work|confus|warn|complain|miss)/;

export const reason: CueRule = {
  kind: "reason",
  triggers: [
    ..."because problem issue reason motivation rationale purpose goal order so".split(" "),
    ..."causes cause caused leads lead led result results resulted break breaks broke triggers triggered".split(" "),
    ..."make makes making made avoid avoids prevent prevents work guard protect ensure ensures sure consistent reduce minimize minimise simplify ease facilitate help helps".split(" "),
    ..."preparation prepare allows lets enables allow saves gives pacify silence match".split(" "),
    ..."confusing misleading wrong incorrect broken prone inefficient wasteful unnecessary unneeded redundant hard difficult annoying cumbersome fragile brittle dangerous insecure racy inconsistent undesirable suboptimal too".split(" "),
    ..."fails fail failed failing crash crashes crashed segfault segfaults hang hangs".split(" "),
    ..."therefore hence consequently due thus as since without otherwise".split(" "),
  ],
  judge: ({ lower }) => {
    if (CAUSE.test(lower)) return 3;
    if (CONSEQUENCE.test(lower) || WITHOUT.test(lower)) return 2;
    if (PURPOSE.test(lower) || THEREFORE.test(lower) || AS_IS.test(lower)) return 2;
    return PROBLEM.test(lower) ? 1 : 0;
  },
};
