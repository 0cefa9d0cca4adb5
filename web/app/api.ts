/** Asks the server on this machine. Paths, answers and errors have the types that the server's routes have. */
import type { Api, ApiError } from "../../src/views/pages/api.ts";

/** What is wrong, and the way out, as the server says it. */
export class Refusal extends Error {
  readonly code: string;
  readonly hint: string;

  constructor({ code, message, hint }: ApiError["error"]) {
    super(message);
    this.name = "Refusal";
    this.code = code;
    this.hint = hint;
  }
}

type Parameters = Readonly<Record<string, string | number | undefined>>;

/** An address of the API: ":id" filled in, empty parameters left out. */
function addressOf(path: keyof Api, { id, ...query }: Parameters = {}): string {
  const filled = path.replace(":id", encodeURIComponent(String(id ?? "")));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== "") search.set(name, String(value));
  return search.size === 0 ? filled : `${filled}?${search}`;
}

async function answerOf<T>(response: Response): Promise<T> {
  const json = await response.json().catch(() => undefined);
  if (response.ok) return json as T;
  throw new Refusal(
    (json as ApiError | undefined)?.error ?? {
      code: "unexpected",
      message: `The server answered ${response.status}.`,
      hint: "Look at the terminal that runs Waymark.",
    },
  );
}

/** A request that never got through says so in the same form. */
async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Refusal({
      code: "no-server",
      message: "Waymark does not answer.",
      hint: "Is it still running? Start it again with: waymark serve",
    });
  }
}

/** @example const profile = await ask("/api/profile"); const one = await ask("/api/skills/:id", { id: "communication" }) */
export async function ask<P extends keyof Api>(
  path: P,
  parameters: Parameters = {},
  signal?: AbortSignal,
): Promise<Api[P]> {
  return answerOf(await send(addressOf(path, parameters), signal ? { signal } : {}));
}

/** Changes something: a body as JSON, or none. */
export async function tell<P extends keyof Api>(
  method: "PUT" | "POST" | "DELETE",
  path: P,
  parameters: Parameters = {},
  body?: unknown,
): Promise<Api[P]> {
  return answerOf(
    await send(addressOf(path, parameters), {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
    }),
  );
}
