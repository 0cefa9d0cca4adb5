/** Shows what a page reads: bones while it comes, trouble where it does not, else the page. */
import { type UseQueryOptions, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { STRINGS } from "./strings.ts";
import { Trouble } from "./trouble.tsx";

const WIDTHS = ["40%", "75%", "68%", "72%", "55%", "70%", "62%"];

/** Stands where text will be, so that nothing jumps when it comes. */
export const Bones = ({ lines = WIDTHS.length }: { readonly lines?: number }) => (
  <div role="status">
    <span className="unseen">{STRINGS.loading}</span>
    {Array.from({ length: lines }, (_, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
      <div key={at} className="bone" style={{ width: WIDTHS[at % WIDTHS.length] }} />
    ))}
  </div>
);

export function Reader<T>({
  query,
  lines,
  children,
}: {
  // biome-ignore lint/suspicious/noExplicitAny: the key differs from query to query and nothing reads it
  readonly query: UseQueryOptions<T, Error, T, any>;
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}) {
  const { data, error, refetch } = useQuery(query);
  if (data !== undefined) return <>{children(data)}</>;
  if (error) return <Trouble error={error} retry={() => void refetch()} />;
  return <Bones {...(lines === undefined ? {} : { lines })} />;
}
