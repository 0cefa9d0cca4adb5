/** Every signal. A file in this folder that is not listed here fails a test. */
import { areaAuthorship } from "./area-authorship.ts";
import { changeHotFixed } from "./change-hot-fixed.ts";
import { changeReverted } from "./change-reverted.ts";
import { contributorDocs } from "./contributor-docs.ts";
import { designDocument } from "./design-document.ts";
import { docsWithCode } from "./docs-with-code.ts";
import { documentAdopted } from "./document-adopted.ts";
import { documentCoEdited } from "./document-co-edited.ts";
import { documentKept } from "./document-kept.ts";
import { fixWithTest } from "./fix-with-test.ts";
import { investigationTrail } from "./investigation-trail.ts";
import { measuredInMessage } from "./measured-in-message.ts";
import { ownRegressionFixed } from "./own-regression-fixed.ts";
import { postmortemWritten } from "./postmortem-written.ts";
import { reasonInMessage } from "./reason-in-message.ts";
import { repeatedProblemClosed } from "./repeated-problem-closed.ts";
import { rootCauseNamed } from "./root-cause-named.ts";
import { scopeCut } from "./scope-cut.ts";
import { seriesLed } from "./series-led.ts";
import { statedUncertainty } from "./stated-uncertainty.ts";
import { testsWithCode } from "./tests-with-code.ts";
import { unknownsWritten } from "./unknowns-written.ts";
import type { Signal } from "./signal.ts";

export const SIGNALS: readonly Signal[] = [
  areaAuthorship,
  changeHotFixed,
  changeReverted,
  contributorDocs,
  designDocument,
  docsWithCode,
  documentAdopted,
  documentCoEdited,
  documentKept,
  fixWithTest,
  investigationTrail,
  measuredInMessage,
  ownRegressionFixed,
  postmortemWritten,
  reasonInMessage,
  repeatedProblemClosed,
  rootCauseNamed,
  scopeCut,
  seriesLed,
  statedUncertainty,
  testsWithCode,
  unknownsWritten,
];
