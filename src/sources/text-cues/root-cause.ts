/**
 * "root-cause": the sentence names the cause of a defect. The defect must be in sight: in the sentence itself, or in the
 * one before it where the sentence only points back ("This is because …").
 */

import type { CueRule } from "./rule.ts";
import { anyOf, clause, words } from "./rule.ts";

const NOUN =
  "(?:bugs?|issues?|problems?|failures?|crash(?:es)?|errors?|regressions?|breakages?|leaks?|races?|hangs?|segfaults?|segmentation faults?|warnings?|deadlocks?|corruptions?|panics?|overflows?|misbehaviou?r|flakiness|exceptions?|aborts?|lockups?)";
/** A defect, plain enough to be what "this is because" points back to. */
const DEFECT = new RegExp(
  `\\b(?:${NOUN}|fails?|failed|failing|crashed|crashing|wrong(?:ly)?|incorrect(?:ly)?|broken|breaks?|broke|bogus|corrupts?|corrupted|(?:does|did|do|is|was)(?: not|n't) work(?:ing)?|unexpected(?:ly)?|missing|lost|loses|regressed|stuck|no longer|garbage|hung|aborted|complains?|flaky|mistaken(?:ly)?)\\b`,
);
/** Where a sentence says itself that it is about a problem, a negation will do. */
const LACK =
  /\b(?:fails?|failed|failing|crash\w*|wrong(?:ly)?|incorrect(?:ly)?|broken|breaks?|broke|corrupt\w*|leaks?|unexpected(?:ly)?|missing|lost|loses|stuck|no longer|garbage|complains?|(?:does|did|do|is|are|was|were|has|have|can)(?: not|n't)|cannot|invalid|never|fatal|unable|before|after|instead|twice|overwrit\w+|uninitiali[sz]ed|stale)\b/;

const CULPRIT_WORDS = words("culprit cause root real actual underlying turns turned");
const CULPRIT =
  /\b(?:root cause|culprit|underlying (?:cause|problem|issue|bug)|real (?:cause|problem|culprit)|actual (?:cause|problem|bug|issue))\b(?: (?:of|for|behind) [^,.]{3,80}| here)?(?:,? (?:is|was|were|turned out|turns out|seems to be|appears to be|being|lies|comes)\b|:).{12}/;
const NOT_FOUND =
  /\broot cause\b.{0,60}\b(?:not|unknown|unclear|needs|yet|investigat\w+|to be found)\b|\bnot the (?:real |actual )?(?:root cause|culprit)\b|\bpoints? at the real problem\b|\broot cause is (?:very |often |usually )?(?:hard|difficult)\b/;

const BECAUSE_WORDS = words("because due caused introduced triggered");
const NOUN_WORDS = words(
  "bug bugs issue issues problem problems failure failures crash crashes error errors regression regressions breakage breakages leak leaks race races hang hangs segfault segfaults warning warnings deadlock deadlocks corruption panic panics overflow overflows exception exceptions abort aborts lockup mistake trouble segmentation",
);
const FROM = anyOf(
  `\\b(?:this|the|that|which|these|such|a|an)(?: \\w+)? ${NOUN}(?: here)? (?:(?:arises|arose|stems|comes|came|originates|originated|resulted|results) from|(?:is|was|were|are|has been|had been|can be|occurs|occurred|happens|happened|arises|arose|appears|appeared|started)(?: \\w+)? (?:caused by|due to|because|introduced (?:by|in|with|when)|triggered by|the result of|a result of|since))\\b.{10}`,
  `\\b${NOUN} (?:that |which )?(?:was |were |is |had been |has been |got )?(?:accidentally |inadvertently |unintentionally |likely |first |also )?(?:introduced|caused|added|created) (?:by|in|with|since|when|as part of)\\b.{20,}?\\b(?:where|because|which|that|when|as|since|by (?!commit|[0-9a-f]{7})|due to|after|causing|whereby|so)\\b.{10}`,
);

const COMMIT = "(?:\\bcommit [0-9a-f]{7,40}|\\b(?=[a-f]*\\d)(?=\\d*[a-f])[0-9a-f]{7,40})\\b";
/** Cheaper than the patterns that go on from a commit. */
const HAS_COMMIT = /[0-9a-f]{7}/;
const COMMIT_WORDS = words(
  "broken broke regressed regression stopped fails failed failing crashes hangs leaks forgot overlooked neglected missed accidentally mistakenly inadvertently unintentionally erroneously incorrectly wrongly introduced",
);
const COMMIT_DID = new RegExp(
  `${COMMIT}.{0,120}?\\b(?:forgot|broke|overlooked|neglected|failed to|missed|(?<!avoid |avoiding |to )(?:accidentally|mistakenly|inadvertently|unintentionally|erroneously|incorrectly|wrongly)|introduced an? (?:\\w+ )?(?:bug|regression|leak|crash|problem|issue)|(?:did not|didn't) (?:take|account|consider|handle|update))\\b.{8}`,
);
const SINCE = anyOf(
  `^(?:ever )?(?:since|after|starting with|as of) ${COMMIT}.{0,160}?\\b(?:fails?|broke\\w*|crash\\w*|incorrect\\w*|wrong\\w*|errors? out|does(?:n't| not) work|hangs?|leaks?|segfaults?|regress\\w*|bogus)\\b`,
  `\\b(?:broken|broke|regressed|stopped working|fails|failing|crashes)(?: \\w+)? (?:by|since|in|with|after|as of|because of) ${COMMIT}.{15}`,
);

const WHEN_FAILS = /\bwhen\b.{0,40}\bfails\b/;
const IT_IS = new RegExp(
  `\\b(?:the|this) (?:${NOUN}|cause|mistake|trouble)(?: here)? (?:is|was) (?:that|because|caused|due)\\b.{12}`,
);
const IS_WORDS = words("that because caused due");
/** These need not be defects: "the problem is that nobody reads it". */
const VAGUE = /\b(?:the|this) (?:problem|issue|trouble)s?\b/;
const HAPPENS_WORDS = words("happens happened happening occurs occurred fails failed breaks broke crashes work");
const HAPPENS =
  /\bthis (?:happens|happened|occurs|occurred|fails|failed|breaks|broke|crashes|crashed|was happening|is happening|did not work|doesn't work|does not work)(?: \w+)? (?:because|due to)\b.{12}/;
const POINTING_WORDS = words("this that it which reason cause");
const POINTS_BACK =
  /^(?:\W*)(?:it seems |apparently,? |presumably,? )?(?:this|that|it|which|the (?:reason|cause)(?: for (?:this|that))?)(?:'s| is| was| seems to be| appears to be)(?: likely| probably| mainly| mostly| only| simply| just| all| partly| solely| actually| also| presumably)? (?:because|due to|caused by|that|since)\b.{12}/;

const REASON_WORDS = words("reason cause");
const REASON_IS =
  /^(?:the )?(?:reason|cause)(?: for (?:this|that|the \w+(?: \w+)?))? (?:is|was|being|seems to be) (?:that|the|because|in)\b.{12}/;
const TURNED_OUT =
  /\bturn(?:s|ed) out (?!not\b).{5,120}\b(?:because|due to|culprit|wrong|incorrect\w*|missing|never|forgot|broken|fails?|overwrit\w+|uninitiali[sz]ed|race|leak\w*|stale|invalid)\b/;
const WRONG = /\b(?:bug|wrong|broken|caus\w+)\b/;

const FAILING_WORDS = words(
  "fails failed failing crash crashes crashed crashing hang hangs hung segfault segfaults segfaulted broke breaks leaks leaked aborts aborted errors not doesn didn isn wasn aren weren corrupt corrupts corrupted corruption deadlock deadlocks panic panics overflow overflows truncated",
);
const FAILS_BECAUSE =
  /\b(?:fails|failed|failing|crash(?:es|ed|ing)?|hangs?|hung|segfault(?:s|ed)?|broke|(?<!line )breaks|leaks|leaked|aborts|aborted|errors? out|(?:does|did|is|was|are|were)(?:n't| not) (?:cleared|updated|freed|called|initiali[sz]ed)|corrupt(?:s|ed|ion)|deadlocks?|panics?|overflows?|truncated)\b[^,;]{0,70}?,? (?:because|due to|caused by|as a result of)\b(?! (?:we|they) need)(?! of this)(?! the (?:new|following)).{12}/;
const FAILS_BESIDE =
  /^when(?:ever)?\b|\bwhen\b.{0,80}\b(?:fails|failed)\b.*\bdue to\b|\bbefore the\b|\bwithout (?:this|the|it)\b|\bno need\b|\bseemingly\b|\bcannot\b|\bin (?:\w+ )?(?:\w+ )?cases? (?:where|of|when)\b|\botherwise\b|\bwork here\b|\bso that\b|\bpermissions?\b|\breasons\b|^also\b/;

/** What may happen, and what is on purpose. */
const MAYBE =
  /\b(?:would|will|could|may|might|should|can|if|unless|in case|to avoid|to prevent|won't|must|potential(?:ly)?|possibl[ye]|not yet|unknown|unclear|needs? to be|suspect|maybe|perhaps|to make|lets|let us|allows?|intentionally|on purpose|expected|symptoms?|i was wrong|how many|any|using)\b/;

export const rootCause: CueRule = {
  kind: "root-cause",
  clauses: [
    clause(3, [CULPRIT_WORDS], CULPRIT, NOT_FOUND),
    clause(3, [NOUN_WORDS, BECAUSE_WORDS], FROM, MAYBE),
    {
      strength: 3,
      needs: [COMMIT_WORDS],
      says: ({ lower }) => HAS_COMMIT.test(lower) && COMMIT_DID.test(lower) && !MAYBE.test(lower),
    },
    clause(3, [HAPPENS_WORDS, BECAUSE_WORDS], HAPPENS, MAYBE),
    {
      strength: 2,
      needs: [COMMIT_WORDS],
      says: ({ lower }) => HAS_COMMIT.test(lower) && SINCE.test(lower) && !WHEN_FAILS.test(lower) && !MAYBE.test(lower),
    },
    {
      strength: 2,
      needs: [FAILING_WORDS, BECAUSE_WORDS],
      says: ({ lower }) => FAILS_BECAUSE.test(lower) && !FAILS_BESIDE.test(lower) && !MAYBE.test(lower),
    },
    {
      strength: 2,
      needs: [NOUN_WORDS, IS_WORDS],
      says: ({ lower }) => IT_IS.test(lower) && (!VAGUE.test(lower) || LACK.test(lower)) && !MAYBE.test(lower),
    },
    {
      strength: 2,
      needs: [BECAUSE_WORDS, POINTING_WORDS],
      says: ({ lower, before }) => POINTS_BACK.test(lower) && DEFECT.test(before) && !MAYBE.test(lower),
    },
    {
      strength: 2,
      needs: [REASON_WORDS],
      says: ({ lower, before }) => REASON_IS.test(lower) && DEFECT.test(before) && !MAYBE.test(lower),
    },
    {
      strength: 2,
      needs: [CULPRIT_WORDS],
      says: ({ lower, before }) =>
        TURNED_OUT.test(lower) && (WRONG.test(lower) || DEFECT.test(before)) && !MAYBE.test(lower),
    },
  ],
};
