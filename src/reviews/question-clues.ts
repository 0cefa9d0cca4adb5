/** Questions that seek information or a decision. */
import { type ClueRule, rule, shaped } from "./clue.ts";

/** The start of a sentence, after the small words that may come before it. */
export const START =
  "(?:^|[.!?:;)] +|\\n|, (?:but |and |so )?|- |\\* )(?:(?:so|and|but|also|hmm+|hm|oh|ok|okay|well|btw|nit|minor|nitpick|question|q|just curious|curious|dumb question|stupid question|sorry|actually|then|or|now|maybe|not sure|wait|in that case|if so|if not|i wonder|thanks|again|style|super nit|micro-?nit|uber nit|tiny nit|small nit|optional|typo|editorial)[,.:;)-]* *){0,3}";
const asks = (id: string, words: string): ClueRule =>
  shaped("question", id, new RegExp(`${START}(?:${words})(?![\\w])`, "m"));

export const QUESTION_CLUES: readonly ClueRule[] = [
  shaped("question", "question-mark", /\?/),
  shaped("question", "ends-with-question", /\?[\s)"'*:;\-^_!.]*$/),
  shaped("question", "more-questions", /\?[^?]{3,600}\?/),
  asks(
    "asks-why",
    "why(?: is| are| do| does| did| not| was| were| would| should| the| this| we| can| has| have| 's)?|how come|what(?:'s| is| was) the (?:reason|point|purpose|motivation|rationale|idea|benefit|advantage|use case|intent\\w*|difference)|any (?:particular |specific |good )?reason|is there (?:a|any) (?:particular |specific |good )?reason|was there (?:a|any) (?:particular )?reason|for what reason",
  ),
  asks(
    "asks-what",
    "what(?:'s|s| is| are| was| were| do| does| did| would| will| if| happens| about| kind| else| exactly| should| can| version| type| status|)|which|who|where|when(?: is| do| does| will| would)|whose",
  ),
  asks(
    "asks-how",
    "how(?: is| are| do| does| did| would| will| can| could| should| come| much| many| long| often| likely| about|'s| exactly| hard)",
  ),
  asks(
    "asks-whether",
    "(?:is|are|was|were|isn't|aren't|wasn't|weren't|does|do|did|doesn't|don't|didn't|has|have|had|hasn't|haven't|will|would|won't|wouldn't|can|could|should|shouldn't|am|must|might) (?!we add|we use|we make|we move|we just|you add|you please|you make|you use|you move)(?:it|this|that|these|those|there|we|you|they|the|i|a|an|all|any|both|not|our|your|its|anyone|anything|\\w+)",
  ),
  rule(
    "hedge",
    "says-curious",
    "curious|wonder(?:ing|ed)?|do you know|any idea|any thoughts|thoughts|wdyt|what do you think|let me know|could you (?:explain|elaborate|clarify|tell)|can you (?:explain|elaborate|clarify|tell|comment on why)|please (?:explain|clarify|elaborate|confirm)|clarify|clarification|explain(?: why| what| how)?",
  ),
  rule(
    "hedge",
    "does-not-understand",
    "i(?:'m| am)? (?:\\w+ )?(?:don't|do not|didn't|can't|not|cannot|a little|bit|never) (?:\\w+ )?(?:understand|follow|get|see why|see how|see where|know why|lost|confused|sure (?:i|what|why|how|if|whether)|know (?:what|how|if|whether))|not sure (?:i|what|why|how|if|whether|about)|unclear (?:to me|what|why|how|whether|if)|am i (?:missing|misunderstanding|reading)|i(?:'m| am) (?:confused|lost|missing|misunderstanding)|what do you mean|confused",
  ),
  rule(
    "question",
    "asks-opinion",
    "right\\?|correct\\?|ok\\?|okay\\?|no\\?|wdyt\\?|thoughts\\?|is (?:it|this|that) (?:intentional|intended|expected|deliberate|correct|right|still|needed|used|required|possible|safe|ok|okay|really|on purpose|necessary)|did you (?:mean|try|check|test|consider|intend|forget)|do (?:you|we|i) (?:mean|want|need|have|know|think|care|plan|expect|really|still)|does (?:it|this|that) (?:make|need|mean|work|have|matter|still|really|actually|also)|are (?:we|you|there|these) (?:sure|going|still|really|planning|okay|ok)|will (?:this|it|that|we)|have you (?:tried|considered|tested|checked)",
  ),
  rule(
    "question",
    "or-alternative",
    "or (?:is|are|do|does|should|would|will|not|am|can|did|was|has)|or (?:just|maybe|perhaps) ",
  ),
  rule(
    "question",
    "needed-question",
    "(?:still |really |actually )?(?:needed|necessary|required|used|intended|intentional|expected|possible|supported)(?: here| anymore| any more| now| for| in| at all)?\\?|do (?:we|you) (?:really |still |actually |even )?need",
  ),
];
