/** "limitation": the sentence says what the change leaves out, does not handle, or leaves for later, on purpose. */
import { anyOf, FAINT, LIKELY, PLAIN, wordList } from "./rule.ts";
import type { CueRule } from "./rule.ts";

const CHANGE = "\\b(?:this|the(?: current| present)?|that|these|my|our) (?:\\w+ )?(?:patch(?:es|set)?|commit|changes?|series|pr|pull request|fix|implementation|approach|workaround|rewrite|refactoring|conversion|mr)";
const NOT = "(?:does not|doesn't|do not|don't|did not|didn't|is not|isn't|will not|won't|makes no attempt|cannot|can't)";
const NOT_DONE = anyOf(
  `${CHANGE}(?: \\w+){0,2} ${NOT} (?:\\w+ly |yet |even |try to |attempt to |really |actually |try |attempt |seek to |intended to |intend to |aim to |meant to |supposed to |a complete |a full |complete|a proper |always )*(?:address|handle|fix|solve|cover|support|implement|attempt|try|deal|touch|include|convert|teach|take care|remove|move|go|prevent|resolve|help|cure|enable|add|do|make|catch|cater|consider|extend|complete|sufficient|enough|perfect|a (?:complete|full|proper|perfect)|intend|aim|seek|work (?:for|with|on)|provide|update|account)\\b`,
  `${CHANGE}(?: \\w+){0,2} only (?:\\w+ly )?(?:handles?|fix(?:es)?|adds?|covers?|address(?:es)?|touch(?:es)?|implements?|converts?|supports?|deals?|does|applies|takes care|works|solves?|helps|updates?)\\b`,
  "\\bnot (?:\\w+ )?(?:covered|handled|addressed|fixed|supported|converted|included|part of|touched|done|solved|implemented|attempted|changed)(?: \\w+)? (?:by|in|as part of|with|here)(?: this| the current)? (?:patch|commit|change|series|pr|fix|patchset|version|implementation|conversion)\\b",
  "\\b(?:out of|beyond|outside)(?: of)? (?:the |this |my )?scope (?:of|for|here)\\b|\\b(?:is|are|was|as|considered|declared) (?:out of|outside(?: of)?|beyond) (?:the )?scope\\b",
  "\\bno attempt (?:is|was|has been|were) made\\b|\\bmakes no attempt\\b|\\b(?:we|i|this|it) (?:do|does|did|have|has)(?: not|n't) (?:even )?(?:bother|attempt(?:ed)? to|tried to)\\b",
  "\\bi (?:did not|didn't|have not|haven't) (?:\\w+ )?(?:touch(?:ed)?|convert(?:ed)?|add(?:ed)?|includ(?:e|ed)|handled?|implement(?:ed)?|address(?:ed)?|port(?:ed)?|bother(?:ed)?)\\b",
);
const LATER = "(?:later|future|follow-?up|followup|subsequent|separate|another|next|following|upcoming|different|further|coming|dedicated|other)";
const PIECE = "(?:patch|patches|commit|commits|change|changes|series|pr|prs|pull requests?|work|release|version|step|steps|patchset|time|date|mr|topic|versions|releases|improvements?|cleanup|cleanups|follow-?ups?|enhancements?)";
const DONE = "(?:added|done|fixed|addressed|handled|implemented|supported|converted|introduced|improved|extended|removed|cleaned up|dealt with|tackled|sent|submitted|enabled|provided|solved|resolved|revisited|taken care of|moved|ported|enhanced|refined|optimi[sz]ed|reworked|completed|covered|investigated|migrated|changed|updated|renamed|refactored|dropped|replaced|upstreamed|relaxed|lifted|tightened)";
const DEFERRED = anyOf(
  `\\b(?:will|can|should|could|may|might|would|shall|to|must|needs? to) (?:\\w+ )?be (?:\\w+ )?${DONE}(?: [^,.;]{1,40}?)? (?:later(?: on)?|separately|as an? (?:\\w+ )?follow-?up|in (?:an? |the |some |later )?(?:\\w+ )?${LATER}(?: ${PIECE})?|afterwards|at (?:a|some) (?:later|future|other) (?:point|time|date|stage))\\b`,
  `\\b(?:left|leave|leaves|leaving|defer|defers|deferred|deferring|postpone|postponed|save|saved|keep|kept|punt|punted|punting) (?:[^,.;]{1,70}? )?(?:for|to|until|as|on|it) (?:an? |the |some |possible |potential )?(?:\\w+ )?(?:later|future|follow-?ups?|another (?:day|time|patch|commit|series|change|pr|topic)|subsequent|separate|someone|some other|exercise|next (?:patch|commit|step|release|version)|todo)\\b`,
  "\\b(?:left|leaving|leave|leaves) (?:\\w+ ){0,4}(?:as-is|as is|alone|untouched|unchanged|unconverted|unimplemented|unsupported|unfixed|unhandled|out)\\b (?:for now|here|because|since|as|in this|on purpose|deliberately|intentionally|until|by this)",
  `\\b(?:an? |the )?(?:future|later|follow-?up|followup|subsequent|separate) ${PIECE} (?:will|can|could|should|may|might|would|is expected to|to) (?:\\w+ )?(?:add|implement|fix|address|handle|extend|improve|convert|remove|clean|support|deal|teach|enable|optimi[sz]e|drop|migrate|port|change|relax|refine|tackle|cover|make|include|be)\\b`,
  "\\b(?:is|are|as|for|remains|be|of|this is|do(?:ing)? this (?:as|in)) (?:\\w+ )?(?:future work|future improvements?|a todo|todos?|follow-up work|further work)\\b|^todo\\b|\\bstill (?:to do|todo)\\b|\\bremaining todos?\\b|\\bworry about (?:that|it|this) (?:later|another)\\b",
);
const ON_PURPOSE = anyOf(
  "\\b(?:intentionally|deliberately|purposely|purposefully|consciously|explicitly chose to|on purpose) (?:\\w+ )?(?:not|do not|don't|does not|doesn't|did not|didn't|leav(?:e|es|ing)|left|omit(?:s|ted)?|skip(?:s|ped)?|ignor(?:e|es|ed|ing)|exclud(?:e|es|ed|ing)|unsupported|minimal|restrict(?:s|ed)?|limit(?:s|ed|ing)?|refus(?:e|es|ed)|avoid(?:s|ed|ing)?)\\b",
  "\\b(?:do|does|did|is|are)(?: not|n't) .{3,80}\\b(?:intentionally|deliberately|on purpose)\\b",
  "\\b(?:known|one|a|the only|another|the main|current|remaining) (?:\\w+ )?(?:limitation|shortcoming)s? (?:is|are|here|of (?:this|the (?:current|new|approach|implementation|patch))|with (?:this|the current)|that)\\b",
);
const FOR_NOW = /\bfor (?:now|the moment|the time being)\b/;
const HELD_BACK = /\b(?:only|just|not|n't|no|without|leave|leaves|left|keep|keeps|skip|skips|disable|disables|disabled|drop|ignore|ignores|ignored|hard-?cod\w+|stub\w*|limit(?:ed|s)?|restrict\w*|until|but for (?:now|the)|later|future|simple|good enough|suffic\w+|todo|conservative|eventually|stick|stay|don't|doesn't|isn't)\b/;

/** Plans to use what this change adds, limits that this change removes or only documents, the way things were. */
const BESIDE = anyOf(
  "\\bwill (?:\\w+ )?(?:use|need|take advantage|make use|rely|build|want|call|depend|require|benefit)\\b|\\bwill be (?:used|needed|useful|required|called)\\b",
  "\\b(?:remov(?:e|es|ed|ing)|lift(?:s|ed)?|overcom(?:e|es)|document(?:s|ed)?|describe|mention|due to|because of|fix(?:es)?|resolve) (?:\\w+ ){0,3}(?:limitation|shortcoming)",
  "\\b(?:previously|used to|originally|was previously|until now|so far|old|existing|before this)\\b",
  "\\b(?:does not|doesn't|not) (?:\\w+ )?(?:change|affect|alter|introduce|break)\\b|\\bno functional\\b|\\bto make (?:it easier|future|later|subsequent)\\b|\\b(?:easier|prepar\\w+|ready|room|groundwork|allow\\w*|simplif\\w+|help\\w*|pave\\w*|useful|so that|in order)\\b.{0,60}\\b(?:future|later|subsequent|follow-?up|next)\\b",
  "\\b(?:user|users|caller|callers|server|client|command)s? (?:can|may|might|could|should|will)\\b",
  "\\bthis (?:commit|patch|change) (?:is|was) (?:not )?(?:used|needed)\\b|\\bif (?:needed|necessary|required)\\b",
);

export const limitation: CueRule = {
  kind: "limitation",
  triggers: wordList(
    "only not doesn isn don didn won cannot now moment being scope attempt bother future follow followup followups later subsequent separate separately another left leave leaves leaving defer defers deferred deferring postpone postponed punt punted punting todo todos intentionally deliberately purposely purposefully consciously purpose limitation limitations shortcoming shortcomings",
  ),
  judge: ({ lower }) => {
    const verdict = NOT_DONE.test(lower) || ON_PURPOSE.test(lower) ? PLAIN : DEFERRED.test(lower) ? LIKELY : FOR_NOW.test(lower) && HELD_BACK.test(lower) ? FAINT : undefined;
    return verdict === undefined || BESIDE.test(lower) ? undefined : verdict;
  },
};
