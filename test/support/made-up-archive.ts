/** A made-up archive in the folder form of github-metadata-backup, as GitHub's REST API would give it. */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ID: Readonly<Record<string, number>> = { ada: 7, bob: 8, "helper[bot]": 9 };

const user = (login: string) => ({
  login,
  id: ID[login] ?? 99,
  type: login.endsWith("[bot]") ? "Bot" : "User",
  name: null,
});
const at = (day: string, hour = 10): string => `${day}T${String(hour).padStart(2, "0")}:00:00Z`;

const PAGE = "https://github.com/octo-org/engine";

export interface ArchiveOptions {
  /** Full commit id that the pull request landed as. */
  readonly landedAs: string;
  /** What Bob answers on the code. */
  readonly answer?: string;
}

/**
 * Issue 1 by Bob, and pull request 2 of Bob's, which Ada reviews on the code and approves.
 * @returns the folder.
 */
export async function makeArchive({ landedAs, answer = "Done, thanks." }: ArchiveOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "archive-"));
  await mkdir(join(folder, "issues"));
  await mkdir(join(folder, "pulls"));
  await writeFile(join(folder, "state.json"), JSON.stringify({ version: 2, failed_issues: [] }));
  await writeFile(
    join(folder, "issues", "1.json"),
    JSON.stringify({
      type: "issue",
      issue: {
        number: 1,
        state: "open",
        title: "Reading is slow",
        body: "It takes minutes.\u001b[31m <script>alert(1)</script>",
        user: user("bob"),
        labels: [{ name: "bug" }],
        assignees: [],
        created_at: at("2024-01-02"),
        updated_at: at("2024-01-03"),
        html_url: `${PAGE}/issues/1`,
      },
      events: [
        { event: "subscribed", id: 11, actor: user("ada"), created_at: at("2024-01-02", 11) },
        {
          event: "commented",
          id: 12,
          user: user("ada"),
          body: "Measured: 80 % of it is spent on opening files.",
          created_at: at("2024-01-03"),
          updated_at: at("2024-01-03"),
          html_url: `${PAGE}/issues/1#issuecomment-12`,
        },
        { event: "commented", id: 13, user: user("helper[bot]"), body: "Stale.", created_at: at("2024-01-03", 12) },
        { event: "commented", id: 14, user: null, body: "From a gone account.", created_at: at("2024-01-03", 13) },
      ],
    }),
  );
  const comment = (id: number, login: string, body: string, hour: number, rest: object) => ({
    id,
    user: user(login),
    body,
    path: "src/reader/open.c",
    created_at: at("2024-01-06", hour),
    updated_at: at("2024-01-06", hour),
    html_url: `${PAGE}/pull/2#discussion_r${id}`,
    original_line: 12,
    line: null,
    diff_hunk: "@@ -10,3 +10,3 @@\n-old\n+new",
    ...rest,
  });
  await writeFile(
    join(folder, "pulls", "2.json"),
    JSON.stringify({
      type: "pull",
      pull: {
        number: 2,
        state: "closed",
        title: "Open files once",
        body: "Fixes #1",
        user: user("bob"),
        created_at: at("2024-01-05"),
        updated_at: at("2024-01-09"),
        closed_at: at("2024-01-08"),
        merged_at: at("2024-01-08"),
        merged: true,
        merge_commit_sha: landedAs,
        merged_by: user("ada"),
        html_url: `${PAGE}/pull/2`,
        head: { sha: landedAs, ref: "once" },
        base: { ref: "main" },
        labels: [],
        assignees: [],
      },
      events: [
        {
          event: "reviewed",
          id: 21,
          user: user("ada"),
          state: "APPROVED",
          body: "Good to go.",
          submitted_at: at("2024-01-07"),
          commit_id: landedAs,
          html_url: `${PAGE}/pull/2#pullrequestreview-21`,
        },
      ],
      comments: [
        comment(
          31,
          "ada",
          "Keep the handle open here, because every reader of this file opens it again and the table of open files fills up.",
          10,
          { in_reply_to_id: null },
        ),
        comment(32, "bob", answer, 12, { in_reply_to_id: 31 }),
      ],
    }),
  );
  return folder;
}
