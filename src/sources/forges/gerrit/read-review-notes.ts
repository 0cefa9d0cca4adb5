/** The review notes of a clone as payloads, by the place they speak of. Needs refs/notes/review, which a plain clone does not fetch. */
import type { ForgePlace } from "../../../model/forge.ts";
import { placeKey } from "../../../model/forge.ts";
import { listTree, readTexts } from "../../git/objects.ts";
import { askGit, type GitPlace } from "../../git/process.ts";
import type { Payload } from "../payload.ts";
import { changeOfNote } from "./review-note.ts";

const REVIEW_NOTES = "refs/notes/review";

/** Notes of one project on one server. */
export interface ReviewNotes {
  readonly place: ForgePlace;
  readonly payloads: readonly Payload[];
}

interface NotedCommit {
  readonly author: string;
  readonly at: number;
  readonly subject: string;
  readonly message: string;
}

/** Fields end with 0x1f, commits with 0x1e: neither may stand in a name, and a message that has them is cut there. */
const FORMAT = "%H%x1f%an <%ae>%x1f%at%x1f%s%x1f%B%x1e";
const BATCH = 2000;

/** What the commits say; those that are not in the clone are missing. */
async function readCommits(place: GitPlace, ids: readonly string[]): Promise<ReadonlyMap<string, NotedCommit>> {
  const commits = new Map<string, NotedCommit>();
  for (let from = 0; from < ids.length; from += BATCH) {
    const input = `${ids.slice(from, from + BATCH).join("\n")}\n`;
    const args = ["log", "--no-walk=unsorted", "--ignore-missing", "--stdin", `--format=${FORMAT}`];
    for (const entry of ((await askGit(place, args, input)) ?? "").split("\x1e")) {
      const [id = "", author = "", at = "", subject = "", message = ""] = entry.trimStart().split("\x1f");
      if (/^[0-9a-f]{40,64}$/.test(id)) commits.set(id, { author, at: Number(at), subject, message });
    }
  }
  return commits;
}

/**
 * Reads refs/notes/review.
 * @returns nothing where the clone has none; notes without a change's number are counted in no place.
 * @example for (const { place, payloads } of await readReviewNotes(repository.place)) …
 */
export async function readReviewNotes(git: GitPlace): Promise<readonly ReviewNotes[]> {
  const entries = await listTree(git, REVIEW_NOTES);
  // Paths are the ids of commits, cut into folders.
  const notes = (entries ?? []).filter(({ path }) => /^[0-9a-f/]{40,80}$/.test(path));
  if (notes.length === 0) return [];
  const texts = await readTexts(git, notes);
  const commits = await readCommits(
    git,
    notes.map(({ path }) => path.replaceAll("/", "")),
  );
  const byPlace = new Map<string, { place: ForgePlace; payloads: Payload[] }>();
  for (const { path, text } of texts) {
    const commit = path.replaceAll("/", "");
    const change = text === undefined ? undefined : changeOfNote(text);
    if (!change) continue;
    const place: ForgePlace = { kind: "gerrit", host: change.host, name: change.project };
    const known = byPlace.get(placeKey(place)) ?? { place, payloads: [] };
    known.payloads.push({
      form: "gerrit-note",
      source: `notes/review/${commit}`,
      data: { text, commit, ...commits.get(commit) },
    });
    byPlace.set(placeKey(place), known);
  }
  return [...byPlace.values()];
}
