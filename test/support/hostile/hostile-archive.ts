/**
 * An archive of a forge told by an attacker: issues and pull requests such that signals of discussions fire, with hostile
 * text, markup and addresses in every field that a forge lets people fill in.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "../temporary-folder.ts";
import { HOSTILE_STRINGS } from "./strings.ts";

/** Markdown and HTML that fetches, runs, submits or leaves, in the forms that renderers have let through. */
export const ACTIVE_MARKUP: Readonly<Record<string, string>> = {
  image: "![pixel](http://127.0.0.1:9/p.png) <img src=http://127.0.0.1:9/i.png onerror=alert(1)>",
  "picture-set":
    '<picture><source srcset="http://127.0.0.1:9/s.png"><img srcset="http://127.0.0.1:9/t.png 2x"></picture>',
  script: "<script src=http://127.0.0.1:9/s.js></script><script>alert(3)</script>",
  style: "<style>@import 'http://127.0.0.1:9/c.css'; body{background:url(http://127.0.0.1:9/b.png)}</style>",
  "style-attribute": '<p style="background:url(http://127.0.0.1:9/q.png)" onclick=alert(4)>press</p>',
  link: "<link rel=stylesheet href=http://127.0.0.1:9/l.css><link rel=prefetch href=http://127.0.0.1:9/f>",
  frame:
    '<iframe src="http://127.0.0.1:9/f" srcdoc="<script>alert(5)</script>"></iframe><object data=http://127.0.0.1:9/o>',
  form: "<form action=http://127.0.0.1:9/form><button formaction=javascript:alert(6)>go</button></form>",
  refresh: '<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/r"><base href=http://127.0.0.1:9/>',
  svg: "<svg onload=alert(7)><use href=http://127.0.0.1:9/u.svg#x /><animate onbegin=alert(8) /></svg>",
  "markdown-script":
    '[press](javascript:alert(9)) [d](data:text/html,<script>alert(10)</script>) <javascript:alert(11)> [r]: javascript:alert(12) "t"',
  "broken-out": "</script></style></textarea></title>--><img src=x onerror=alert(13)><!--",
  "code-block": "```html\n<img src=x onerror=alert(14)>\n```\n    <script>alert(15)</script>",
  details:
    "<details open ontoggle=alert(16)><summary>more</summary></details><video autoplay src=http://127.0.0.1:9/v>",
};

const TEXTS = [...Object.values(HOSTILE_STRINGS), ...Object.values(ACTIVE_MARKUP)];
const URLS = [
  "javascript:alert(document.domain)",
  "data:text/html,<script>alert(17)</script>",
  'https://evil.example/\u202e"><script>alert(18)</script>',
  "//evil.example/x",
  "file:///etc/passwd",
];

const day = (offset: number, hour = 10): string => new Date(Date.UTC(2024, 0, 2 + offset, hour)).toISOString();
const textAt = (index: number): string => TEXTS[index % TEXTS.length]!;

/** Ada's is as it should be, so that what she said is taken for hers. */
const account = (login: string, index: number) => ({
  login,
  id: { ada: 7, bob: 8 }[login] ?? 1000 + index,
  type: "User",
  name: login === "ada" ? null : `${login} ${textAt(index)}`,
  ...(login === "ada" ? {} : { email: textAt(index + 1) }),
});

/** Who always begins with the same words is taken for a script. */
const OPENINGS = [
  "Hm",
  "Looking at this",
  "As before",
  "On a second read",
  "Here",
  "First",
  "Well",
  "Two things",
  "After a night",
];
const openingAt = (index: number): string =>
  `${OPENINGS[index % OPENINGS.length]!} ${textAt(index * 7).slice(0, 12)}, ${index}:`;

/** How many issues and pull requests there are: one of each for every text. */
export const HOSTILE_DISCUSSIONS = TEXTS.length;

function issueFile(number: number, evil: string, url: string) {
  const by = number % 2 === 0 ? "ada" : `bob${evil.slice(0, 30)}`;
  return {
    type: "issue",
    issue: {
      number,
      state: "closed",
      title: `Reading is slow ${evil}`,
      body: `Measured: opening takes 340 ms of 400 ms on 10,000 files ${evil}, because the table is read again for each of them. ${evil}\n\n1. Open it\n2. Read it ${evil}\n\nWe should read the table once instead; the alternative is a cache ${evil}, which costs memory.`,
      user: account(by, number),
      labels: [{ name: evil }, { name: `bug ${evil}` }],
      milestone: { title: evil },
      assignees: [account(evil, number)],
      created_at: day(number),
      updated_at: day(number + 3),
      closed_at: day(number + 3),
      html_url: number === 1 ? "https://github.com/octo-org/engine/issues/1" : url,
    },
    events: [
      {
        event: "commented",
        id: number * 100,
        user: account("ada", number),
        body: `${openingAt(number)} The root cause is that the handle is closed after every file ${evil}: I bisected it to the change of the reader and measured 12 ms for each. ${evil}\n\n> ${evil}\n\nWe should not build a cache, because it would hide this ${evil}.`,
        created_at: day(number + 1),
        updated_at: day(number + 1),
        html_url: url,
      },
      {
        event: "labeled",
        id: number * 100 + 1,
        actor: account(evil, number),
        label: { name: evil },
        created_at: day(number + 1),
      },
      { event: "closed", id: number * 100 + 2, actor: account("ada", number), created_at: day(number + 3) },
    ],
  };
}

function pullFile(number: number, evil: string, url: string, landedAs: string) {
  const code = (id: number, login: string, body: string, hour: number, answers: number | null) => ({
    id,
    user: account(login, number),
    body,
    path: `src/reader/${evil.replaceAll("/", "")}.c`,
    created_at: day(number + 1, hour),
    updated_at: day(number + 1, hour),
    html_url: url,
    original_line: 12,
    line: null,
    diff_hunk: `@@ -10,3 +10,3 @@ ${evil}\n-old ${evil}\n+new`,
    in_reply_to_id: answers,
  });
  const verdict = (id: number, state: string, body: string, hour: number) => ({
    event: "reviewed",
    id,
    user: account("ada", number),
    state,
    body,
    submitted_at: day(number + 1, hour),
    commit_id: landedAs,
    html_url: url,
  });
  return {
    type: "pull",
    pull: {
      number,
      state: "closed",
      title: `Open files once ${evil}`,
      body: `Fixes #${number - 1000} ${evil}\n\n${evil}`,
      user: account("bob", number),
      created_at: day(number),
      updated_at: day(number + 4),
      closed_at: day(number + 3),
      merged_at: day(number + 3),
      merged: true,
      merge_commit_sha: landedAs,
      merged_by: account("ada", number),
      html_url: url,
      head: { sha: landedAs, ref: evil },
      base: { ref: evil },
      labels: [{ name: evil }],
      assignees: [],
    },
    events: [
      {
        event: "review_requested",
        id: number * 100 + 9,
        actor: account("bob", number),
        requested_reviewer: account("ada", number),
        created_at: day(number, 12),
      },
      verdict(
        number * 100 + 1,
        "CHANGES_REQUESTED",
        `${openingAt(number + 3)} Not yet: this drops errors of the second read ${evil}.`,
        9,
      ),
      verdict(number * 100 + 2, "APPROVED", `${openingAt(number + 5)} Good now, thanks. ${evil}`, 20),
    ],
    comments: [
      code(
        number * 100 + 3,
        "ada",
        `${openingAt(number)} keep the handle open here, because every reader of this file opens it again and the table of open files fills up ${evil}. The trade-off is memory for time: a cache costs 3 MB ${evil}.\n\n\`\`\`suggestion\n${evil}\n\`\`\``,
        9,
        null,
      ),
      code(number * 100 + 4, "bob", `${openingAt(number + 4)} good point, done. ${evil}`, 12, number * 100 + 3),
    ],
  };
}

/**
 * Writes it, in the folder form of github-metadata-backup.
 * @param landed commits that pull requests landed as, taken in turns.
 * @returns the folder.
 */
export async function hostileArchive(landed: readonly string[]): Promise<string> {
  const folder = await temporaryFolder("hostile-archive");
  await mkdir(join(folder, "issues"));
  await mkdir(join(folder, "pulls"));
  for (const [index, evil] of TEXTS.entries()) {
    const url = URLS[index % URLS.length]!;
    const [issue, pull] = [index + 1, index + 1001];
    await writeFile(join(folder, "issues", `${issue}.json`), JSON.stringify(issueFile(issue, evil, url)));
    const file = pullFile(pull, evil, url, landed[index % landed.length]!);
    await writeFile(join(folder, "pulls", `${pull}.json`), JSON.stringify(file));
  }
  return folder;
}
