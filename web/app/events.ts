/** What the server tells by itself: something changed, how far reading is, a note. */
import { useSyncExternalStore } from "react";
import { queries } from "./queries.ts";

export interface Live {
  readonly state: "connecting" | "connected" | "lost";
  /** What is being read just now; null where nothing is. */
  readonly reading: {
    readonly name: string;
    readonly what: string;
    readonly done: number;
    readonly total: number;
  } | null;
  readonly notes: readonly string[];
}

const MOST_NOTES = 5;

let live: Live = { state: "connecting", reading: null, notes: [] };
let edition: number | undefined;
const listeners = new Set<() => void>();

function set(change: Partial<Live>): void {
  live = { ...live, ...change };
  for (const listener of listeners) listener();
}

/** Opens the connection; the browser itself opens it again when it breaks. */
export function follow(source: EventSource = new EventSource("/api/events")): () => void {
  source.addEventListener("open", () => set({ state: "connected" }));
  source.addEventListener("error", () => set({ state: "lost", reading: null }));
  source.addEventListener("changed", ({ data }) => {
    const { edition: now } = JSON.parse(data) as { edition: number };
    // The first one only says where things stand.
    if (edition !== undefined && edition !== now) void queries.invalidateQueries();
    edition = now;
  });
  source.addEventListener("progress", ({ data }) => {
    const { name, what, done, total } = JSON.parse(data);
    set({ reading: what === "done" ? null : { name, what, done, total } });
  });
  source.addEventListener("note", ({ data }) => {
    const { text } = JSON.parse(data) as { text: string };
    set({ notes: [...live.notes.slice(1 - MOST_NOTES), text] });
  });
  return () => source.close();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLive = (): Live => useSyncExternalStore(subscribe, () => live);
