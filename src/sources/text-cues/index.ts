/** Every cue rule, in the order of CUE_KINDS. A kind is added by its file, its test and its line here. */
import { alternative } from "./alternative.ts";
import { bisect } from "./bisect.ts";
import { limitation } from "./limitation.ts";
import { measurement } from "./measurement.ts";
import { reason } from "./reason.ts";
import { removal } from "./removal.ts";
import { rootCause } from "./root-cause.ts";
import type { CueRule } from "./rule.ts";
import { tradeOff } from "./trade-off.ts";
import { uncertainty } from "./uncertainty.ts";

export const RULES: readonly CueRule[] = [
  reason,
  alternative,
  measurement,
  rootCause,
  bisect,
  uncertainty,
  limitation,
  tradeOff,
  removal,
];
