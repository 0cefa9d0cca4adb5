import { expect, it } from "vitest";
import { historyOf } from "../../test/support/history-of.ts";
import { startOfDay, weekOf } from "../model/time.ts";
import { profilesOf } from "./profiles.ts";

const ADA = "Ada Example <ada@example.org>";
const BODY = "This keeps the names of the old table in the new one, so that a reader finds them.";

it("a profile is what somebody did, by day and area, whether or not they wrote commits", () => {
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
  const profiles = profilesOf(history);
  expect(profiles.map(({ key }) => key)).toEqual(["ada@example.org", "lea@example.org"]);
  expect(profiles[0]).toMatchObject({
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
  expect(profiles[1]).toMatchObject({ commits: 0, firstDay: null, lastDay: null, weeks: [], days: [] });
});
