/** A route of the server: data plus one function, its answer's type taken from views/pages/api.ts. */
import type { z } from "zod";
import type { Api } from "../views/pages/api.ts";
import type { AppData } from "../workspace/app-data.ts";

export type ApiPath = keyof Api;

export interface Asked<Q, B> {
  readonly data: AppData;
  /** What stands in the path for ":id". */
  readonly id: string;
  readonly query: Q;
  readonly body: B;
}

export interface Route<P extends ApiPath = ApiPath, Q = unknown, B = unknown> {
  readonly method: "get" | "put" | "post" | "delete";
  readonly path: P;
  /** One sentence for the API document. */
  readonly summary: string;
  readonly query?: z.ZodType<Q>;
  readonly body?: z.ZodType<B>;
  /** Undefined where there is no such thing. */
  readonly answer: (asked: Asked<Q, B>) => Promise<Api[P] | undefined>;
}

/** Declares a route; its parameters are checked against its schemas before it is called. */
export const defineRoute = <P extends ApiPath, Q = Record<string, never>, B = undefined>(
  route: Route<P, Q, B>,
): Route => route as unknown as Route;
