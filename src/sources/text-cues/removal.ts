/** "removal": the sentence says that something goes because it is unneeded, unused, duplicated or too complex. */

import type { CueRule } from "./rule.ts";
import { anyOf, clause, matches, words } from "./rule.ts";

/** Says it of the thing named next: "the unused variable". */
const ADJECTIVE =
  "(?:(?:now-?|newly-? ?)?(?:unused|unneeded|unnecessary|obsolete|redundant|superfluous)|needless|useless|dead|duplicated?|pointless|outdated|stale|vestigial|leftover|unmaintained|boilerplate|extraneous|unreachable|copy-pasted)";
/** Says it in a clause: "which is no longer used". */
const CLAUSE =
  /\b(?:no longer (?:\w+ )?(?:needed|used|necessary|required|relevant|useful|valid|exists?|referenced|called|applies|makes? sense|serves?|has any|have any|need)|(?:not|n't|never) (?:\w+ )?(?:used|needed|necessary|required|called|referenced)\b|(?:is|are|was|were|be|being|as|now|became|becomes?|seems?|makes? (?:it|them|this|that)|made) (?:\w+ )?(?:unused|unneeded|unnecessary|redundant|obsolete|superfluous|useless|pointless|dead|unmaintained|duplicated?)|unused (?:since|after|now|by)|duplication|dead code|(?:no|without)(?: more| remaining| other| in-tree)? (?:users|callers|user|caller)|nobody uses|no one uses|(?:too|overly) complex|(?:don't|doesn't|do not|does not|no) (?:\w+ )?need(?:ed)?(?: it| them| this| that)?(?: \w+){0,3} (?:any ?more|any longer))\b/;
const VERB =
  "(?:remov(?:e|es|ed|ing)|drop(?:s|ped|ping)?|delet(?:e|es|ed|ing)|get(?:s|ting)? rid of|got rid of|kill(?:s|ed)?|retire[sd]?|eliminat(?:e|es|ed|ing)|ditch(?:es|ed)?|prune[sd]?|nuke[sd]?|zap|purge[sd]?|strip(?:s|ped)?|cull|rip out|throw (?:away|out))";
const MERGE_VERB =
  "(?:merge[sd]?|unify|unif(?:ies|ied)|consolidat(?:e|es|ed)|de-?duplicat(?:e|es|ed)|simplif(?:y|ies|ied)|factor(?:s|ed)? out|fold(?:s|ed)?|combine[sd]?|collapse[sd]?)";
/** What may stand before the verb. No two of them start alike, so that going back over them stays cheap. */
const LEAD =
  "(?:[\\w/.()-]{1,30}: )?(?:also,? |and |then |so,? |thus,? |just |now |here we |while (?:at it|here|we're at it|there|i'm here|we are here),? |therefore,? |hence,? |let's |lets |instead,? |in addition,? |moreover,? |as a cleanup,? |this |it |we |i |can |[a-z]+ly,? )*";
const OBJECT = `(?: [^ ,.;]+){0,5}? ${ADJECTIVE}\\b(?! (?:entries|items|rows|paths|keys|values|commits|objects|strings|banks|packets)\\b)`;
const IMPERATIVE = new RegExp(`^\\W*${LEAD}${VERB}\\b`);
const IMPERATIVE_OBJECT = new RegExp(`^\\W*${LEAD}${VERB}${OBJECT}`);
const MERGING = new RegExp(
  `^\\W*${LEAD}${MERGE_VERB}\\b.{0,160}\\b(?:duplicat\\w+|redundan\\w+|repeated|repetitive|boilerplate|too complex|overly complex|copy-past\\w+|same code|identical)\\b`,
);
const ACTOR =
  "\\b(?:patch|commit|change|pr|series|this|also|we|i|i've|let's|lets|just|simply|so|and|thus|therefore|hence|can|now|here)(?: also| now| just| simply| can| safely| then| therefore| thus| finally| instead| be| \\w+ly)* ";
const THIS_CHANGE = new RegExp(`${ACTOR}${VERB}\\b`);
const THIS_CHANGE_OBJECT = new RegExp(`${ACTOR}${VERB}${OBJECT}`);
const CAN_GO =
  /\b(?:can|should|may|must|are|is|it|them)(?: now| thus| therefore| also| safely| all| just| simply| easily)* (?:be )?(?:now |safely |simply )?(?:removed|dropped|deleted|eliminated|retired|killed|ditched|pruned|go away|gone)\b/;

/** Removal that a program does, that is planned, or that is refused. */
const BESIDE = anyOf(
  "\\b(?:if|when|whenever|once|unless|until|after|as soon as) (?:it|they|the|a|an|all|no|there|you|user|users|we|that|this|its)\\b",
  "\\b(?:will|would|to) be (?:removed|dropped|deleted)\\b|\\b(?:in (?:the|a) (?:future|later|subsequent|next|following|upcoming)|eventually|later|soon|one day|someday|future)\\b",
  "\\b(?:not|n't|never|cannot|without|instead of|rather than|avoid|before|refus\\w+|forgot to|failed to|fails to|not to|able to|allow\\w*|option to|command to|ways? to|want to|wants to|need to|needs to|have to|tries to|try to|trying to|used to|supposed to|asked to|easy to|easier to|possible to|safe to|helps? to|users?) (?:\\w+ ){0,2}(?:remov\\w+|drop\\w*|delet\\w+|get rid|getting rid|eliminat\\w+|merg\\w+|prun\\w+|strip\\w*)\\b",
  "\\b(?:was|were|got|had been|has been|been) (?:\\w+ )?(?:removed|dropped|deleted) (?:in|by|from|with|since|as of)\\b",
  "\\battempts? to\\b|\\b(?:we|you|it|one|could|might) (?:could|might|instead)\\b|\\bfunctions? \\S+ (?:gets|takes)\\b|\\bremoved (?:this|it|that) in\\b|\\b(?:dead|stale|broken|dangling) (?:sym)?links\\b",
  "\\b(?:deprecated|deprecation)\\b.{0,40}\\b(?:warning|cycle|period)\\b",
);

const VERB_WORDS = words(
  "remove removes removed removing removal drop drops dropped dropping delete deletes deleted deleting rid kill kills killed retire retires retired eliminate eliminates eliminated eliminating ditch ditched prune prunes pruned nuke zap purge purges strip strips stripped cull rip throw gone go",
);
const MERGE_WORDS = words(
  "merge merges merged unify unifies unified consolidate consolidates consolidated deduplicate deduplicates de simplify simplifies simplified factor factors folds fold combine combines combined collapse collapses",
);
const NEEDLESS_WORDS = words(
  "longer needed used necessary required relevant unused unneeded unnecessary needless useless redundant redundancy redundancies obsolete superfluous dead duplicate duplicates duplicated duplication pointless outdated stale vestigial leftover unmaintained " +
    "boilerplate extraneous unreachable pasted paste users callers user caller nobody uses complex called referenced repeated repetitive same identical",
);

export const removal: CueRule = {
  kind: "removal",
  clauses: [
    {
      strength: 3,
      needs: [VERB_WORDS, NEEDLESS_WORDS],
      says: ({ lower }) =>
        CLAUSE.test(lower) && (IMPERATIVE.test(lower) || THIS_CHANGE.test(lower) || CAN_GO.test(lower)),
    },
    {
      strength: 2,
      needs: [VERB_WORDS, NEEDLESS_WORDS],
      says: ({ lower }) => IMPERATIVE_OBJECT.test(lower) || THIS_CHANGE_OBJECT.test(lower),
    },
    clause(2, [MERGE_WORDS, NEEDLESS_WORDS], MERGING),
  ],
  unless: matches(BESIDE),
};
