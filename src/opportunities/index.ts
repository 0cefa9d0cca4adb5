/** Every finder, in the order in which ties are settled. */
import type { Finder } from "./finder.ts";
import { fixedAgain } from "./fixed-again.ts";
import { knownByOne } from "./known-by-one.ts";
import { newcomerNearby } from "./newcomer-nearby.ts";
import { unrecordedDecision } from "./unrecorded-decision.ts";

export const FINDERS: readonly Finder[] = [unrecordedDecision, newcomerNearby, fixedAgain, knownByOne];
