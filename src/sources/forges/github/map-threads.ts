/** Review threads as GitHub's GraphQL API gives them (see threads.ts) → whether each of their comments was resolved. */
import type { MappedPayload, ResolutionRecord } from "../../../model/forge.ts";
import { accountOf } from "../github-rest.ts";
import { idOf, type JsonObject, objectOf, objectsOf, secondsOf, wordOf } from "../json-value.ts";

export function mapGithubThreads(data: JsonObject, number: number | undefined): MappedPayload {
  const records: ResolutionRecord[] = [];
  let dateless = 0;
  if (number === undefined) return { records, skipped: new Map([["threads without a pull request", 1]]) };
  for (const thread of objectsOf(data.nodes)) {
    const isResolved = thread.isResolved === true;
    for (const comment of objectsOf(objectOf(thread.comments)?.nodes)) {
      const id = idOf(comment.databaseId);
      const at = secondsOf(comment.createdAt);
      if (id === "" || at === undefined) {
        dateless++;
        continue;
      }
      const of = `code-comment/${id}`;
      records.push({
        type: "resolution",
        key: `resolution/${of}`,
        number,
        at,
        updatedAt: at,
        author: accountOf(thread.resolvedBy),
        url: wordOf(comment.url),
        of,
        resolved: isResolved,
      });
    }
  }
  return { records, skipped: dateless === 0 ? new Map() : new Map([["thread comment without id or date", dateless]]) };
}
