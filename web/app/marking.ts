/** Marks of evidence, of one piece or many, and the way back. */
import { useState } from "react";
import type { Api } from "../../src/views/pages/api.ts";
import { tell } from "./api.ts";
import { queries } from "./queries.ts";

type Line = Api["/api/evidence"]["lines"][number];
export type Mark = Line["mark"];
export type Verdict = NonNullable<Mark>["verdict"];

interface Change {
  readonly id: string;
  readonly mark: Mark;
}

/** One after the other: each is a change of the same file. What was done before a failure stays done. */
async function setAll(changes: readonly Change[]): Promise<void> {
  try {
    for (const { id, mark } of changes)
      await (mark === null
        ? tell("DELETE", "/api/evidence/:id/mark", { id })
        : tell("PUT", "/api/evidence/:id/mark", { id }, mark));
  } finally {
    await queries.invalidateQueries();
  }
}

export interface Marking {
  /** Marks lines, or takes their marks back; a reason that stands already stays. */
  readonly mark: (lines: readonly Pick<Line, "id" | "mark">[], verdict: Verdict | null) => Promise<void>;
  /** What was done last; null where there is nothing to take back. */
  readonly done: { readonly count: number; readonly verdict: Verdict | null } | null;
  readonly undo: () => Promise<void>;
  readonly isBusy: boolean;
  readonly error: unknown;
}

export function useMarking(): Marking {
  const [last, setLast] = useState<{ readonly before: readonly Change[]; readonly verdict: Verdict | null } | null>(
    null,
  );
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (changes: readonly Change[]): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await setAll(changes);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return {
    isBusy,
    error,
    done: last && { count: last.before.length, verdict: last.verdict },
    mark: async (lines, verdict) => {
      const changed = lines.filter(({ mark }) => (mark?.verdict ?? null) !== verdict);
      if (changed.length === 0) return;
      setLast({ before: changed.map(({ id, mark }) => ({ id, mark })), verdict });
      await run(
        changed.map(({ id, mark }) => ({
          id,
          mark: verdict === null ? null : { verdict, because: mark?.because ?? null },
        })),
      );
    },
    undo: async () => {
      if (last === null) return;
      setLast(null);
      await run(last.before);
    },
  };
}
