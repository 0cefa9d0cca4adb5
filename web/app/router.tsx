/** Addresses to pages. The address is the state: what is open beside a page stands in it as `open`. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { PAGES } from "../pages/index.ts";
import { Frame } from "./frame.tsx";
import { queries, read } from "./queries.ts";
import type { Search } from "./search.ts";
import { NotFound, Trouble } from "./trouble.tsx";

const asTexts = (search: Record<string, unknown>): Search =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      typeof value === "string" || typeof value === "number" ? [[name, String(value).slice(0, 300)]] : [],
    ),
  );

const root = createRootRoute({ component: Frame, validateSearch: asTexts, notFoundComponent: NotFound });

const children = PAGES.map(({ path, load, reads }) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load),
    errorComponent: ({ error, reset }) => <Trouble error={error} retry={reset} />,
    ...(reads === undefined ? {} : { loader: () => void queries.prefetchQuery(read(reads)) }),
  }),
);

export const router = createRouter({
  routeTree: root.addChildren(children),
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  // Texts stay texts: "2025" in an address is no number.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(
      Object.entries(search).flatMap(([name, value]) => (value ? [[name, String(value)] as [string, string]] : [])),
    ).toString();
    return text === "" ? "" : `?${text}`;
  },
});
