/**
 * Which signals run at once and which later. What counts in an assessment is always there; a signal that looks at initiatives
 * and does not count runs where initiatives are asked for, because threading them takes its time.
 */
import { EXPERIMENTAL } from "./experimental.ts";
import { SIGNALS } from "./index.ts";
import type { Signal } from "./signal.ts";

const isLater = ({ id, over }: Signal): boolean => over === "initiatives" && EXPERIMENTAL.has(id);

/** Those that every report has the evidence of. */
export const AT_ONCE: readonly Signal[] = SIGNALS.filter((signal) => !isLater(signal));

/** Those that come with initiatives. */
export const LATER: readonly Signal[] = SIGNALS.filter(isLater);
