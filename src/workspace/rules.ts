/** What a signal's rule says, for showing beside evidence. */
import { SIGNALS } from "../signals/index.ts";

export interface Rule {
  readonly title: string;
  readonly version: number;
  readonly definition: string;
  readonly limits: string;
  readonly needs: readonly string[];
  readonly language: string;
}

/** The rule of a signal; undefined for one this program does not have. */
export function ruleOf(id: string): Rule | undefined {
  const signal = SIGNALS.find((one) => one.id === id);
  return (
    signal && {
      title: signal.title,
      version: signal.version,
      definition: signal.definition,
      limits: signal.limits,
      needs: signal.needs,
      language: signal.language,
    }
  );
}
