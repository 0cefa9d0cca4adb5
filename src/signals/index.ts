/** Every signal. A file in this folder that is not listed here fails a test. */

import { alternativesWeighed } from "./alternatives-weighed.ts";
import { approvedThenReverted } from "./approved-then-reverted.ts";
import { areaAuthorship } from "./area-authorship.ts";
import { askedForReview } from "./asked-for-review.ts";
import { bridgeBetweenAreas } from "./bridge-between-areas.ts";
import { changeHotFixed } from "./change-hot-fixed.ts";
import { changeReverted } from "./change-reverted.ts";
import { changesRequestedHeld } from "./changes-requested-held.ts";
import { choseNotToBuild } from "./chose-not-to-build.ts";
import { contributorDocs } from "./contributor-docs.ts";
import { creditGiven } from "./credit-given.ts";
import { creditReceived } from "./credit-received.ts";
import { decisionRecord } from "./decision-record.ts";
import { decisionReversed } from "./decision-reversed.ts";
import { decisionRevisited } from "./decision-revisited.ts";
import { designDocument } from "./design-document.ts";
import { docsWithCode } from "./docs-with-code.ts";
import { documentAdopted } from "./document-adopted.ts";
import { documentCitedInDiscussions } from "./document-cited-in-discussions.ts";
import { documentCoEdited } from "./document-co-edited.ts";
import { documentKept } from "./document-kept.ts";
import { durableChange } from "./durable-change.ts";
import { endToEnd } from "./end-to-end.ts";
import { featureWithTests } from "./feature-with-tests.ts";
import { fixWithTest } from "./fix-with-test.ts";
import { initiativeAbandoned } from "./initiative-abandoned.ts";
import { initiativeAcrossAreas } from "./initiative-across-areas.ts";
import { initiativeBuiltOn } from "./initiative-built-on.ts";
import { initiativeFollowedThrough } from "./initiative-followed-through.ts";
import { initiativeHeld } from "./initiative-held.ts";
import { initiativeHotFixed } from "./initiative-hot-fixed.ts";
import { initiativeInvestigated } from "./initiative-investigated.ts";
import { initiativeLed } from "./initiative-led.ts";
import { initiativeLedOnForge } from "./initiative-led-on-forge.ts";
import { initiativeNextDoor } from "./initiative-next-door.ts";
import { initiativePrototyped } from "./initiative-prototyped.ts";
import { initiativeSimplified } from "./initiative-simplified.ts";
import { initiativeTakenBack } from "./initiative-taken-back.ts";
import { initiativeWeighed } from "./initiative-weighed.ts";
import { initiativeWithOthers } from "./initiative-with-others.ts";
import { integrator } from "./integrator.ts";
import { investigationOnForge } from "./investigation-on-forge.ts";
import { investigationTrail } from "./investigation-trail.ts";
import { landedNextDoor } from "./landed-next-door.ts";
import { listedOwner } from "./listed-owner.ts";
import { longTopic } from "./long-topic.ts";
import { measuredInMessage } from "./measured-in-message.ts";
import { mentorCredited } from "./mentor-credited.ts";
import { newcomerHelped } from "./newcomer-helped.ts";
import { newcomerReviewed } from "./newcomer-reviewed.ts";
import { newcomerWentOn } from "./newcomer-went-on.ts";
import { ownRegressionFixed } from "./own-regression-fixed.ts";
import { paired } from "./paired.ts";
import { postmortemWritten } from "./postmortem-written.ts";
import { problemFoundAndSolved } from "./problem-found-and-solved.ts";
import { proposalAccepted } from "./proposal-accepted.ts";
import { proposalBuiltByOthers } from "./proposal-built-by-others.ts";
import { proposalImplementedByOthers } from "./proposal-implemented-by-others.ts";
import { proposalWithEvidence } from "./proposal-with-evidence.ts";
import { proposalWritten } from "./proposal-written.ts";
import { prototypeClosedOnPurpose } from "./prototype-closed-on-purpose.ts";
import { questionBeforeCode } from "./question-before-code.ts";
import { reasonInMessage } from "./reason-in-message.ts";
import { releaseShepherd } from "./release-shepherd.ts";
import { repeatedProblemClosed } from "./repeated-problem-closed.ts";
import { reviewRounds } from "./review-rounds.ts";
import { reviewTeaches } from "./review-teaches.ts";
import { reviewedNextDoor } from "./reviewed-next-door.ts";
import { reviewsGiven } from "./reviews-given.ts";
import { roadmapWritten } from "./roadmap-written.ts";
import { rootCauseNamed } from "./root-cause-named.ts";
import { scopeCut } from "./scope-cut.ts";
import { seriesLed } from "./series-led.ts";
import { seriesWithOthers } from "./series-with-others.ts";
import type { Signal } from "./signal.ts";
import { simplification } from "./simplification.ts";
import { stalledWorkLanded } from "./stalled-work-landed.ts";
import { statedUncertainty } from "./stated-uncertainty.ts";
import { subsystemCreated } from "./subsystem-created.ts";
import { suggestionAdopted } from "./suggestion-adopted.ts";
import { supportEnded } from "./support-ended.ts";
import { teachingTakenUp } from "./teaching-taken-up.ts";
import { testBaseGrown } from "./test-base-grown.ts";
import { testsWithCode } from "./tests-with-code.ts";
import { toolingWork } from "./tooling-work.ts";
import { tradeOffInReview } from "./trade-off-in-review.ts";
import { tradeOffNamed } from "./trade-off-named.ts";
import { trustedReviewerElsewhere } from "./trusted-reviewer-elsewhere.ts";
import { unblockedOthers } from "./unblocked-others.ts";
import { unknownsWritten } from "./unknowns-written.ts";
import { vagueProblemTaken } from "./vague-problem-taken.ts";
import { workBrokenDown } from "./work-broken-down.ts";

export const SIGNALS: readonly Signal[] = [
  alternativesWeighed,
  approvedThenReverted,
  areaAuthorship,
  askedForReview,
  bridgeBetweenAreas,
  changeHotFixed,
  changeReverted,
  changesRequestedHeld,
  choseNotToBuild,
  contributorDocs,
  creditGiven,
  creditReceived,
  decisionRecord,
  decisionReversed,
  decisionRevisited,
  designDocument,
  docsWithCode,
  documentAdopted,
  documentCitedInDiscussions,
  documentCoEdited,
  documentKept,
  durableChange,
  endToEnd,
  featureWithTests,
  fixWithTest,
  initiativeAbandoned,
  initiativeAcrossAreas,
  initiativeBuiltOn,
  initiativeFollowedThrough,
  initiativeHeld,
  initiativeHotFixed,
  initiativeInvestigated,
  initiativeLed,
  initiativeLedOnForge,
  initiativeNextDoor,
  initiativePrototyped,
  initiativeSimplified,
  initiativeTakenBack,
  initiativeWeighed,
  initiativeWithOthers,
  integrator,
  investigationOnForge,
  investigationTrail,
  landedNextDoor,
  listedOwner,
  longTopic,
  measuredInMessage,
  mentorCredited,
  newcomerHelped,
  newcomerReviewed,
  newcomerWentOn,
  ownRegressionFixed,
  paired,
  postmortemWritten,
  problemFoundAndSolved,
  proposalAccepted,
  proposalBuiltByOthers,
  proposalImplementedByOthers,
  proposalWithEvidence,
  proposalWritten,
  prototypeClosedOnPurpose,
  questionBeforeCode,
  reasonInMessage,
  releaseShepherd,
  repeatedProblemClosed,
  reviewRounds,
  reviewTeaches,
  reviewedNextDoor,
  reviewsGiven,
  roadmapWritten,
  rootCauseNamed,
  scopeCut,
  seriesLed,
  seriesWithOthers,
  simplification,
  stalledWorkLanded,
  statedUncertainty,
  subsystemCreated,
  suggestionAdopted,
  supportEnded,
  teachingTakenUp,
  testBaseGrown,
  testsWithCode,
  toolingWork,
  tradeOffInReview,
  tradeOffNamed,
  trustedReviewerElsewhere,
  unblockedOthers,
  unknownsWritten,
  vagueProblemTaken,
  workBrokenDown,
];
