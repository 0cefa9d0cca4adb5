/**
 * Whether review threads were resolved: the one thing that GitHub's REST API does not say. One GraphQL query asks for
 * several pull requests; a pull request with more threads than fit is asked for again, by itself.
 */
import type { ForgePlace } from "../../../model/forge.ts";
import type { ForgeRequest } from "../http/forge-request.ts";
import { type JsonObject, numberOf, objectOf, objectsOf, wordOf } from "../json-value.ts";
import type { Payload } from "../payload.ts";
import type { SkippedPart } from "../sync-batch.ts";
import { GRAPHQL } from "./client.ts";

/** Pull requests in one query: 20 × 50 threads × 20 comments are 21,000 nodes of the 500,000 that GitHub allows. */
export const PULLS_PER_QUERY = 20;

const THREADS = `reviewThreads(first: 50, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { id isResolved resolvedBy { login } comments(first: 20) { nodes { databaseId createdAt url } } }
    }`;

/**
 * The query for the threads of pull requests.
 * @example threadsQuery([12, 15]) // one query with p12 and p15
 */
export const threadsQuery = (
  numbers: readonly number[],
): string => `query ($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    ${numbers.map((number) => `p${number}: pullRequest(number: ${number}) { number ${THREADS} }`).join("\n    ")}
  }
}`;

interface Threads {
  readonly payloads: readonly Payload[];
  readonly skipped: readonly SkippedPart[];
}

const asPayload = (number: number, nodes: readonly JsonObject[], page: number): Payload => ({
  form: "github-threads",
  source: `pulls/${number}/threads${page === 0 ? "" : `/${page}`}`,
  number,
  data: { nodes },
});

/** Pages of one pull request's threads: more are damage. */
const MOST_PAGES = 200;

/**
 * The threads of pull requests as payloads; what GitHub does not give is a skipped line.
 * @param numbers at most PULLS_PER_QUERY.
 */
export async function readThreads(
  request: ForgeRequest,
  place: ForgePlace,
  numbers: readonly number[],
): Promise<Threads> {
  const payloads: Payload[] = [];
  const skipped: SkippedPart[] = [];
  const [owner, name] = place.name.split("/");
  const ask = async (some: readonly number[], after: string | null): Promise<JsonObject | string> => {
    const answer = await request({
      path: GRAPHQL,
      body: { query: threadsQuery(some), variables: { owner, name, after } },
    });
    const repository = objectOf(objectOf(objectOf(answer.data)?.data)?.repository);
    if (answer.status === 200 && repository) return repository;
    const said = wordOf(objectsOf(objectOf(answer.data)?.errors)[0]?.message ?? objectOf(answer.data)?.message);
    return `GraphQL: status ${answer.status}${said === "" ? "" : `, ${said.slice(0, 120)}`}`;
  };
  const first = await ask(numbers, null);
  for (const number of numbers) {
    let pull = typeof first === "string" ? first : (objectOf(first[`p${number}`]) ?? "not given");
    for (let page = 0; page < MOST_PAGES; page++) {
      if (typeof pull === "string") {
        skipped.push({ source: `pulls/${number}/threads`, reason: `resolution of threads: ${pull}` });
        break;
      }
      const threads = objectOf(pull.reviewThreads);
      const nodes = objectsOf(threads?.nodes);
      if (nodes.length > 0) payloads.push(asPayload(numberOf(pull.number) ?? number, nodes, page));
      const info = objectOf(threads?.pageInfo);
      if (info?.hasNextPage !== true || typeof info.endCursor !== "string") break;
      const next = await ask([number], info.endCursor);
      pull = typeof next === "string" ? next : (objectOf(next[`p${number}`]) ?? "not given");
    }
  }
  return { payloads, skipped };
}
