import { expect, it } from "vitest";
import { historyOf } from "../../test/support/history-of.ts";
import { startOfDay, weekOf } from "../model/time.ts";
import { profileOf, summariesOf } from "./profiles.ts";

const ADA = "Ada Example <ada@example.org>";
const BODY = "This keeps the names of the old table in the new one, so that a reader finds them.";

const history = historyOf({
  commits: [
    { by: ADA, on: "2024-01-01", message: `One\n\n${BODY}`, files: ["lexer/a.c"] },
    { by: ADA, on: "2024-01-01", message: "Two", files: ["lexer/a.c"] },
    {
      by: ADA,
      on: "2024-01-03",
      message: "Three\n\nCo-authored-by: Claude <noreply@anthropic.com>",
      files: ["parser/a.c"],
    },
    { by: ADA, on: "2024-01-20", message: "Bump", files: ["lexer/yarn.lock"] },
    {
      by: ADA,
      on: "2024-01-22",
      message:
        "Drei\n\nDie Sperre wurde zweimal genommen, weil der zweite Versuch innerhalb der ersten Sperre lief.\n\nReviewed-by: Lea Example <lea@example.org>",
      files: ["lexer/a.c"],
    },
    { by: "example-bot <example-bot@example.org>", message: "Bump" },
  ],
});

const profileBy = (key: string) => profileOf(history, history.people.find((person) => person.key === key)!);

it("a summary is there for everybody who is a person, whether or not they wrote commits", () => {
  expect(summariesOf(history)).toEqual([
    { key: "ada@example.org", name: "Ada Example", emails: ["ada@example.org"], logins: [], commits: 4 },
    { key: "lea@example.org", name: "Lea Example", emails: ["lea@example.org"], logins: [], commits: 0 },
  ]);
});

it("a summary is what the profile of the same person says too", () => {
  for (const summary of summariesOf(history)) expect(profileBy(summary.key)).toMatchObject(summary);
});

it("a summary stands once for somebody who has several addresses, all of which it names", () => {
  const several = historyOf({
    commits: [
      { by: "Ada Example <12+ada@users.noreply.github.com>", message: "One" },
      { by: ADA, message: "Two" },
      { by: ADA, message: "Bump", files: ["yarn.lock"] },
    ],
  });
  expect(summariesOf(several)).toEqual([
    {
      key: "ada@example.org",
      name: "Ada Example",
      emails: ["12+ada@users.noreply.github.com", "ada@example.org"],
      logins: ["ada"],
      commits: 2,
    },
  ]);
});

it("a profile is what somebody did, by day and area", () => {
  expect(profileBy("ada@example.org")).toMatchObject({
    name: "Ada Example",
    commits: 4,
    firstDay: "2024-01-01",
    lastDay: "2024-01-22",
    days: [
      ["2024-01-01", "lexer", 2],
      ["2024-01-03", "parser", 1],
      ["2024-01-22", "lexer", 1],
    ],
    weeks: [weekOf(startOfDay("2024-01-01")), weekOf(startOfDay("2024-01-22"))],
    home: [],
    authorship: { assisted: 1, agent: 0, bot: 0, "none-declared": 3 },
    messages: { told: 2, english: 1 },
  });
});

it("a profile is empty of somebody who wrote no commits", () => {
  expect(profileBy("lea@example.org")).toMatchObject({
    commits: 0,
    firstDay: null,
    lastDay: null,
    weeks: [],
    days: [],
  });
});
