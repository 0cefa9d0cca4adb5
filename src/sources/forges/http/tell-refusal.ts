/** What a forge's refusal or a failed connection means to the person who asked, and the way out: one line each. */
import { UserError } from "../../../errors.ts";
import type { ForgeKind, ForgePlace } from "../../../model/forge.ts";
import { isObject, wordOf } from "../json-value.ts";
import type { Answer, ConnectionFailure } from "./forge-request.ts";

/** What a kind of forge is called. */
export const PRODUCTS: Readonly<Record<ForgeKind, string>> = { github: "GitHub", gitlab: "GitLab", gerrit: "Gerrit" };

/**
 * How a fresh token is had, by kind of forge.
 * @param scope that it needs; "" where any will do.
 * @example tokenHint(place, "read_api")
 */
export function tokenHint({ kind, host }: ForgePlace, scope: string): string {
  if (kind === "github")
    return `gh auth login --hostname ${host}${scope === "" ? "" : ` --scopes ${scope}`}, or set GH_TOKEN to a token of https://${host}/settings/tokens${scope === "" ? "" : ` with the scope ${scope}`}.`;
  if (kind === "gitlab")
    return `glab auth login --hostname ${host}, or set GITLAB_TOKEN to a token of https://${host}/-/user_settings/personal_access_tokens with the scope ${scope || "read_api"}.`;
  return `Set WAYMARK_TOKEN_${envName(host)} to USER:PASSWORD, the HTTP password of https://${host}/settings/#HTTPCredentials.`;
}

/** "git.example.org" → "GIT_EXAMPLE_ORG": a host as part of a variable's name. */
export const envName = (host: string): string => host.toUpperCase().replace(/[^A-Z0-9]/g, "_");

const scopesIn = (text: string | undefined): string[] =>
  (text ?? "")
    .split(",")
    .map((scope) => scope.trim())
    .filter((scope) => scope !== "");

const messageIn = ({ data }: Answer): string =>
  (isObject(data) ? wordOf(data.message ?? data.error) : "").slice(0, 200);

/**
 * A refusal as a UserError: "token-refused", "token-too-narrow", "no-access", "wrong-host".
 * @param token where the token came from ("GITHUB_TOKEN", "gh auth token"); undefined where none was sent.
 * @example throw toRefusal(place, answer, "GITHUB_TOKEN")
 */
export function toRefusal(place: ForgePlace, answer: Answer, token: string | undefined): UserError {
  const product = PRODUCTS[place.kind];
  const { status, headers } = answer;
  const where = `${place.host}/${place.name}`;
  if (status === 401)
    return new UserError(
      "token-refused",
      token === undefined
        ? `${product} at ${place.host} answers only with a token (401).`
        : `${product} refused the token from ${token} (401): it expired or was withdrawn.`,
      tokenHint(place, ""),
    );
  const single = headers["x-github-sso"];
  if (single !== undefined)
    return new UserError(
      "token-too-narrow",
      `The organisation of ${where} wants its single sign-on confirmed for the token from ${token ?? "nowhere"} (${status}).`,
      `Open ${/url=(https:\/\/\S{1,500})/.exec(single)?.[1] ?? `https://${place.host}/settings/tokens`} and authorise the token.`,
    );
  const accepted = scopesIn(headers["x-accepted-oauth-scopes"]);
  const own = scopesIn(headers["x-oauth-scopes"]);
  const isNarrow =
    headers["x-oauth-scopes"] !== undefined && accepted.length > 0 && !accepted.some((one) => own.includes(one));
  if (isNarrow || (place.kind === "gitlab" && status === 403 && /insufficient_scope/.test(messageIn(answer)))) {
    const scope = place.kind === "gitlab" ? "read_api" : accepted.includes("repo") ? "repo" : (accepted[0] ?? "repo");
    return new UserError(
      "token-too-narrow",
      `The token from ${token ?? "nowhere"} may not read ${where} (${status}): it has ${own.length === 0 ? "no scope" : own.join(", ")}, and needs ${accepted.join(" or ") || scope}.`,
      tokenHint(place, scope),
    );
  }
  if (status === 403 || status === 404)
    return new UserError(
      "no-access",
      token === undefined
        ? `${product} shows no ${where} without a token (${status}): it is private, or not there.`
        : `${product} shows no ${where} to the token from ${token} (${status}${messageIn(answer) === "" ? "" : `, ${messageIn(answer)}`}): it is private to others, or not there.`,
      token === undefined
        ? tokenHint(place, place.kind === "github" ? "repo" : "")
        : `Check the name, and that your account may read it; a fine-grained token must name the repository.`,
    );
  return new UserError(
    "forge-refused",
    `${product} at ${place.host} refused to answer (${status}${messageIn(answer) === "" ? "" : `, ${messageIn(answer)}`}).`,
    `Check that ${place.host} is a ${product} server: waymark sync github, gitlab or gerrit names another kind.`,
  );
}

/**
 * A failed connection as a UserError: "wrong-host", "tls", "proxy", "offline".
 * @param proxy the proxy that was used, without its password; undefined where none.
 */
export function toConnectionError(host: string, failure: ConnectionFailure, proxy: string | undefined): UserError {
  const { code } = failure;
  const said = code === "" ? failure.message.slice(0, 120) : code;
  if (/^(?:CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO)/.test(code))
    return new UserError(
      "tls",
      `The certificate of ${proxy ?? host} is not trusted here (${said}).`,
      "If your organisation has its own authority, set NODE_EXTRA_CA_CERTS to its certificate file; else check the clock and the host's name.",
    );
  if (proxy !== undefined)
    return new UserError(
      "proxy",
      `${host} cannot be reached through the proxy ${proxy} (${said}).`,
      "Check HTTPS_PROXY, or add the host to NO_PROXY.",
    );
  if (code === "ENOTFOUND")
    return new UserError(
      "wrong-host",
      `No host is named ${host} here (${said}).`,
      "Check the clone's remote (git remote -v), or your connection; behind a proxy, set HTTPS_PROXY.",
    );
  return new UserError(
    "offline",
    `${host} cannot be reached (${said}).`,
    "Check your connection and run the same command again; behind a proxy, set HTTPS_PROXY. Archives are read offline: waymark import PATH.",
  );
}
