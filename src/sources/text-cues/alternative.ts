/** "alternative": the sentence names another way that was considered, and says why it was not taken. */
import { anyOf, LIKELY, PLAIN, wordList } from "./rule.ts";
import type { CueRule, Sentence, Verdict } from "./rule.ts";

/** Another way, named as one: still needs a reason against it. */
const NAMED = anyOf(
  "\\b(?:an?|another|one|a possible|a different|the obvious|an obvious|the other|other|a better|a cleaner|a simpler|the (?:simplest|easiest|naive|proper|ideal|cleanest|best)) (?:\\w+ )?(?:alternatives?|option|approach|solution|possibility|possible (?:approach|solution|fix|alternative|way)|way|fix)\\b(?: here| to [^,]{3,60}| for [^,]{3,60})?(?:,? of course,?)? (?:would|could|might|may|is|was|will) (?:\\w+ )?(?:be|have been|to|have|that|just|simply)\\b",
  "^alternatively,? (?:we|one|i|it|this|the|you)\\b",
  "^(?:\\W*)(?:note that |technically,? |ideally,? |in theory,? |in principle,? |of course,? |perhaps |arguably,? |instead,? |alternatively,? |yes, |now, |sure, |admittedly,? )?(?:we|one|i) (?:could|might|can) (?:\\w+ )?(?!be\\b|not\\b|end\\b|get\\b|see\\b|lose\\b|miss\\b|hit\\b|fail\\b|still\\b|never\\b|now\\b|have a\\b|run into\\b|only\\b|then\\b|safely\\b)",
  "\\b(?:i|we)(?:'ve| have|'d| had)? (?:\\w+ )?(?:considered|thought about|thought of|contemplated|toyed with|pondered|debated|entertained)\\b",
  "\\b(?:was|were|have been|has been|had been) (?:\\w+ )?(?:considered|contemplated|discussed|suggested|proposed)\\b",
  "\\b(?:i|we)(?:'ve| have|'d| had)? (?:first |initially |originally |also |at first )(?:tried|attempted|wanted|planned|thought|implemented|wrote|went with)\\b",
  "\\b(?:i|we) tried (?:to (?:fix|solve|address|implement|make|do|use|avoid|move|change|add)|(?:adding|using|making|moving|fixing|changing|implementing|rewriting|replacing|removing|a (?:different|few|number|couple|lot)|other|various|several))\\b",
  "\\bit would (?:also |have )?(?:be|been) (?:also )?(?:possible|tempting|nice|nicer|easy|easier|simpler|better|cleaner|preferable|great)(?: \\w+)? (?:to|if)\\b",
  "\\b(?:is|was|may be|might be|would be|it's) (?:\\w+ )?tempting to\\b",
  "\\b(?:we|i|one|this|it|that) could (?:also |of course |instead )?have (?:been )?\\w+(?:ed|n|t|de|ne)\\b",
);
const WHILE_WE_COULD = /^(?:even )?(?:al)?(?:though|while) (?:we|one|it|i|you) (?:could|might|would be possible to|can) (?!be |not |still )[^,]{10,140}, /;
const CHOSE = /\b(?:chose|choose|opted|opt|decided|went with|go with|picked|prefer(?:red)?)\b.{3,100}\b(?:over|rather than|instead of|as opposed to|because|since)\b.{10}/;
const CHOSE_OVER = /\b(?:over|rather than|instead of|as opposed to|not)\b/;
const RULED_OUT = /\bis(?: not|n't) (?:really |a |an |even )*(?:option|feasible|viable|practical|practicable|workable|good option|viable option)\b.{0,3}\b(?:here)?,? ?(?:as|because|since|due)\b|\b(?:rejected|discarded|dismissed|ruled out|decided against|abandoned|dropped that)\b.{0,40}\b(?:because|since|as|due to|for)\b/;
const REASON_TO = /\bthe reason (?:to|for|why|we|i|that|not to)\b.{3,100}\b(?:rather than|instead of|as opposed to|over)\b.{3,100}\b(?:is|was)\b/;

const AGAINST = /\b(?:but|however|unfortunately|except|yet|though|because|since|as (?:it|this|that|the|there|we)|which would|that would|would (?:also )?(?:require|need|mean|not|break|be (?:more|less|much|too|overkill|wrong|slower))|wouldn't|too (?:\w+)|not worth|overkill|hesitant|decided|instead i|it (?:is|seems|seemed|felt|feels) (?:better|simpler|easier|safer|cleaner|nicer|more))\b/;
const AGAINST_NEXT = /^(?:but|however|unfortunately|that|this|yet|still|it (?:would|is|seems)|doing (?:so|that|this)|though|on the other hand|sadly|the (?:problem|downside|drawback)|we (?:don't|decided|chose)|i (?:don't|decided|chose)|since|because)\b/;
/** Speaks of what others may do or of a problem, not of a choice. */
const BESIDE = /\bif (?:needed|necessary|someone|somebody|anyone)\b|\bin (?:the|a) future\b|\blater\b|\bfuture (?:patch|commit|change)|\b(?:we|one) could (?:end up|accidentally|potentially)\b/;

function judge(sentence: Sentence): Verdict | undefined {
  const { lower } = sentence;
  if (RULED_OUT.test(lower) || REASON_TO.test(lower) || (WHILE_WE_COULD.test(lower) && !BESIDE.test(lower))) return PLAIN;
  if (CHOSE.test(lower) && CHOSE_OVER.test(lower) && AGAINST.test(lower)) return LIKELY;
  if (!NAMED.test(lower) || BESIDE.test(lower)) return undefined;
  if (AGAINST.test(lower)) return PLAIN;
  return AGAINST_NEXT.test(sentence.next) ? { strength: 2, with: "next" } : undefined;
}

export const alternative: CueRule = {
  kind: "alternative",
  triggers: wordList(
    "alternative alternatives alternatively option approach possibility solution way fix could might considered contemplated toyed pondered debated entertained discussed suggested proposed " +
      "thought initially originally first tried attempted tempting possible nice nicer easier simpler better chose choose opted opt decided picked prefer preferred feasible viable practical rejected discarded dismissed ruled abandoned reason",
  ),
  judge,
};
