/**
 * "alternative": the sentence names another way that was considered, and says why it was not taken. Where the reason
 * against it is the next sentence ("We could … But …"), the quote takes that in.
 */

import type { Clause, CueRule, Sentence, Strength, Words } from "./rule.ts";
import { anyOf, clause, matches, words } from "./rule.ts";

const WAY_WORDS = words("alternative alternatives option approach possibility solution way fix");
const WOULD_WORDS = words("would could might may");
const BE_WORDS = words("be been");
const WAY_WOULD =
  /\b(?:an?|another|one|a possible|a different|the obvious|an obvious|the other|other|a better|a cleaner|a simpler|the (?:simplest|easiest|naive|ideal|cleanest|best)) (?:\w+ )?(?:alternatives?|option|approach|solution|possibility|possible (?:approach|solution|fix|alternative|way)|way|fix)\b(?: here| (?:to|for) [^,]{3,40})?(?:,? of course,?)? (?:would|could|might|may) (?:\w+ )?(?:be|have been)\b(?! (?:\w+ )?(?:ugly|hard|difficult|nice|great|good|fine|needed)\b)/;
const OPTION_WORDS = words("alternative alternatives option approach possibility possible");
const IS_WORDS = words("is was");
const OPTION_IS =
  /\b(?:(?:an?|another|one|the other|other) (?:(?!simpl|better|clean|nicer|easier|safer)\w+ )?(?:alternatives?|option|possibility|possible (?:approach|solution|fix|alternative|way))|(?:another|one|the other|other) (?:(?!simpl|better|clean|nicer|easier|safer)\w+ )?approach)\b(?: here| (?:to|for) (?:(?!but|it|is)\w+ ){0,4}\w+)? (?:is|was) (?:to\b|["`]|that\b|just\b|simply\b|\w+ing\b)/;
const ALTERNATIVELY = /^\W*alternatively,? (?:we|one|i|it|this|the)\b/;

const MODAL_WORDS = words("could might");
const CHOOSER_WORDS = words("we i one this");
const OPENING =
  "^\\W*(?:(?:note that|technically|ideally|in theory|in principle|of course|perhaps|arguably|instead|alternatively|yes|now|sure|admittedly|so),? )?";
const ADVERB =
  "(?:also|instead|just|simply|alternatively|perhaps|certainly|easily|probably|conceivably|technically|possibly|of course|in theory)";
const NO_CHOICE =
  "(?!(?:be|not|end|get|see|lose|miss|hit|fail|run into|want|find|think|need|argue|still|never|now|only|then|safely|have|accidentally|potentially|also not|not also|also be|improve)\\b|(?:fix|solve|work around) (?:it|this|that|them)[,.])";
const MODAL = anyOf(
  `${OPENING}(?:we|i) could (?:${ADVERB},? )?${NO_CHOICE}`,
  `(?<!\\bthat )\\b(?:we|i|one) could (?:${ADVERB},? )?have (?!sworn|missed|been missed|overlooked|(?:most|not|it|an|one|at)\\b)(?:been )?\\w+(?:ed|n|t|de|ne)\\b`,
  `\\bthis could (?:${ADVERB},? )?have been (?!caus|trigger|introduc|prevent|exploit|observ|caught|detect|avoid|seen)\\w+(?:ed|n|t|de|ne)\\b`,
);
const WHILE_WE_COULD =
  /^\W*(?:even )?(?:al)?(?:though|while) (?:(?:we|one) (?:could|might)|i could) (?!be |not |still )[^,]{10,140}, /;

const TRIED_WORDS = words(
  "considered contemplated toyed pondered debated entertained thought tried attempted implemented went tempting possible",
);
const TRIED = anyOf(
  "\\b(?:i|we)(?:'ve| have|'d| had)? (?:also |briefly |initially |originally |first )?(?:considered (?![^,;]{1,60} as (?:an?|the|input)\\b|such\\b|it\\b|this\\b|them\\b|that\\b|whether there|(?:a (?:couple|number|few)|a few|several|some|other|various|many|different|multiple)\\b)|contemplated|pondered|debated|entertained|thought (?:about|of) \\w+ing)\\b",
  "\\b(?:was|were) (?:also |briefly |initially )?(?:considered|contemplated)(?: here)?(?:,| but| as an alternative| and (?:rejected|discarded)| however)",
  "\\b(?:i|we)(?:'ve| have|'d| had)? (?:first |initially |originally |also |at first )(?:tried|attempted|implemented (?:this|it|that)|went with)\\b",
  "\\bi tried (?:to (?:fix|solve|address|implement|do|avoid|move|change|add)|(?:adding|using|making|moving|fixing|changing|implementing|rewriting|replacing|removing))\\b",
  "(?:^\\W*|\\b(?:though|although|while|but),? )it would (?:also |have )?(?:be|been) (?:also )?possible(?: \\w+)? to\\b",
  "\\b(?:is|was|may be|might be|would be|it's) (?:\\w+ )?tempting to (?!say|think|believe|assume|expect)",
);

const CHOSE_WORDS = words("chose choose chosen went opted opt decided picked pick prefer preferred preferable");
const OVER_WORDS = words("over rather instead opposed");
const OVER = "(?:over|rather than|instead of|as opposed to)";
const BECAUSE =
  "(?:because|since|as (?:it|this|that|the|there|we)|so that|to (?:avoid|keep|make\\b(?! \\w+ work)|ensure|prevent|allow|reduce|be)|for (?:consistency|simplicity|clarity|symmetry))";
const CHOSE = anyOf(
  `\\b(?:i|we|this patch|this commit|this change)(?:'ve| have)? (?:(?!would|could|should|might|now|then|originally|initially|previously)\\w+ )?(?:chose|choose|opted|opt|decided|went with|go with|picked|pick|prefer|preferred)\\b.{3,100}\\b${OVER}\\b.{5,120}\\b${BECAUSE}\\b.{5}`,
  `\\b(?:(?:is|are) chosen|(?:was|were|been) (?:\\w+ )?(?:preferred|chosen)) over\\b.{5,120}\\b(?:because|as (?:it|this|that|the))\\b.{5}`,
);
const OPTION_NOT_WORDS = words("option feasible viable practical practicable workable");
const NOT_WORDS = words("not isn");
const NO_OPTION =
  /(?<!^(?:this|that|it) )\bis(?: not|n't) (?:really |a |an |even )*(?:option|feasible|viable|practical|practicable|workable|good option|viable option)(?: here)?,? (?:as|because|since|due)\b/;
const REFUSED_WORDS = words("rejected discarded dismissed ruled abandoned dropped");
const BECAUSE_WORDS = words("because since as due");
const REFUSED =
  /\b(?:approach|idea|option|alternative|solution|which|proposal)s? (?:was|were|is|got) (?:rejected|discarded|dismissed|ruled out|abandoned|dropped)\b.{0,20}\b(?:because|since|as|due to)\b/;
const DECIDED_AGAINST = /\b(?:i|we) (?:\w+ )?decided against\b.{3,100}\b(?:because|since|as|due to)\b/;
const REASON_NOT_TO =
  /\bthe reason (?:to|for|why|we|i|that|not to)\b.{3,100}\b(?:rather than|instead of|as opposed to|over)\b.{3,100}\b(?:is|was) (?:that|because|to)\b/;

const BUT =
  /, (?:but|however|yet)\b|, though[, ]|\bbut (?:this|that|it|then|the|i|we|doing|so|not|there|for|in|since|because|as|would|given|at|they|these|those|all|some|most|even|still|now|is|fails?)\b|\b(?:however|unfortunately|hesitant|decided)\b/;
const AGAINST =
  /\b(?:however|unfortunately|although|because|since|(?:which|that) would (?!(?:also )?(?:address|fix|solve|resolve|help|allow|improve|be (?:better|nicer|cleaner)))|would (?:also )?(?:require|need|mean|not|break|be (?:more|less|much|too|overkill|wrong|slower))|wouldn't|(?:is|be|are|was|were|been|seem(?:s|ed)?|felt|feels?|looks?|it|far|way|bit|little|much|got|gets?|become|becomes) too (?!(?:as|in|at|by|for|and|or|but|if|so|to|when|since|because|with)\b)\w+|not worth|overkill|hesitant|(?:is|seems|seemed|felt|feels) (?:better|simpler|easier|safer|cleaner|nicer|more))\b/;
/** Where "because" may as well speak for the other way: "a better way would be …, since …". */
const BUT_OR_WORSE = new RegExp(
  `${BUT.source}|\\b(?:(?:which|that) would (?!(?:also )?(?:address|fix|solve|resolve|help|allow|improve|be (?:better|nicer|cleaner)))|would (?:require|need|mean|not|break|be (?:more|less|much|too|overkill))|(?:is|be|are|was|were|been|seem(?:s|ed)?|felt|feels?|looks?|it|far|way|bit|little|much|got|gets?|become|becomes) too (?!(?:as|in|at|by|for|and|or|but|if|so|to|when|since|because|with)\\b)\\w+|not worth|overkill|wouldn't|(?:is|seems|seemed|felt|feels) (?:better|simpler|easier|safer|cleaner|nicer|more))\\b`,
);
const AGAINST_NEXT =
  /^(?:but|however|unfortunately|(?:that|this) (?:would|seems|only|does|has|makes|means|will|still|however|didn't|doesn't|isn't|is (?:not|too|more|less|only|ugly|awkward|overkill|hard|harder|error|fragile|slow|slower|wrong|a bit|rather|quite|unlikely|overly|probably))|yet|still,|it (?:would|seems)|doing (?:so|that|this)|though|on the other hand|sadly|the (?:problem|downside|drawback)|we (?:don't|decided|chose)|i (?:don't|decided|chose))\b/;
/** The other way itself is the change: nothing speaks against it. */
const TAKEN_NEXT =
  /^(?:so |therefore |thus |hence |this patch |let's |let us |this (?:works|fixes|makes it|allows|helps|avoids|is (?:the|why|because)))/;
/** Speaks of what others may do, of later work or of a problem, not of a choice. */
const BESIDE =
  /\bdoes not go that far\b|\b(?:not|n't) (?:done|doing that|do that|going to do that) (?:here|in this)\b|\bif (?:needed|necessary|someone|somebody|anyone)\b|\blater\b|\bfuture\b|\bfollow-?up\b|\beventually\b|\bonce (?:we|the)\b|\bcould have been (?:\w+ )?(?:fixed|done|caught|avoided|noticed) (?:when|earlier|by|in)\b|\bexactly what this\b|\bmight as well\b|\bi (?:originally|initially|first) (?:opted|chose|went|decided)\b|\bdecided (?:that )?the best\b|\bover the years\b|\bwhen (?:we|i) (?:first|initially|originally)\b|\bin case (?:there|any|some)\b|\bdecided (?:that )?(?:they|it|this) (?:do|does|did|is|are)\b|\bpreviously,? (?:we|i)\b|\bi (?:have )?(?:missed|forgot|overlooked)\b/;

/** What may speak against a way comes after it: "noisy, but a better way would be …" speaks for it. */
function after(pattern: RegExp, { lower }: Sentence): string | undefined {
  const match = pattern.exec(lower);
  return match === null ? undefined : lower.slice(match.index + match[0].length);
}

function refusedNext({ next }: Sentence): boolean {
  return AGAINST_NEXT.test(next) && !TAKEN_NEXT.test(next) && !BESIDE.test(next);
}

/** A clause for a way refused in the same sentence, and one for a way refused in the next. */
function weighed(strength: Strength, needs: readonly Words[], pattern: RegExp, against?: RegExp): Clause[] {
  const refuses = (rest: string): boolean => against?.test(rest) ?? (BUT.test(rest) || AGAINST.test(rest));
  return [
    {
      strength,
      needs,
      says: (sentence) => {
        const rest = after(pattern, sentence);
        return rest !== undefined && refuses(rest);
      },
    },
    { strength: 1, needs, says: (sentence) => pattern.test(sentence.lower) && refusedNext(sentence), with: "next" },
  ];
}

export const alternative: CueRule = {
  kind: "alternative",
  clauses: [
    clause(3, [MODAL_WORDS, CHOOSER_WORDS], WHILE_WE_COULD),
    clause(3, [OPTION_NOT_WORDS, NOT_WORDS], NO_OPTION),
    clause(3, [REFUSED_WORDS, BECAUSE_WORDS], REFUSED),
    clause(3, [words("decided"), words("against"), BECAUSE_WORDS], DECIDED_AGAINST),
    clause(3, [words("reason"), OVER_WORDS], REASON_NOT_TO),
    ...weighed(3, [WAY_WORDS, WOULD_WORDS, BE_WORDS], WAY_WOULD, BUT_OR_WORSE),
    ...weighed(3, [OPTION_WORDS, IS_WORDS], OPTION_IS, BUT_OR_WORSE),
    ...weighed(3, [words("alternatively")], ALTERNATIVELY),
    ...weighed(3, [MODAL_WORDS, CHOOSER_WORDS], MODAL, BUT_OR_WORSE),
    ...weighed(2, [TRIED_WORDS], TRIED),
    clause(2, [CHOSE_WORDS, OVER_WORDS], CHOSE),
  ].sort((a, b) => b.strength - a.strength),
  unless: matches(BESIDE),
};
