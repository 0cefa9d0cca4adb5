/**
 * Where identities meet in a history: as author and committer or first signer of the same commits, which people do with
 * themselves, and as author and reviewer, which they do not.
 */
import type { CommitRecord } from "../model/commit.ts";
import type { RawIdentity } from "../model/identity.ts";

/** Two identities and on how many commits they meet. */
export type Encounter = readonly [a: RawIdentity, b: RawIdentity, commits: number];

export interface Encounters {
  readonly together: readonly Encounter[];
  readonly reviewing: readonly Encounter[];
}

const REVIEWING: ReadonlySet<string> = new Set(["reviewed-by", "acked-by", "tested-by"]);

class Tally {
  readonly #counts = new Map<RawIdentity, Map<RawIdentity, number>>();

  add(a: RawIdentity, b: RawIdentity): void {
    if (a === b) return;
    const inner = this.#counts.get(a) ?? new Map<RawIdentity, number>();
    this.#counts.set(a, inner);
    inner.set(b, (inner.get(b) ?? 0) + 1);
  }

  /** Those that met twice at least, once may be a slip, and on at least a share of what the first wrote. */
  all(share: number, written: ReadonlyMap<RawIdentity, number>): Encounter[] {
    return [...this.#counts].flatMap(([a, inner]) =>
      [...inner].flatMap(([b, count]) =>
        count > 1 && count >= share * (written.get(a) ?? 0) ? [[a, b, count] as const] : [],
      ),
    );
  }
}

export function findEncounters(records: readonly Pick<CommitRecord, "author" | "committer" | "message">[]): Encounters {
  const [together, reviewing] = [new Tally(), new Tally()];
  const written = new Map<RawIdentity, number>();
  for (const { author, committer, message } of records) {
    written.set(author, (written.get(author) ?? 0) + 1);
    if (committer !== author) together.add(author, committer);
    const signer = message.trailers.find(({ key }) => key === "signed-off-by")?.people[0];
    if (signer !== undefined) together.add(author, signer);
    for (const { key, people } of message.trailers)
      if (REVIEWING.has(key)) for (const person of people) reviewing.add(author, person);
  }
  return { together: together.all(0.5, written), reviewing: reviewing.all(0, written) };
}
