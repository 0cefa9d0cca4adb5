/** Light, dark, or as the system: kept in this browser, and read before anything is drawn (public/theme.js). */
import type { MantineColorScheme, MantineColorSchemeManager } from "@mantine/core";

const KEY = "waymark-theme";

/** Storage may be forbidden; then the choice lasts as long as the page. */
function stored<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

const isScheme = (value: unknown): value is MantineColorScheme =>
  value === "light" || value === "dark" || value === "auto";

export const themeChoice: MantineColorSchemeManager = {
  get: (fallback) => {
    const value = stored(() => localStorage.getItem(KEY));
    return isScheme(value) ? value : fallback;
  },
  set: (value) => void stored(() => localStorage.setItem(KEY, value)),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => void stored(() => localStorage.removeItem(KEY)),
};
