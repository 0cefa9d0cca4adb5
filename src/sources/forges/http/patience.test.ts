import { describe, expect, it } from "vitest";
import { type Answer, ConnectionFailure, nextPage, toConnectionFailure } from "./forge-request.ts";
import { limitIn, type Wait, withPatience } from "./patience.ts";

const answer = (status: number, data: unknown = [], headers: Record<string, string> = {}): Answer => ({
  status,
  data,
  headers,
});
const NOW = 1_700_000_000;
const date = new Date(NOW * 1000).toUTCString();

describe("limitIn", () => {
  it.each<[string, Answer, Wait]>([
    ["Retry-After in seconds", answer(429, {}, { "retry-after": "7" }), { seconds: 7, reason: "rate limit" }],
    [
      "Retry-After as a date",
      answer(429, {}, { date, "retry-after": new Date((NOW + 9) * 1000).toUTCString() }),
      { seconds: 9, reason: "rate limit" },
    ],
    [
      "GitHub's reset",
      answer(403, {}, { date, "x-ratelimit-remaining": "0", "x-ratelimit-reset": `${NOW + 30}` }),
      { seconds: 31, reason: "rate limit" },
    ],
    [
      "GitLab's reset",
      answer(429, {}, { date, "ratelimit-remaining": "0", "ratelimit-reset": `${NOW + 5}` }),
      { seconds: 6, reason: "rate limit" },
    ],
    [
      "a secondary limit without a time",
      answer(403, { message: "You have exceeded a secondary rate limit." }),
      { seconds: 60, reason: "secondary rate limit" },
    ],
    ["a limit of GraphQL", answer(200, { errors: [{ type: "RATE_LIMITED" }] }), { seconds: 60, reason: "rate limit" }],
  ])("reads %s by the forge's own clock", (_, given, wait) => {
    // The clock here is an hour off.
    expect(limitIn(given, given.headers.date ? NOW - 3600 : NOW)).toEqual(wait);
  });

  it.each([answer(403, { message: "Must have admin rights" }), answer(404), answer(200), answer(500)])(
    "takes %o for no limit",
    (given) => {
      expect(limitIn(given, NOW)).toBeUndefined();
    },
  );
});

/** Answers one after the other, the last for ever. */
const script = (...steps: (Answer | Error)[]) => {
  const sent = { count: 0 };
  const send = (): Promise<Answer> => {
    const step = steps[Math.min(sent.count++, steps.length - 1)]!;
    return step instanceof Error ? Promise.reject(step) : Promise.resolve(step);
  };
  return { send, sent };
};

describe("withPatience", () => {
  it("asks again after limits, errors, halves of answers and broken connections, and says so", async () => {
    const waits: Wait[] = [];
    const { send } = script(
      answer(429, {}, { "retry-after": "3" }),
      answer(502, "<html>"),
      answer(200, "[{"),
      new ConnectionFailure("reset", "ECONNRESET"),
      answer(200, [1]),
    );
    const ask = withPatience(send, { second: 1, onWait: (wait) => waits.push(wait) });
    expect((await ask({ path: "/x" })).data).toEqual([1]);
    expect(waits).toEqual([
      { seconds: 3, reason: "rate limit" },
      { seconds: 1, reason: "server error" },
      { seconds: 2, reason: "damaged answer" },
      { seconds: 4, reason: "no connection" },
    ]);
  });

  it("waits no longer than allowed, and says when to come back", async () => {
    const { send, sent } = script(answer(429, {}, { "retry-after": "2400" }));
    await expect(withPatience(send, { longestWait: 60 })({ path: "/x" })).rejects.toMatchObject({
      code: "rate-limited",
      message: "The forge asks to wait 40 minutes (rate limit); at most 60 seconds was allowed.",
    });
    expect(sent.count).toBe(1);
  });

  it("gives up what does not mend, and does not ask a wrong name again", async () => {
    const down = script(answer(503, "down"));
    await expect(withPatience(down.send, { second: 1, attempts: 3 })({ path: "/x" })).rejects.toMatchObject({
      code: "forge-unavailable",
    });
    expect(down.sent.count).toBe(3);
    const wrong = script(new ConnectionFailure("no such host", "ENOTFOUND"));
    await expect(withPatience(wrong.send, { second: 1 })({ path: "/x" })).rejects.toThrow(ConnectionFailure);
    expect(wrong.sent.count).toBe(1);
  });

  it("ends a wait at once when aborted", async () => {
    const stop = new AbortController();
    const { send } = script(answer(429, {}, { "retry-after": "3000" }));
    const ask = withPatience(send, { signal: stop.signal, onWait: () => setTimeout(() => stop.abort(), 5) });
    await expect(ask({ path: "/x" })).rejects.toThrow(/abort/i);
  });

  it("lets refusals through", async () => {
    for (const status of [304, 401, 403, 404, 410, 422, 451])
      expect((await withPatience(script(answer(status, {})).send)({ path: "/x" })).status).toBe(status);
  });
});

describe("answers", () => {
  it("finds the next page of a Link header", () => {
    const link = '<https://api.example.com/x?page=1>; rel="prev", <https://api.example.com/x?page=3&a=b,c>; rel="next"';
    expect(nextPage({ link: link.replace(",c", "") })).toBe("https://api.example.com/x?page=3&a=b");
    expect(nextPage({})).toBe("");
    expect(nextPage({ link: "<".repeat(100_000) })).toBe("");
  });

  it("keeps the code of a failed connection, and nothing of the request", () => {
    const cause = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const error = Object.assign(new TypeError("fetch failed", { cause }), {
      request: { headers: { authorization: "token secret" } },
    });
    const failure = toConnectionFailure(error);
    expect(failure.code).toBe("ECONNREFUSED");
    expect(JSON.stringify(failure) + failure.stack).not.toContain("secret");
  });
});
