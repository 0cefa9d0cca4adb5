/** Who of the accounts in a clone is a program, where neither list nor form says it: by what they did. */
import type { LandedCommit } from "../history/landing.ts";
import { judgeOf, MOST_SUBJECTS } from "../identity/account-behaviour.ts";
import type { AuthorshipTable } from "../identity/authorship-table.ts";
import type { Judged } from "../identity/resolve.ts";
import { formatIdentity, type RawIdentity } from "../model/identity.ts";

interface Unsure {
  readonly judge: NonNullable<ReturnType<typeof judgeOf>>;
  readonly work: { commits: number; merges: number; readonly subjects: string[] };
}

/**
 * Judges the accounts whose form leaves it open; most repositories have few.
 * @param identities every identity once, by how `formatIdentity` writes it.
 */
export function judgeAccounts(
  landed: readonly LandedCommit[],
  identities: readonly (readonly [string, { readonly raw: RawIdentity }])[],
  table: AuthorshipTable,
): Judged {
  const unsure = new Map<string, Unsure>();
  for (const [id, { raw }] of identities) {
    const judge = judgeOf(raw, table);
    if (judge) unsure.set(id, { judge, work: { commits: 0, merges: 0, subjects: [] } });
  }
  if (unsure.size === 0) return new Map();
  const byAuthor = new Map<RawIdentity, Unsure | undefined>();
  for (const { record } of landed) {
    const { author, parents, message } = record;
    if (!byAuthor.has(author)) byAuthor.set(author, unsure.get(formatIdentity(author)));
    const work = byAuthor.get(author)?.work;
    if (!work) continue;
    work.commits++;
    if (parents.length > 1) work.merges++;
    else if (work.subjects.length < MOST_SUBJECTS) work.subjects.push(message.subject);
  }
  return new Map([...unsure].flatMap(([id, { judge, work }]) => (judge(work) ? [[id, "bot"] as const] : [])));
}
