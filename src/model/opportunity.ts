/** A next step seen in a repository, before it is known for whom: finders make candidates, a report chooses from them. */
import type { Opportunity } from "./report.ts";

export interface OpportunityCandidate extends Omit<Opportunity, "criterion"> {
  readonly finder: string;
  /** Whose step it is; null: anybody at home in `area`. */
  readonly person: string | null;
  readonly area: string;
  /** `skill/criterion` it would prove, by the shipped ladder. */
  readonly criterion: string;
  /** Day of what it was seen in; later is shown first. */
  readonly day: string;
}
