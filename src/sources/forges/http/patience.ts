/**
 * Asking again: what a forge answers with "later" (limits), what it could not answer (5xx, half an answer) and what never
 * arrived is asked again after a wait that is told beforehand. Waits for limits are as long as the forge says
 * (Retry-After, RFC 9110 section 10.2.3; X-RateLimit-Reset and "secondary rate limit" of GitHub's "Rate limits for the REST
 * API"; RateLimit-Reset of GitLab); others double. Reset times are read by the forge's own clock, its Date header, so a
 * clock that is wrong here changes nothing.
 */
import { UserError } from "../../../errors.ts";
import { isObject } from "../json-value.ts";
import { type Answer, type Ask, ConnectionFailure, type ForgeRequest } from "./forge-request.ts";

export type WaitReason = "rate limit" | "secondary rate limit" | "server error" | "no connection" | "damaged answer";

/** A wait that begins now. */
export interface Wait {
  readonly seconds: number;
  readonly reason: WaitReason;
}

export interface PatienceOptions {
  /** Told before each wait. */
  readonly onWait?: ((wait: Wait) => void) | undefined;
  /** Longest single wait in seconds; where a forge asks for more, the run ends and says when to go on. One hour by default. */
  readonly longestWait?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** How often one request is sent before it is given up, limits not counted. 6 by default. */
  readonly attempts?: number | undefined;
  /** Milliseconds that one second of waiting lasts: tests have less time. */
  readonly second?: number | undefined;
}

const LONGEST = 3600;
const ATTEMPTS = 6;
/** A forge that says "later" so often to one request has something else to say. */
const MOST_LIMITS = 30;
/** GitHub: "wait at least one minute" where a secondary limit names no time. */
const UNSAID = 60;

/** Resolves after so many milliseconds; rejects at once when aborted. */
function waitFor(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}

const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,12}$/.test(text.trim()) ? Number(text) : undefined;

/** Seconds that Retry-After asks for: a number, or a date. */
function retryAfter({ headers }: Answer, now: number): number | undefined {
  const text = headers["retry-after"];
  const date = text === undefined ? Number.NaN : Date.parse(text);
  return numberIn(text) ?? (Number.isNaN(date) ? undefined : Math.max(0, Math.ceil(date / 1000 - now)));
}

const messageOf = ({ data }: Answer): string =>
  (typeof data === "string" ? data : isObject(data) && typeof data.message === "string" ? data.message : "").slice(
    0,
    2000,
  );

const isGraphqlLimit = ({ data }: Answer): boolean =>
  isObject(data) &&
  Array.isArray(data.errors) &&
  data.errors.some((error: unknown) => isObject(error) && error.type === "RATE_LIMITED");

/** What an answer asks to wait for; undefined where it is no limit. */
export function limitIn(answer: Answer, localNow: number): Wait | undefined {
  const { status, headers } = answer;
  const now = Math.floor(Date.parse(headers.date ?? "") / 1000) || localNow;
  const isSecondary = status >= 400 && /\bsecondary rate\b|\babuse detection\b/i.test(messageOf(answer));
  const isUsedUp = (headers["x-ratelimit-remaining"] ?? headers["ratelimit-remaining"]) === "0";
  const isLimit = status === 429 || (status === 403 && (isSecondary || isUsedUp)) || isGraphqlLimit(answer);
  if (!isLimit) return undefined;
  const reset = numberIn(headers["x-ratelimit-reset"] ?? headers["ratelimit-reset"]);
  // One second more, so that it is over when asked again.
  const untilReset = reset === undefined || isSecondary ? undefined : Math.max(1, reset - now + 1);
  return {
    seconds: retryAfter(answer, now) ?? untilReset ?? UNSAID,
    reason: isSecondary ? "secondary rate limit" : "rate limit",
  };
}

/** Whether an answer is no answer: the forge failed, or half of it was lost. */
function faultIn({ status, data }: Answer): WaitReason | undefined {
  if (status >= 500) return "server error";
  return status === 200 && typeof data === "string" ? "damaged answer" : undefined;
}

const inWords = (seconds: number): string =>
  seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;

function tooLong({ seconds, reason }: Wait, longest: number): UserError {
  return new UserError(
    "rate-limited",
    `The forge asks to wait ${inWords(seconds)} (${reason}); at most ${inWords(longest)} was allowed.`,
    `Run the same command again in ${inWords(seconds)}: what was read is kept, and it goes on from there.`,
  );
}

function givenUp(reason: WaitReason, attempts: number, answer: Answer | undefined): UserError {
  const what =
    answer === undefined
      ? "gave no answer"
      : answer.status === 200
        ? "answered with something that is no JSON"
        : `answered with status ${answer.status}`;
  return new UserError(
    "forge-unavailable",
    `The forge ${what} ${attempts} times (${reason}).`,
    "Run the same command again later: what was read is kept, and it goes on from there.",
  );
}

/**
 * A request that waits and asks again.
 * @param send asks once.
 * @returns a request whose answers are 2xx, 304 and refusals (4xx). Throws UserError "rate-limited" where a wait is longer than
 * allowed, "forge-unavailable" where asking again did not help; the last ConnectionFailure where no answer ever came; the
 * signal's reason when aborted.
 * @example const ask = withPatience(client, { onWait: ({ seconds, reason }) => say(`waits ${seconds} s: ${reason}`) });
 */
export function withPatience(send: ForgeRequest, options: PatienceOptions = {}): ForgeRequest {
  const { onWait, longestWait = LONGEST, signal, attempts = ATTEMPTS, second = 1000 } = options;
  const pause = async (wait: Wait): Promise<void> => {
    if (wait.seconds > longestWait) throw tooLong(wait, longestWait);
    onWait?.(wait);
    await waitFor(wait.seconds * second, signal);
  };
  return async (ask: Ask): Promise<Answer> => {
    let failures = 0;
    let limits = 0;
    for (;;) {
      signal?.throwIfAborted();
      let answer: Answer | undefined;
      let failure: ConnectionFailure | undefined;
      try {
        answer = await send(ask);
      } catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof ConnectionFailure)) throw error;
        failure = error;
      }
      const limit = answer && limitIn(answer, Math.floor(Date.now() / 1000));
      if (limit) {
        if (++limits > MOST_LIMITS) throw tooLong({ ...limit, seconds: Math.max(limit.seconds, UNSAID) }, 0);
        await pause(limit);
        continue;
      }
      const reason = answer ? faultIn(answer) : "no connection";
      if (answer && reason === undefined) return answer;
      if (++failures >= attempts || (failure && !isPassing(failure)))
        throw failure ?? givenUp(reason!, failures, answer);
      await pause({ seconds: Math.min(2 ** (failures - 1), 60), reason: reason! });
    }
  };
}

/** Codes of failures that asking again does not mend: wrong names, certificates, refused at the door. */
const LASTING =
  /^(?:ENOTFOUND|ECONNREFUSED|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|ERR_INVALID_URL|EPROTO)/;

const isPassing = ({ code }: ConnectionFailure): boolean => !LASTING.test(code);
