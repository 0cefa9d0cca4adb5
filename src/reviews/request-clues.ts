/** Requests: what to change, plainly or as a question. */

import { type ClueRule, rule, shaped } from "./clue.ts";
import { START } from "./question-clues.ts";

const starts = (id: string, words: string): ClueRule =>
  shaped("request", id, new RegExp(`${START}(?:${words})(?![\\w'])`, "m"));
const requests = (id: string, words: string): ClueRule => rule("request", id, words);

export const REQUEST_CLUES: readonly ClueRule[] = [
  starts(
    "tells",
    "(?:please |pls |plz |let's |lets |just |maybe |perhaps |probably |better |also |can |might |could |should |would |i'd |you can |may as well |don't |do not |dont |never |always |kindly )*(?:add|adjust|align|apply|append|assert|avoid|bump|call|capitali[sz]e|change|check|clarify|clean|combine|consider|convert|copy|declare|define|delete|describe|do|document|drop|ensure|expand|extract|factor|fix|format|give|handle|hide|import|include|indent|initiali[sz]e|inline|insert|keep|leave|limit|link|log|make|mark|mention|merge|move|name|note|omit|order|pass|prefer|provide|put|raise|refactor|reference|remove|rename|reorder|rephrase|replace|reset|restore|return|reuse|revert|rewrite|rework|reword|rm|run|set|simplify|sort|specify|split|squash|state|store|strip|switch|take|test|throw|try|turn|undo|unify|update|use|validate|verify|wrap|write)",
  ),
  requests("please", "please|pls|plz|kindly"),
  requests(
    "can-you",
    "(?:can|could|would|will|should|shall|may|might|mind|couldn't|can't|shouldn't|shouldnt|wouldn't|cant) (?:you|we|this|that|it|these|those|i|they|the \\w+|there)(?: also| please| just| maybe| still| instead| not| possibly| perhaps| simply| all| both)* (?:be )?(?:add|adding|adjust|assert|avoid|be|call|change|changed|check|combine|combined|comment|convert|create|delete|describe|do|document|drop|dropped|enforce|exclude|expand|explain|extract|file|fix|fixed|follow|get|give|go|handle|have|include|just|keep|log|make|mark|merge|merged|mention|move|moved|name|named|note|pass|point|provide|put|refactor|remove|removed|rename|renamed|rephrase|replace|replaced|reuse|return|revert|reword|say|set|share|simplified|simplify|skip|specify|split|squash|state|stick|stub|switch|take|test|try|turn|unify|update|updated|use|used|using|validate|verify|wrap|write)",
  ),
  requests(
    "should-be",
    "(?:should|shouldn't|must|mustn't|needs?|has|have|ought|want|wants|wanted|supposed)(?: to| also| probably| really| just| still| not| be| only| always| either| never| all| rather| now| then)* (?:\\w+)",
  ),
  requests(
    "would-be-nice",
    "(?:would|might|could|may|it'd|'d|will|wouldn't)(?: it)?(?: also| probably| still| perhaps| maybe)? (?:be|make sense)(?: to)?(?: a| very| really| much| super| slightly| even| more)? ?(?:nice|nicer|good|better|great|helpful|useful|best|cool|ideal|worth|clearer|cleaner|simpler|easier|safer|sense|preferable|interesting|appreciated|welcome|wise|valuable|idea|worthwhile)|worth (?:\\w+ing)|makes? (?:more )?sense to|(?:how|what) about|why (?:not|don't|doesn't|can't)|may ?be|perhaps|might (?:as well|want|need|also|be)|may want|want to|better (?:to|if|as|name)|love to (?:see|have)|like to see|i(?:'d| would) (?:suggest|prefer|recommend|propose|like|love|rather|expect)|prefer(?:ably|red|ence)?|suggest(?:ion|ed|ing|s)?|propose|recommend",
  ),
  requests(
    "says-nit",
    "nit|nits|nitpick|nitpicking|nitpicky|minor|micronit|super minor|very minor|small thing|picky|pedantic|style|stylistic|cosmetic|typo|typos|spelling|grammar|whitespace|indent(?:ation)?|formatting|spacing|newline|blank line|trailing|alignment|copyright|optional|feel free|your call|up to you|non-?blocking|not (?:critical|a blocker|blocking)|take it or leave|editorial|wording|rephrase|reword",
  ),
  requests(
    "is-missing",
    "missing|forgot(?:ten)?|forget|lacks?|lacking|incomplete|unfinished|left ?over|stray|accident(?:al|ally)?|leftover|still (?:needs?|has|have|need|here)|not (?:used|covered|tested|handled|documented|related)|unrelated|out of scope|doesn't belong|does not belong|needs? (?:a|an|to|some|more)|no (?:tests?|docs?|comment|docstring)",
  ),
  requests(
    "is-a-word",
    "doesn't (?:look|seem|read|parse|make|compile|work|exist|need)|does not (?:look|seem|read|parse|make|compile|work|exist|need)|too (?:long|strong|much|many|verbose|vague|short|big|large|generic|narrow|wordy)|not (?:clear|needed|necessary|relevant|required)|seems? (?:like|to|odd|wrong|weird|strange|unnecessary|redundant|unrelated|a|an|that|very|quite|off|pretty)|looks? (?:like|odd|wrong|weird|strange|off|unrelated|a|an|as)|sounds? (?:odd|like|weird|wrong)|reads? (?:better|odd|weird|like|strange)|vague|awkward|unclear",
  ),
  requests(
    "says-same",
    "same|ditto|here too|likewise|same (?:here|thing|below|comment|for)|and (?:here|below|elsewhere|above)|as above|also here|again",
  ),
];
