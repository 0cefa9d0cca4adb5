/** "limitation": the sentence says what the change leaves out, does not handle, or leaves for later, on purpose. */

import type { CueRule } from "./rule.ts";
import { anyOf, clause, matches, words } from "./rule.ts";

const CHANGE =
  "\\b(?:this|my|our|these) (?:(?!current)\\w+ )?(?:patch(?:es|set)?|commit|changes?|series|pr|pull request|fix|implementation|approach|workaround|rewrite|refactoring|conversion|mr)";
const NOT = "(?:does not|doesn't|do not|don't|is not|isn't|will not|won't|cannot|can't)";
const NOT_DONE = anyOf(
  `${CHANGE} (?:\\w+ )?${NOT} (?:\\w+ly |yet |even |try to |attempt to |really |actually |try |attempt |seek to |intend to |aim to |meant to |supposed to |always )*(?:address|handle|fix|solve|cover|support|implement|attempt|try|deal|include|convert|teach|take care|resolve|help|cure|cater|complete|sufficient|enough|perfect|a (?:complete|full|proper|perfect)|intend|aim|seek|account for|deal)\\b`,
  `${CHANGE} (?:\\w+ )?only (?:\\w+ly )?(?:handles?|fix(?:es)?|adds?|covers?|address(?:es)?|touch(?:es)?|implements?|converts?|supports?|deals?|takes care|works|solves?|helps)\\b`,
  `\\bnot (?:\\w+ )?(?:covered|handled|addressed|fixed|supported|converted|included|part of|touched|done|solved|implemented|attempted|changed)(?: \\w+)? (?:by|in|as part of|with) this (?:\\w+ )?(?:patch|commit|change|series|pr|fix|patchset|implementation|conversion)\\b`,
);
const BEYOND = anyOf(
  "\\b(?:out of|beyond|outside)(?: of)? (?:the |my )?scope (?:of|for) (?:this|the (?:current|present)|my|these)\\b|\\b(?:is|are|as|considered|declared) (?:\\w+ )?(?:out of|outside(?: of)?|beyond) (?:the )?scope(?: here| for now)?[.,;)]|\\b(?:is|are) (?:out of|beyond) (?:the )?scope$",
  "\\bno attempt (?:is|was|has been|were) made\\b|\\b(?:this|patch|commit|change) makes no attempt\\b|\\b(?:this|patch|commit|i) (?:does|do|did|have)(?: not|n't) (?:even )?(?:attempt(?:ed)?|tried) to\\b",
);
const LATER =
  "(?:later|future|follow-?up|followup|subsequent|separate|another|next|following|upcoming|further|coming|dedicated)";
const PIECE =
  "(?:patch|patches|commit|commits|change|changes|series|pr|prs|pull requests?|work|release|version|step|steps|patchset|mr|topic|versions|releases|improvements?|cleanup|cleanups|follow-?ups?|enhancements?)";
const DONE =
  "(?:added|done|fixed|addressed|handled|implemented|supported|converted|introduced|improved|extended|cleaned up|dealt with|tackled|submitted|provided|solved|resolved|revisited|taken care of|ported|enhanced|refined|optimi[sz]ed|reworked|completed|covered|investigated|migrated|renamed|refactored|replaced|upstreamed|relaxed|lifted|tightened|enabled|removed|filled in)";
const PLANNED = anyOf(
  `\\b(?:will|can|should|could|may|might|would|shall|must|needs? to) be (?:\\w+ly )?${DONE}(?: [^,.;]{1,40}?)? (?:as an? (?:\\w+ )?follow-?up|in (?:an? )?follow-?ups?(?=[.,;]|$)|in (?:an? |the |some |later )?(?:\\w+ )?${LATER} ${PIECE}|in (?:the )?future(?=[.,;]|$)|at (?:a|some) (?:later|future) (?:point|time|date|stage)|(?<!or )later(?: on)?(?=[.;]|$))`,
  `^(?:an? |the )?(?:future|later|follow-?up|followup|subsequent) ${PIECE} (?:will|can|could|should|may|might) (?:\\w+ly )?(?:add|implement|fix|address|handle|extend|improve|convert|clean|support|deal|teach|optimi[sz]e|migrate|port|relax|refine|tackle|cover)\\b`,
);
const LEFT =
  /\b(?:left|leave|leaves|leaving|defer|defers|deferred|deferring|postpone|postponed|punt|punted|punting) (?:[^,.;]{1,70}? )?(?:for|to|until|as) (?:an? |the |some |possible |potential )?(?:\w+ )?(?:later|future (?!use)|follow-?ups?|another (?:day|time|patch|commit|series|change|pr|topic)|subsequent (?:patch|commit|change|pr|series|work|step)|separate (?:patch|commit|pr|change|series)|someone|some other|exercise|next (?:patch|commit|step|release|version)|todo)/;
const TO_DO =
  /\b(?:is|are|as|remains|be) (?:\w+ )?(?:future work|future improvements?|follow-up work|further work)\b|^todo: |\bstill (?:to do|todo)\b|\bremaining todos?\b|\bworry about (?:that|it|this) (?:later|another)\b/;
const ON_PURPOSE = anyOf(
  "\\bi (?:did not|didn't|have not|haven't) (?:\\w+ )?(?:touch(?:ed)?|convert(?:ed)?|add(?:ed)?|includ(?:e|ed)|handled?|implement(?:ed)?|address(?:ed)?|port(?:ed)?|bother(?:ed)?)\\b",
  "\\b(?:intentionally|deliberately|purposely|purposefully|consciously) (?:\\w+ )?(?:not|do not|don't|does not|doesn't|did not|didn't|leav(?:e|es|ing)|left|omit(?:s|ted)?|skip(?:s|ped)?|exclud(?:e|es|ed|ing)|unsupported|minimal|restrict(?:s|ed)?|limit(?:s|ed|ing)?)\\b",
  "\\b(?:do|does|did|is|are)(?: not|n't) [^,.;]{3,60}\\b(?:deliberately|on purpose)\\b",
  `\\b(?:known|one|the only|another|the main|current|remaining) (?:\\w+ )?(?:limitation|shortcoming)s? (?:is|are|here|of this (?:patch|approach|implementation|change|solution|driver)|with (?:this|the current))\\b`,
);
const HOLD =
  "(?:disable[sd]?|ignore[sd]?|skip(?:s|ped|ping)?|leave|left|drop|keep|kept|revert|hard-?code[sd]?|stick|limit(?:ed|s)?|restrict(?:ed|s)?|comment(?:ed)? out|only|just support|not \\w+|n't \\w+|don't \\w+|unsupported|empty|stub\\w*|undocumented|good enough|suffices?)";
const NOW = "for (?:now|the moment|the time being)";
const HAS_NOW = new RegExp(NOW);
const FOR_NOW = anyOf(
  `\\b${HOLD}\\b.{0,60}?\\b${NOW}\\b`,
  `\\b${NOW}\\b.{0,40}?\\b${HOLD}\\b`,
  `\\b${NOW}\\b.{0,100}?\\b(?:later|eventually|in (?:the )?future|until (?:we|it|the|a)|revisit)\\b`,
  `\\b(?:later|eventually|future|todo|revisit)\\b.{0,60}\\bfor now\\b`,
);

/** Plans to use what this change adds, limits that this change removes or only documents, the way things were. */
const BESIDE = anyOf(
  "\\bwill (?:\\w+ )?(?:use|need|take advantage|make use|rely|build|want|call|depend|require|benefit)\\b|\\bto use (?:it|this|them)\\b|\\bwill be (?:used|needed|useful|required|called)\\b",
  "\\b(?:remov(?:e|es|ed|ing)|lift(?:s|ed)?|overcom(?:e|es)|document(?:s|ed)?|describe|mention|due to|because of|fix(?:es)?|resolve) (?:\\w+ ){0,3}(?:limitation|shortcoming)",
  "\\bprevious (?:pr|patch|commit|series)\\b|\\bfix any\\b|\\b(?:previously|used to|originally|until now|so far|old|existing|before this|reverted|was fixed)\\b",
  "\\b(?:does not|doesn't|not) (?:\\w+ )?(?:change|affect|alter|introduce|break)\\b|\\bfunctional\\b|\\b(?:easier|prepar\\w+|ready|room|groundwork|allow\\w*|simplif\\w+|help\\w*|pave\\w*|so that|such that|in order)\\b.{0,60}\\b(?:future|later|subsequent|follow-?up|next)\\b",
  "\\b(?:user|users|caller|callers|server|client|command)s? (?:can|may|might|could|should|will)\\b|\\bmore may be\\b|\\bnot be (?:changed|extended|added)\\b",
  `\\bif (?:needed|necessary|required)\\b|\\b${NOW},? (?:this is|it is|it's|it lets|there (?:is|are)|that is)\\b|\\b(?:stale|the|existing) todos?\\b|\\b(?:isn't|is not|not) the case\\b`,
  "\\bdocumentation\\b|\\b(?:fuses?|runtime|at boot|once (?:the )?(?:dram|ram|memory|clock))\\b",
);

const CHANGE_WORDS = words(
  "patch patches patchset commit change changes series pr pull fix implementation approach workaround rewrite refactoring conversion mr",
);
const THIS_WORDS = words("this my our these");
const NOT_WORDS = words("only not doesn isn don won cannot can");
const DO_WORDS = words(
  "address addressed addresses handle handled handles fix fixes fixed solve solved solves cover covered covers support supported supports implement implemented implements attempt attempted try deal deals include included convert converted converts " +
    "teach take takes resolve help helps cure cater complete sufficient enough perfect full proper intend aim seek account part touched touches done changed adds works",
);
const LATER_WORDS = words(
  "future follow followup followups later subsequent separate another next following upcoming further coming dedicated",
);
const MODAL_WORDS = words("will can should could may might would shall must need needs");
const LEFT_WORDS = words(
  "left leave leaves leaving defer defers deferred deferring postpone postponed punt punted punting",
);
const TO_DO_WORDS = words("future further todo todos worry");
const PURPOSE_WORDS = words(
  "didn haven intentionally deliberately purposely purposefully consciously purpose limitation limitations shortcoming shortcomings",
);
const NOW_WORDS = words("now moment being");

export const limitation: CueRule = {
  kind: "limitation",
  clauses: [
    clause(3, [NOT_WORDS, THIS_WORDS, CHANGE_WORDS, DO_WORDS], NOT_DONE),
    clause(3, [words("scope attempt tried")], BEYOND),
    clause(3, [PURPOSE_WORDS], ON_PURPOSE),
    clause(2, [LATER_WORDS, MODAL_WORDS], PLANNED),
    clause(2, [LEFT_WORDS], LEFT),
    clause(2, [TO_DO_WORDS], TO_DO),
    { strength: 1, needs: [NOW_WORDS, words("for")], says: ({ lower }) => HAS_NOW.test(lower) && FOR_NOW.test(lower) },
  ],
  unless: matches(BESIDE),
};
