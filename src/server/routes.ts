/** Every route of the server's API. */
import { z } from "zod";
import manifest from "../../package.json" with { type: "json" };
import { coachPage } from "../views/pages/coach-page.ts";
import { evidencePage, indexEvidence } from "../views/pages/evidence-page.ts";
import { evidencePanel } from "../views/pages/evidence-panel.ts";
import { guideArticlePage, guidePage } from "../views/pages/guide-page.ts";
import { initiativePage } from "../views/pages/initiative-page.ts";
import { initiativesPage } from "../views/pages/initiatives-page.ts";
import { pathPage } from "../views/pages/path-page.ts";
import { peoplePage } from "../views/pages/people-page.ts";
import { profilePage } from "../views/pages/profile-page.ts";
import { reviewsPage } from "../views/pages/reviews-page.ts";
import { settingsPage } from "../views/pages/settings-page.ts";
import { skillPage } from "../views/pages/skill-page.ts";
import { defineRoute, type Route } from "./route.ts";

const LONGEST_WORDS = 200;
const MOST_LINES = 500;
const LONGEST_DRAFT = 100_000;
const LONGEST_NOTE = 2000;

const id = z.string().max(200).default("");

const day = z
  .string()
  .regex(/^(?:\d{4}-\d{2}-\d{2})?$/)
  .default("");

const evidenceQuery = z.strictObject({
  words: z.string().max(LONGEST_WORDS).default(""),
  skill: id,
  signal: id,
  repository: id,
  year: z
    .string()
    .regex(/^(?:\d{4})?$/)
    .default(""),
  since: day,
  until: day,
  standing: z.enum(["", "counted", "not-counted", "against", "marked"]).default(""),
  from: z.coerce.number().int().min(0).max(10_000_000).default(0),
  count: z.coerce.number().int().min(1).max(MOST_LINES).default(100),
});

const MOST_PATHS = 500;
const path = z.string().min(1).max(4096);

const reviewsQuery = z.strictObject({
  kind: id,
  uptake: id,
  window: z
    .string()
    .regex(/^(?:\d{4}-H[12])?$/)
    .default(""),
  count: z.coerce.number().int().min(1).max(MOST_LINES).default(50),
});

/** A piece of evidence is in the report; if it was seen in what they led, only in the one that holds that too. */
const EVIDENCE_ID = /^[0-9a-f]{16}$/;

const pathQuery = z.strictObject({
  since: day,
  until: day,
  unit: z.enum(["month", "week"]).default("month"),
});

const markBody = z.strictObject({
  verdict: z.enum(["wrong", "not-mine", "highlight"]),
  because: z.string().max(LONGEST_NOTE).nullable().default(null),
});

export const ROUTES: readonly Route[] = [
  defineRoute({
    method: "get",
    path: "/api/profile",
    summary: "Who the report is on, the technical bar, the shape per skill, what stands out and what is missing.",
    answer: async ({ data }) => profilePage(await data.report()),
  }),
  defineRoute({
    method: "get",
    path: "/api/path",
    summary: "Evidence per skill and month or week, with what the skill was in each half-year.",
    query: pathQuery,
    answer: async ({ data, query }) => pathPage(await data.report(), query),
  }),
  defineRoute({
    method: "get",
    path: "/api/skills/:id",
    summary: "One skill, or the technical bar: criteria with their reasons and evidence, and what is missing.",
    answer: async ({ data, id: skill }) => skillPage(await data.report(), skill),
  }),
  defineRoute({
    method: "get",
    path: "/api/evidence",
    summary: "Evidence searched and filtered, a part of it, and by what it could be narrowed.",
    query: evidenceQuery,
    answer: async ({ data, query }) => evidencePage(indexEvidence(await data.report()), query),
  }),
  defineRoute({
    method: "get",
    path: "/api/evidence/:id",
    summary: "One piece of evidence: the words it rests on, its rule, the criteria it speaks to.",
    answer: async ({ data, id: evidence }) =>
      evidencePanel(await data.report(), evidence) ??
      (EVIDENCE_ID.test(evidence) ? evidencePanel(await data.reportWithInitiatives(), evidence) : undefined),
  }),
  defineRoute({
    method: "get",
    path: "/api/evidence/:id/source",
    summary: "The commit, document, tag or comment behind a piece of evidence, with the quoted lines marked.",
    answer: async ({ data, id: evidence }) => data.source(evidence),
  }),
  defineRoute({
    method: "put",
    path: "/api/evidence/:id/mark",
    summary: "Marks a piece of evidence as wrong, not yours, or a highlight; kept in the user's marks file.",
    body: markBody,
    answer: async ({ data, id: evidence, body }) => {
      await data.mark(evidence, body.verdict, body.because);
      return { id: evidence, mark: body };
    },
  }),
  defineRoute({
    method: "delete",
    path: "/api/evidence/:id/mark",
    summary: "Takes a mark back.",
    answer: async ({ data, id: evidence }) => {
      await data.unmark(evidence);
      return { id: evidence, mark: null };
    },
  }),
  defineRoute({
    method: "get",
    path: "/api/initiatives",
    summary: "What the person led, the largest first, and took part in.",
    answer: async ({ data }) => initiativesPage(await data.initiatives()),
  }),
  defineRoute({
    method: "get",
    path: "/api/initiatives/:id",
    summary: "One initiative: its story, steps, people, links and what became of it.",
    answer: async ({ data, id: initiative }) => initiativePage(await data.initiatives(), initiative),
  }),
  defineRoute({
    method: "get",
    path: "/api/reviews",
    summary: "What the person said on others' pull requests, by kind and half-year.",
    query: reviewsQuery,
    answer: async ({ data, query }) => reviewsPage(await data.reviews(), query),
  }),
  defineRoute({
    method: "post",
    path: "/api/coach",
    summary: "What a draft review comment does for its reader. Nothing of it is kept.",
    body: z.strictObject({ draft: z.string().min(1).max(LONGEST_DRAFT) }),
    answer: async ({ data, body }) => coachPage(data.coach(body.draft)),
  }),
  defineRoute({
    method: "get",
    path: "/api/people",
    summary: "Whom the user worked with, and which areas they know. Of anybody else nothing.",
    answer: async ({ data }) => peoplePage(await data.peopleAround()),
  }),
  defineRoute({
    method: "get",
    path: "/api/settings",
    summary: "What was read, by which ladder, and where things are kept.",
    answer: async ({ data }) => settingsPage(await data.report(), data.places(), manifest.version),
  }),
  defineRoute({
    method: "get",
    path: "/api/start",
    summary: "What is read, what is in the way of a profile, and who the user could be.",
    answer: async ({ data }) => {
      const { paths, problem, question } = await data.start();
      return {
        paths,
        problem: problem && { code: problem.code, message: problem.message, hint: problem.hint },
        question: question && {
          text: question.text,
          candidates: question.candidates.map(({ key, name, commits }) => ({ key, name, commits })),
        },
      };
    },
  }),
  defineRoute({
    method: "post",
    path: "/api/start/look",
    summary: "Clones under a folder, two levels down. Nothing in them is read.",
    body: z.strictObject({ folder: path }),
    answer: async ({ data, body }) => data.look(body.folder),
  }),
  defineRoute({
    method: "put",
    path: "/api/start/clones",
    summary: "Reads these clones from now on.",
    body: z.strictObject({ paths: z.array(path).min(1).max(MOST_PATHS) }),
    answer: async ({ data, body }) => {
      data.open(body.paths);
      return { paths: body.paths };
    },
  }),
  defineRoute({
    method: "put",
    path: "/api/start/me",
    summary: "Takes this address for the user's from now on; says so in their config where they want that.",
    body: z.strictObject({ address: z.string().min(1).max(320), keep: z.boolean().default(false) }),
    answer: async ({ data, body }) => {
      await data.be(body.address, body.keep);
      return { address: body.address };
    },
  }),
  defineRoute({
    method: "get",
    path: "/api/guide",
    summary: "The articles of the field guide, all or those with some words or of a topic.",
    query: z.strictObject({ words: z.string().max(LONGEST_WORDS).default(""), topic: id }),
    answer: async ({ data, query }) => guidePage(await data.guide(), query, data.guideAddress),
  }),
  defineRoute({
    method: "get",
    path: "/api/guide/:id",
    summary: "One article of the field guide as a tree of elements, with what stands before and after it.",
    answer: async ({ data, id: article }) => guideArticlePage(await data.guide(), article, data.guideAddress),
  }),
];
