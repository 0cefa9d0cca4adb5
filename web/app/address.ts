/** Reads and changes the address, which is the state of every page. */
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { Search } from "./search.ts";

export const useAddress = (): Search => useSearch({ strict: false }) as Search;

export const useId = (): string => (useParams({ strict: false }) as { readonly id?: string }).id ?? "";

/** Changes parts of the address and stays on the page. `replace` leaves no step to go back to. */
export function useChange(): (change: Search, replace?: boolean) => void {
  const navigate = useNavigate();
  return useCallback(
    (change, replace = false) =>
      void navigate({
        to: ".",
        search: ((before: Search) => ({ ...before, ...change })) as never,
        replace,
        resetScroll: false,
      }),
    [navigate],
  );
}
