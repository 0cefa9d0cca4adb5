import { describe, expect, it } from "vitest";
import type { ForgePlace } from "../../../model/forge.ts";
import { ConnectionFailure } from "./forge-request.ts";
import { checkProxy, proxyFor } from "./proxy.ts";
import { toConnectionError, toRefusal } from "./tell-refusal.ts";

const PLACE: ForgePlace = { kind: "github", host: "github.com", name: "octo-org/engine" };
const refusal = (
  status: number,
  headers: Record<string, string> = {},
  token: string | undefined = "GH_TOKEN",
  place = PLACE,
) => toRefusal(place, { status, data: { message: "Not Found" }, headers }, token);

describe("toRefusal", () => {
  it("says that a token expired, and how to get another", () => {
    expect(refusal(401)).toMatchObject({
      code: "token-refused",
      message: "GitHub refused the token from GH_TOKEN (401): it expired or was withdrawn.",
      hint: "gh auth login --hostname github.com, or set GH_TOKEN to a token of https://github.com/settings/tokens.",
    });
  });

  it("says which scope is missing", () => {
    expect(refusal(404, { "x-oauth-scopes": "gist, read:org", "x-accepted-oauth-scopes": "repo" })).toMatchObject({
      code: "token-too-narrow",
      message:
        "The token from GH_TOKEN may not read github.com/octo-org/engine (404): it has gist, read:org, and needs repo.",
      hint: expect.stringContaining("--scopes repo") as unknown,
    });
    const gitlab = toRefusal(
      { kind: "gitlab", host: "gitlab.com", name: "a/b" },
      { status: 403, data: { error: "insufficient_scope" }, headers: {} },
      "GITLAB_TOKEN",
    );
    expect(gitlab.hint).toContain("read_api");
  });

  it("names single sign-on, a private repository, a wrong host", () => {
    expect(
      refusal(403, { "x-github-sso": "required; url=https://github.com/orgs/octo-org/sso?authorization_request=A" })
        .hint,
    ).toBe("Open https://github.com/orgs/octo-org/sso?authorization_request=A and authorise the token.");
    expect(refusal(404, { "x-oauth-scopes": "repo", "x-accepted-oauth-scopes": "repo" }).code).toBe("no-access");
    expect(toRefusal(PLACE, { status: 404, data: {}, headers: {} }, undefined).message).toBe(
      "GitHub shows no github.com/octo-org/engine without a token (404): it is private, or not there.",
    );
    expect(refusal(406).hint).toContain("github.com is a GitHub server");
  });

  it("is one line each, whatever the forge says", () => {
    const odd = {
      status: 403,
      data: { message: `a\nb\0${"x".repeat(5000)}` },
      headers: { "x-github-sso": "y".repeat(5000) },
    };
    for (const token of ["GH_TOKEN", undefined])
      for (const kind of ["github", "gitlab", "gerrit"] as const) {
        const { message, hint } = toRefusal({ ...PLACE, kind }, odd, token);
        expect(message + hint).not.toMatch(/[\n\0]/);
        expect(message.length).toBeLessThan(500);
      }
  });
});

describe("toConnectionError", () => {
  it.each([
    ["ENOTFOUND", undefined, "wrong-host"],
    ["ECONNREFUSED", undefined, "offline"],
    ["ENETUNREACH", undefined, "offline"],
    ["CERT_HAS_EXPIRED", undefined, "tls"],
    ["SELF_SIGNED_CERT_IN_CHAIN", undefined, "tls"],
    ["ECONNREFUSED", "http://proxy.example:3128", "proxy"],
    ["", undefined, "offline"],
  ])("takes %s for its kind", (code, proxy, kind) => {
    expect(toConnectionError("git.example.org", new ConnectionFailure("x", code), proxy).code).toBe(kind);
  });
});

describe("proxyFor", () => {
  it("knows the proxy without its password, and the exceptions", () => {
    const env = {
      HTTPS_PROXY: "http://me:secret@proxy.example:3128",
      NO_PROXY: "localhost, .corp.example,git.example.org",
    };
    expect(proxyFor("github.com", env)).toBe("http://proxy.example:3128");
    for (const host of ["git.example.org", "a.corp.example", "corp.example", "localhost:8080"])
      expect(proxyFor(host, env)).toBeUndefined();
    expect(proxyFor("notgit.example.org", { ...env, no_proxy: "*" })).toBeUndefined();
    expect(proxyFor("github.com", {})).toBeUndefined();
  });

  it("does not go past a proxy silently", () => {
    const env = { https_proxy: "proxy.example:3128" };
    expect(() => checkProxy("github.com", env, "20.20.0")).toThrow(/through the proxy/);
    expect(() => checkProxy("github.com", { ...env, NODE_USE_ENV_PROXY: "1" }, "24.5.0")).not.toThrow();
    expect(() => checkProxy("github.com", {}, "20.20.0")).not.toThrow();
  });
});
