/** The pages, in the order of the rail. A page is a view of the server, a file here and a line in this list. */
import type { ComponentType } from "react";
import type { Api } from "../../src/views/pages/api.ts";
import { STRINGS } from "../app/strings.ts";

export interface PageEntry {
  /** Its address; "$id" stands for a part of it. */
  readonly path: string;
  readonly title: string;
  /** Whether it has a line in the rail; the others are reached from a page. */
  readonly inRail: boolean;
  /** The key after "g" that goes there. */
  readonly key?: string;
  /** What it reads first, so that pointing at a link can fetch it ahead. */
  readonly reads?: keyof Api;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

export const PAGES: readonly PageEntry[] = [
  {
    path: "/",
    title: STRINGS.pages.profile,
    inRail: true,
    key: "p",
    reads: "/api/profile",
    load: () => import("./profile.tsx"),
  },
  {
    path: "/path",
    title: STRINGS.pages.path,
    inRail: true,
    key: "t",
    reads: "/api/path",
    load: () => import("./path.tsx"),
  },
  { path: "/evidence", title: STRINGS.pages.evidence, inRail: true, key: "e", load: () => import("./evidence.tsx") },
  {
    path: "/initiatives",
    title: STRINGS.pages.initiatives,
    inRail: true,
    key: "i",
    reads: "/api/initiatives",
    load: () => import("./initiatives.tsx"),
  },
  { path: "/initiatives/$id", title: STRINGS.pages.initiatives, inRail: false, load: () => import("./initiative.tsx") },
  {
    path: "/reviews",
    title: STRINGS.pages.reviews,
    inRail: true,
    key: "r",
    reads: "/api/reviews",
    load: () => import("./reviews.tsx"),
  },
  {
    path: "/people",
    title: STRINGS.pages.people,
    inRail: true,
    key: "a",
    load: () => import("./people.tsx"),
  },
  { path: "/skills/$id", title: STRINGS.pages.skill, inRail: false, load: () => import("./skill.tsx") },
  { path: "/start", title: STRINGS.pages.start, inRail: false, load: () => import("./start.tsx") },
  {
    path: "/guide",
    title: STRINGS.pages.guide,
    inRail: true,
    key: "f",
    reads: "/api/guide",
    load: () => import("./guide.tsx"),
  },
  { path: "/guide/$id", title: STRINGS.pages.guide, inRail: false, load: () => import("./article.tsx") },
  {
    path: "/settings",
    title: STRINGS.pages.settings,
    inRail: true,
    key: "s",
    reads: "/api/settings",
    load: () => import("./settings.tsx"),
  },
];
