/** Shows what was led, which takes its time at first: says so while it is worked out, and what is worked out just now. */
import { type UseQueryOptions, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useLive } from "../app/events.ts";
import { Bones } from "../app/reader.tsx";
import { STRINGS } from "../app/strings.ts";
import { Trouble } from "../app/trouble.tsx";

export function InitiativesReader<T>({
  query,
  lines = 6,
  heading = null,
  children,
}: {
  // biome-ignore lint/suspicious/noExplicitAny: the key differs from query to query and nothing reads it
  readonly query: UseQueryOptions<T, Error, T, any>;
  readonly lines?: number;
  /** Stands above what is said while there is nothing yet, or nothing at all. */
  readonly heading?: ReactNode;
  readonly children: (data: T) => ReactNode;
}) {
  const { data, error, refetch } = useQuery(query);
  const { reading } = useLive();
  if (data !== undefined) return <>{children(data)}</>;
  if (error)
    return (
      <>
        {heading}
        <Trouble error={error} retry={() => void refetch()} />
      </>
    );
  return (
    <>
      {heading}
      <p className="note">
        {STRINGS.initiatives.wait}
        {reading && ` ${STRINGS.workingOut(reading.name)}.`}
      </p>
      <Bones lines={lines} />
    </>
  );
}
