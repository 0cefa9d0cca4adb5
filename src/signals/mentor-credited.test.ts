import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { mentorCredited } from "./mentor-credited.ts";

const NED = "Ned Example <ned@example.org>";
const MENTORED = "Mentored-by: Ada Example <ada@example.org>\n";
const change = (trailers: string, on = "2024-06-01") => ({
  by: NED,
  on,
  message: `queue: add retries\n\n${trailers}`,
  files: ["src/queue.c"],
});

describe("mentor-credited", () => {
  it("fires once per mentee", () => {
    expect(toldOf(mentorCredited, [change(MENTORED), change(MENTORED, "2024-08-01")])).toEqual([
      "Ada Example: Named as mentor by Ned Example in 2 commits from Jun 2024 to Aug 2024.",
    ]);
  });

  it("says what landed since", () => {
    expect(toldOf(mentorCredited, [change(MENTORED), change("", "2024-09-01"), change("", "2024-10-01")])).toEqual([
      "Ada Example: Named as mentor by Ned Example in 1 commit in Jun 2024; 2 further commits by them have landed since.",
    ]);
  });

  it("fires for each of two mentors", () => {
    expect(toldOf(mentorCredited, [change(`${MENTORED}Co-mentored-by: Bob Example <bob@example.org>\n`)])).toHaveLength(
      2,
    );
  });

  it.each([
    ["help", "Helped-by: Ada Example <ada@example.org>\n"],
    ["oneself", "Mentored-by: Ned Example <ned@work.example.net>\n"],
    ["a tool", "Mentored-by: GitHub Copilot <copilot@github.com>\n"],
    ["a mention in the text", "This was Mentored-by: habit, and by Ada Example more than once.\n"],
  ])("is silent on %s", (_, trailers) => {
    expect(toldOf(mentorCredited, [change("Tested-by: Eve Example <eve@example.org>\n"), change(trailers)])).toEqual(
      [],
    );
  });
});
