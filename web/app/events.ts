/**
 * What the server tells by itself: something changed, how far reading is, a note. Browsers open few connections to one place, so
 * of all windows one holds the connection and passes on what it hears.
 */
import { useSyncExternalStore } from "react";
import { queries } from "./queries.ts";

interface Reading {
  readonly name: string;
  readonly what: string;
  readonly done: number;
  readonly total: number;
}

export interface Live {
  readonly state: "connecting" | "connected" | "lost";
  /** What is being read just now; null where nothing is. */
  readonly reading: Reading | null;
}

/** What windows tell each other, as the server's events say it. */
type Heard =
  | { readonly kind: "state"; readonly state: Live["state"] }
  | { readonly kind: "changed"; readonly edition: number }
  | ({ readonly kind: "progress" } & Reading);

const CHANNEL = "waymark-events";

let live: Live = { state: "connecting", reading: null };
let edition: number | undefined;
const listeners = new Set<() => void>();

function set(change: Partial<Live>): void {
  live = { ...live, ...change };
  for (const listener of listeners) listener();
}

function hear(heard: Heard): void {
  if (heard.kind === "state") set(heard.state === "lost" ? { state: "lost", reading: null } : { state: heard.state });
  else if (heard.kind === "progress") {
    const { kind: _, ...reading } = heard;
    set({ state: "connected", reading: reading.what === "done" ? null : reading });
  } else {
    // The first one only says where things stand.
    if (edition !== undefined && edition !== heard.edition) void queries.invalidateQueries();
    edition = heard.edition;
    set({ state: "connected" });
  }
}

/** Holds the connection for all windows; the browser itself opens it again when it breaks. */
function hold(pass: (heard: Heard) => void): void {
  const source = new EventSource("/api/events");
  source.addEventListener("open", () => pass({ kind: "state", state: "connected" }));
  source.addEventListener("error", () => pass({ kind: "state", state: "lost" }));
  for (const kind of ["changed", "progress"])
    source.addEventListener(kind, ({ data }) => pass(JSON.parse(data) as Heard));
}

/** Follows what the server tells, by the connection of this window or of another. */
export function follow(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", ({ data }) => hear(data as Heard));
  const pass = (heard: Heard): void => {
    hear(heard);
    channel.postMessage(heard);
  };
  // Whoever has the lock keeps it until its window is closed; the next in turn goes on.
  void navigator.locks.request(CHANNEL, () => {
    hold(pass);
    return new Promise<never>(() => undefined);
  });
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLive = (): Live => useSyncExternalStore(subscribe, () => live);
