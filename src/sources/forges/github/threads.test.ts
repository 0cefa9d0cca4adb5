import { validate } from "@octokit/graphql-schema";
import { describe, expect, it } from "vitest";
import type { ForgePlace } from "../../../model/forge.ts";
import type { Ask } from "../http/forge-request.ts";
import { mapPayload } from "../payload.ts";
import { readThreads, threadsQuery } from "./threads.ts";

const PLACE: ForgePlace = { kind: "github", host: "github.com", name: "octo-org/engine" };
// Made up: GraphQL answers of real repositories are not recorded.
const thread = (id: number, isResolved: boolean) => ({
  isResolved,
  resolvedBy: isResolved ? { login: "ada-l" } : null,
  comments: { nodes: [{ databaseId: id, createdAt: "2024-01-02T03:04:05Z", url: "" }] },
});

describe("threadsQuery", () => {
  it("is a query that GitHub's published schema knows", () => {
    expect(validate(threadsQuery([12, 15]))).toEqual([]);
  });
});

describe("readThreads", () => {
  it("reads the threads of several pull requests, and the further pages of a long one", async () => {
    const asked: Ask[] = [];
    const request = (ask: Ask) => {
      asked.push(ask);
      const variables = ask.body!.variables as { after: string | null };
      const pageOf = (ids: number[], endCursor: string | null) => ({
        reviewThreads: {
          pageInfo: { hasNextPage: endCursor !== null, endCursor },
          nodes: ids.map((id) => thread(id, id % 2 === 0)),
        },
      });
      const repository =
        variables.after === null
          ? { p12: { number: 12, ...pageOf([1, 2], "more") }, p15: { number: 15, ...pageOf([], null) }, p16: null }
          : { p12: { number: 12, ...pageOf([3], null) } };
      return Promise.resolve({ status: 200, headers: {}, data: { data: { repository } } });
    };
    const { payloads, skipped } = await readThreads(request, PLACE, [12, 15, 16]);
    expect(payloads.map(({ source }) => source)).toEqual(["pulls/12/threads", "pulls/12/threads/1"]);
    expect(skipped).toEqual([{ source: "pulls/16/threads", reason: "resolution of threads: not given" }]);
    expect(asked).toHaveLength(2);
    expect(payloads.flatMap((payload) => mapPayload(payload).records)).toMatchObject([
      {
        type: "resolution",
        key: "resolution/code-comment/1",
        of: "code-comment/1",
        resolved: false,
        author: undefined,
      },
      {
        type: "resolution",
        key: "resolution/code-comment/2",
        of: "code-comment/2",
        resolved: true,
        author: { login: "ada-l" },
      },
      { type: "resolution", key: "resolution/code-comment/3", number: 12 },
    ]);
  });

  it("says why, where GraphQL refuses", async () => {
    const request = () =>
      Promise.resolve({ status: 200, headers: {}, data: { errors: [{ type: "FORBIDDEN", message: "Not for you" }] } });
    const { payloads, skipped } = await readThreads(request, PLACE, [1]);
    expect(payloads).toEqual([]);
    expect(skipped[0]?.reason).toBe("resolution of threads: GraphQL: status 200, Not for you");
  });
});
