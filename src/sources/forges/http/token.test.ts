import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { findToken, runProgram, Token } from "./token.ts";

const SECRET = "ghp_0123456789abcdef";
const none = () => Promise.resolve(undefined);
const find = async (...args: Parameters<typeof findToken>) => {
  const token = await findToken(...args);
  return token && { value: token.reveal(), origin: token.origin };
};

describe("findToken", () => {
  it("takes the host's own variable, then gh's, then gh itself", async () => {
    const env = { WAYMARK_TOKEN_GITHUB_COM: "own-token-1", GH_TOKEN: "gh-token-22", GITHUB_TOKEN: "github-token-3" };
    expect(await find("github", "github.com", { env, run: none })).toEqual({
      value: "own-token-1",
      origin: "WAYMARK_TOKEN_GITHUB_COM",
    });
    expect(
      (await find("github", "github.com", { env: { ...env, WAYMARK_TOKEN_GITHUB_COM: "" }, run: none }))?.origin,
    ).toBe("GH_TOKEN");
    const asked: unknown[] = [];
    const run = (...args: unknown[]) => {
      asked.push(args);
      return Promise.resolve(`${SECRET}\n`);
    };
    expect(await find("github", "github.com", { env: {}, run })).toEqual({ value: SECRET, origin: "gh auth token" });
    expect(asked).toEqual([["gh", ["auth", "token", "--hostname", "github.com"]]]);
    expect(await find("gitlab", "gitlab.com", { env: {}, run })).toEqual({ value: SECRET, origin: "glab config get" });
  });

  it("sends no token to a host that it was not given for", async () => {
    const env = {
      GH_TOKEN: "gh-token-22",
      GITHUB_TOKEN: "github-token-3",
      GITLAB_TOKEN: "glpat-123456",
      GH_ENTERPRISE_TOKEN: "ent-token-1",
    };
    for (const [kind, host] of [
      ["github", "git.example.org"],
      ["gitlab", "git.example.org"],
      ["gerrit", "github.com"],
    ] as const)
      expect(await find(kind, host, { env, run: none })).toBeUndefined();
    expect((await find("gitlab", "gitlab.com", { env, run: none }))?.origin).toBe("GITLAB_TOKEN");
    expect(
      (await find("gitlab", "git.example.org", { env: { ...env, GITLAB_HOST: "https://git.example.org/" }, run: none }))
        ?.origin,
    ).toBe("GITLAB_TOKEN");
    expect(
      (await find("github", "git.example.org", { env: { ...env, GH_HOST: "git.example.org" }, run: none }))?.origin,
    ).toBe("GH_ENTERPRISE_TOKEN");
  });

  it("takes nothing that would break a header, and asks no program about an odd host", async () => {
    expect(await find("github", "github.com", { env: { GH_TOKEN: "two\nlines-of-it" }, run: none })).toBeUndefined();
    const run = () => Promise.reject(new Error("asked"));
    expect(await find("github", "--help;", { env: {}, run })).toBeUndefined();
  });

  it("does without a program that is not there", async () => {
    expect(await runProgram("waymark-no-such-program", [])).toBeUndefined();
    expect(await runProgram("node", ["-e", "console.log('yes')"])).toBe("yes\n");
    expect(await runProgram("node", ["-e", "process.exit(3)"])).toBeUndefined();
  });
});

it("a token prints as nothing, however it is printed", () => {
  const token = new Token(SECRET, "GH_TOKEN");
  for (const text of [
    String(token),
    `${token}`,
    JSON.stringify({ token }),
    inspect(token, { depth: 9, showHidden: true }),
    inspect([{ token }]),
  ])
    expect(text).not.toContain(SECRET);
});
