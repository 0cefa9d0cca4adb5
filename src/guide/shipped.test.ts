/** The articles that come with Waymark, held against the guide's form and the shipped ladder. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseShippedLadder } from "../assess/load-ladder.ts";
import { readGuide } from "./guide.ts";
import { MOST_WORDS } from "./read-article.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const files = readdirSync(`${ROOT}guide`).map((name) => ({
  name,
  text: readFileSync(`${ROOT}guide/${name}`, "utf8"),
  isShipped: true,
}));
const guide = readGuide(files);
const ladder = parseShippedLadder(readFileSync(`${ROOT}ladders/waymark.yaml`, "utf8"));

const PRACTICES = [
  "seek-ambiguity",
  "write-more-than-code",
  "invest-in-the-team",
  "build-relationships",
  "develop-vision",
];

it("are all articles, without a note", () => {
  expect(guide.notes).toEqual([]);
  expect(guide.articles.length).toBe(files.length);
});

it("are one for each skill, one for each practice, and three to begin with", () => {
  const skills = guide.articles.filter(({ practice }) => practice === null).flatMap(({ skill }) => skill ?? []);
  expect(skills.sort()).toEqual(ladder.skills.map(({ id }) => id).sort());
  expect(guide.articles.flatMap(({ practice }) => practice ?? []).sort()).toEqual([...PRACTICES].sort());
  expect(guide.articles.filter(({ skill }) => skill === null).map(({ id }) => id)).toEqual([
    "how-promotion-works",
    "using-waymark",
    "for-mentors-and-managers",
  ]);
});

it("stand in one order, with topics", () => {
  expect(new Set(guide.articles.map(({ order }) => order)).size).toBe(guide.articles.length);
  expect(guide.articles.filter(({ topics }) => topics.length === 0)).toEqual([]);
});

describe.each(guide.articles.map((article) => [article.id, article] as const))("%s", (_, article) => {
  it("is read in one sitting, and says something", () => {
    expect(article.words).toBeLessThanOrEqual(MOST_WORDS);
    expect(article.words).toBeGreaterThan(400);
  });

  it("has one example, a short checklist and sources", () => {
    const titles = article.contents.map(({ title }) => title);
    expect(titles.filter((title) => title === "A worked example")).toHaveLength(1);
    expect(titles.slice(-2)).toEqual(["Checklist", "Sources"]);
    const tasks = article.markdown.match(/^- \[ \] /gm) ?? [];
    expect(tasks.length).toBeGreaterThanOrEqual(4);
    expect(tasks.length).toBeLessThanOrEqual(8);
    const sources = article.markdown.split("## Sources\n")[1]?.match(/^- .*/gm) ?? [];
    expect(sources.length).toBeGreaterThanOrEqual(3);
    // An author or publisher, a title, and a year, or a handbook that is kept up.
    for (const source of sources) expect(source).toMatch(/^- \S.*\*.+\*.*(?:\b(?:19|20)\d\d\b|public handbook)/);
  });

  it("keeps to the voice", () => {
    expect(article.text).not.toContain("!");
    expect(article.text).not.toMatch(
      /\b(?:amazing|awesome|excellent|fantastic|great|rockstar|ninja|world-class|best-in-class|passionate|simply|obviously|of course)\b/i,
    );
  });

  it("names no command that is not there", () => {
    const verbs = [...article.markdown.matchAll(/`waymark ([a-z]+)/g)].map(([, verb]) => verb);
    const known = readFileSync(`${ROOT}docs/reference/commands.md`, "utf8");
    expect(verbs.filter((verb) => !known.includes(`## waymark ${verb}`))).toEqual([]);
  });
});
