/**
 * The series of patches that a commit was sent in, by the message id that whoever applied it left in a Message-Id or Link trailer.
 * Three tools make such ids, and what their parts mean is in git's own documentation and in b4's:
 *
 *     20260808004437.4367-1-ada@example.org              git send-email: moment, process, number of the patch
 *     0123abc.1786361819.git.ada@example.org             git format-patch --cover-letter: hash, moment
 *     20260729-keep-tokens-v3-2-0123abc@example.org      b4: day, topic, version, number of the patch
 *
 * The topic of b4 stays the same over all versions of a series.
 */
import type { Commit } from "../history.ts";

const KEYS = new Set(["message-id", "link"]);
/** A message id, alone or as the last part of an archive's address. */
const MESSAGE_ID = /([^\s/<>@]{8,200}@[^\s/<>]{3,100})\/?>?$/;
const FORMS: readonly RegExp[] = [
  /^(\d{14}\.\d{1,9})-\d{1,4}-/,
  /^(?:cover|[0-9a-f]{6,64})\.(\d{9,11}\.git\.\S+)$/,
  /^\d{8}-([\w.+-]{3,120}?)-v\d{1,3}-\d{1,4}-[0-9a-f]{6,64}@/,
];

/**
 * What names the series that a commit was sent in; undefined where nothing does.
 * @example patchSeriesOf(commit) // "keep-tokens"
 */
export function patchSeriesOf({ trailers }: Commit): string | undefined {
  for (const { key, value } of trailers) {
    const id = KEYS.has(key) ? MESSAGE_ID.exec(value.trim().slice(0, 400))?.[1] : undefined;
    if (id === undefined) continue;
    for (const form of FORMS) {
      const name = form.exec(id)?.[1];
      if (name !== undefined) return name;
    }
  }
  return undefined;
}
