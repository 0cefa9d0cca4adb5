/** What pages read, kept by their address, and thrown away when the server says that something changed. */
import { QueryClient, queryOptions } from "@tanstack/react-query";
import type { Api } from "../../src/views/pages/api.ts";
import { ask, Refusal } from "./api.ts";

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      // A refusal is an answer; asking again gives the same.
      retry: (count, error) => !(error instanceof Refusal) && count < 2,
      refetchOnWindowFocus: false,
    },
  },
});

/** @example useQuery(read("/api/skills/:id", { id })) */
export const read = <P extends keyof Api>(
  path: P,
  parameters: Readonly<Record<string, string | number | undefined>> = {},
) =>
  queryOptions({
    queryKey: [path, parameters],
    queryFn: ({ signal }): Promise<Api[P]> => ask(path, parameters, signal),
  });
