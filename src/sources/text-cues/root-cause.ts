/**
 * "root-cause": the sentence names the cause of a defect. The defect must be in sight: in the sentence itself, or in the
 * one before it where the sentence only points back ("This is because …").
 */
import { LIKELY, PLAIN, wordList } from "./rule.ts";
import type { CueRule, Sentence, Verdict } from "./rule.ts";

const DEFECT_NOUN = "(?:bugs?|issues?|problems?|failures?|crash(?:es)?|errors?|regressions?|breakages?|leaks?|races?|hangs?|segfaults?|segmentation faults?|warnings?|deadlocks?|corruptions?|panics?|overflows?|misbehaviou?r|flakiness|exceptions?|aborts?|lockups?)";
const DEFECT = new RegExp(
  `\\b(?:${DEFECT_NOUN}|fails?|failed|failing|crashed|crashing|wrong(?:ly)?|incorrect(?:ly)?|broken|breaks?|broke|bogus|corrupts?|corrupted|(?:does|did|do|is|are|was|were|has|have|can)(?: not|n't)|cannot|can't|unexpected(?:ly)?|missing|lost|loses|regressed|invalid|stuck|never|no longer|garbage|hung|aborted|complains?|fatal|flaky|mistaken(?:ly)?|unable)\\b`,
);

/** Plain enough to be what "this is because" points back to. */
const PLAIN_DEFECT = new RegExp(
  `\\b(?:${DEFECT_NOUN}|fails?|failed|failing|crashed|crashing|wrong(?:ly)?|incorrect(?:ly)?|broken|breaks?|broke|bogus|corrupts?|corrupted|(?:does|did|do|is|was)(?: not|n't) work(?:ing)?|unexpected(?:ly)?|missing|lost|loses|regressed|stuck|no longer|garbage|hung|aborted|complains?|flaky|mistaken(?:ly)?)\\b`,
);

const ROOT_CAUSE = /\b(?:root cause|culprit|underlying (?:cause|problem|issue|bug)|real (?:cause|problem|culprit)|actual (?:cause|problem|bug|issue))\b(?: of [^,.]{3,80}| for [^,.]{3,60}| here| behind [^,.]{3,60})?(?:,? (?:is|was|were|turned out|turns out|seems to be|appears to be|being|lies|comes)\b|:).{12}/;
const DEFECT_FROM = new RegExp(
  `\\b(?:this|the|that|which|these|such|a|an)(?: \\w+)? ${DEFECT_NOUN}(?: here)? (?:(?:arises|arose|stems|comes|came|originates|originated|resulted|results) from|(?:is|was|were|are|has been|had been|can be|occurs|occurred|happens|happened|arises|arose|appears|appeared|started)(?: \\w+)? (?:caused by|due to|because|introduced (?:by|in|with|when)|triggered by|the result of|a result of|since))\\b.{10}`,
);
const INTRODUCED = new RegExp(
  `\\b${DEFECT_NOUN} (?:that |which )?(?:was |were |is |had been |has been |got )?(?:accidentally |inadvertently |unintentionally |likely |first |also )?(?:introduced|caused|added|created) (?:by|in|with|since|when|as part of)\\b.{20,}?\\b(?:where|because|which|that|when|as|since|by (?!commit|[0-9a-f]{7})|due to|after|causing|whereby|so)\\b.{10}`,
);
const COMMIT = "(?:\\bcommit [0-9a-f]{7,40}|\\b(?=[a-f]*\\d)(?=\\d*[a-f])[0-9a-f]{7,40})\\b";
const COMMIT_DID = new RegExp(
  `${COMMIT}.{0,120}?\\b(?:forgot|broke|overlooked|neglected|failed to|missed|accidentally|mistakenly|inadvertently|unintentionally|erroneously|incorrectly|wrongly|introduced an? (?:\\w+ )?(?:bug|regression|leak|crash|problem|issue)|did not (?:take|account|consider|handle|update)|didn't (?:take|account|consider|handle|update))\\b.{8}`,
);
const BROKEN_SINCE = new RegExp(`\\b(?:broken|broke|regressed|stopped working|fails|failing|crashes)(?: \\w+)? (?:by|since|in|with|after|as of|because of) ${COMMIT}.{15}`);
const SINCE = new RegExp(`^(?:ever )?(?:since|after|starting with|as of) ${COMMIT}.{0,160}?\\b(?:fails?|broke\\w*|crash\\w*|incorrect\\w*|wrong\\w*|errors? out|does(?:n't| not) work|hangs?|leaks?|segfaults?|regress\\w*|bogus)\\b`);
const BUG_IS = /\b(?:the|this) (?:bug|regression|cause|mistake|breakage|error|failure|leak|crash|race)(?: here)? (?:is|was) (?:that|because|caused|due)\b.{12}/;
const PROBLEM_IS = /\b(?:the|this) (?:problem|issue|trouble)(?: here)? (?:is|was) (?:that|caused|because|due|how)\b.{12}/;
const HAPPENS = /\bthis (?:happens|happened|occurs|occurred|fails|failed|breaks|broke|crashes|crashed|was happening|is happening|went unnoticed|did not work|doesn't work|does not work)(?: \w+)? (?:because|due to|as|since)\b.{12}/;
const POINTS_BACK = /^(?:\W*)(?:it seems |apparently,? |presumably,? )?(?:this|that|it|which|the (?:reason|cause)(?: for (?:this|that))?)(?:'s| is| was| seems to be| appears to be)(?: likely| probably| mainly| mostly| only| simply| just| all| partly| solely| actually| also| presumably)? (?:because|due to|caused by|that|since)\b.{12}/;
const TURNED_OUT = /\bturn(?:s|ed) out\b.{5,120}\b(?:caus\w+|because|due to|culprit|bug|wrong|incorrect\w*|missing|never|forgot|broken|fails?|overwrit\w+|uninitiali[sz]ed|race|leak\w*|stale|invalid|not)\b/;
const FAILS_BECAUSE = /\b(?:fails|failed|failing|failure|crash(?:es|ed|ing)?|hangs?|hung|segfault(?:s|ed)?|broke|breaks|leaks|leaked|aborts|aborted|errors? out|(?:does|did|is|was|are|were)(?:n't| not) (?:work|working|found|detected|cleared|updated|freed|called|initiali[sz]ed)|corrupt(?:s|ed|ion)|deadlocks?|panics?|overflows?|truncated)\b[^,;]{0,70}?,? (?:because|due to|caused by|as a result of)\b(?! (?:we|they) need)(?! of this)(?! the (?:new|following)).{12}/;
const FAILS_BESIDE = /^when(?:ever)?\b|\bwithout (?:this|the|it)\b|\bno need\b|\bseemingly\b|\bcannot\b|\bin cases? (?:where|of|when)\b|\bso that\b|\bpermissions?\b|\breasons\b/;
const MAYBE = /\b(?:would|will|could|may|might|should|can|if|unless|in case|to avoid|to prevent|won't|must|potential(?:ly)?|possibl[ye]|not yet|unknown|unclear|needs? to be|suspect|maybe|perhaps|to make|lets|let us|allows?|intentionally|on purpose|expected)\b/;
const UNKNOWN = /\broot cause\b.{0,60}\b(?:not|unknown|unclear|needs|yet|investigat\w+|to be found)\b|\bnot the (?:real |actual )?(?:root cause|culprit)\b/;

function judge(sentence: Sentence): Verdict | undefined {
  const { lower } = sentence;
  if (UNKNOWN.test(lower)) return undefined;
  if (ROOT_CAUSE.test(lower)) return PLAIN;
  if (MAYBE.test(lower)) return undefined;
  if (DEFECT_FROM.test(lower) || INTRODUCED.test(lower) || COMMIT_DID.test(lower) || HAPPENS.test(lower)) return PLAIN;
  if (BROKEN_SINCE.test(lower) || SINCE.test(lower) || BUG_IS.test(lower) ) return LIKELY;
  if (FAILS_BECAUSE.test(lower) && !FAILS_BESIDE.test(lower)) return LIKELY;
  if (PROBLEM_IS.test(lower) && DEFECT.test(lower)) return LIKELY;
  if (POINTS_BACK.test(lower) && PLAIN_DEFECT.test(sentence.before)) return LIKELY;
  return TURNED_OUT.test(lower) && (PLAIN_DEFECT.test(sentence.before) || /\b(?:bug|wrong|broken|caus\w+)\b/.test(lower)) ? LIKELY : undefined;
}

export const rootCause: CueRule = {
  kind: "root-cause",
  triggers: wordList(
    "problem problems issue issues bug bugs culprit cause reason because caused due turns turned introduced broken broke forgot overlooked neglected failed missed accidentally mistakenly inadvertently unintentionally erroneously incorrectly wrongly " +
      "regressed underlying since regression trouble mistake didn",
  ),
  judge,
};
