import { describe, expect, it } from "vitest";
import type { ForgeRecord } from "../../../model/forge.ts";
import { mapPayload } from "../payload.ts";
import type { ArchiveForm } from "./archive-form.ts";
import { ARCHIVE_FORMS } from "./archive-forms.ts";
import { parseJson } from "./parse-json.ts";

const WEB = "https://github.com/octo-org/engine";
const ADA = "https://github.com/ada-l";
const AT = "2024-01-02T03:04:05Z";

const formNamed = (name: string): ArchiveForm => ARCHIVE_FORMS.find((form) => form.name.startsWith(name))!;

/** The form that takes a file, and its records. */
function read(source: string, data: unknown, accounts?: ReadonlyMap<string, { readonly [name: string]: unknown }>) {
  const form = ARCHIVE_FORMS.find((one) => (source === "" || one.mayHold(source)) && one.payloadsOf(source, data));
  const payloads = form?.payloadsOf(source, data, accounts) ?? [];
  const mapped = payloads.map(mapPayload);
  const skipped = mapped.flatMap((one) => [...one.skipped.keys()]);
  return { form: form?.name, payloads, records: mapped.flatMap((one): readonly ForgeRecord[] => one.records), skipped };
}

describe("parseJson", () => {
  it("reads lists one after the other, objects a line, and one value", () => {
    expect(parseJson('[{"a":"]}"}]\n[{"b":2}]')).toEqual([{ a: "]}" }, { b: 2 }]);
    expect(parseJson('{"a":"\\\\\\""}\n{"b":[1,{"c":"x"}]}\n')).toEqual([{ a: '\\"' }, { b: [1, { c: "x" }] }]);
    expect(parseJson('\uFEFF{"a":1}')).toEqual({ a: 1 });
    for (const text of ["", "x", '{"a":1} tail', '[{"a":1}', "]", '{"a":1}{b}'])
      expect(parseJson(text)).toBeUndefined();
  });
});

describe("GitHub migration archive", () => {
  const users = [
    { type: "user", url: ADA, login: "ada-l", name: "Ada L", emails: [{ address: "ada@example.org", primary: true }] },
  ];

  it("reads each kind of file, with the ids of the REST API and the accounts of the users file", () => {
    const form = formNamed("GitHub migration");
    const accounts = form.accountsOf!(users);
    const pull = {
      type: "pull_request",
      url: `${WEB}/pull/4`,
      user: ADA,
      title: "Part",
      body: "B",
      labels: [`${WEB}/labels/good%20one`],
      head: { ref: "b", sha: "a".repeat(40) },
      base: { ref: "main" },
      merged_at: AT,
      closed_at: AT,
      created_at: AT,
      merge_commit_sha: "b".repeat(40),
      work_in_progress: false,
    };
    const found = read("pull_requests_000001.json", [pull], accounts);
    expect(found.form).toBe("GitHub migration archive");
    expect(found.records).toMatchObject([
      {
        key: "discussion/4",
        kind: "pull-request",
        state: "merged",
        landedAs: "b".repeat(40),
        labels: ["good one"],
        base: "main",
        url: `${WEB}/pull/4`,
        author: { login: "ada-l", name: "Ada L", email: "ada@example.org" },
      },
    ]);
    const review = {
      type: "pull_request_review",
      url: `${WEB}/pull/4/files#pullrequestreview-31`,
      pull_request: `${WEB}/pull/4`,
      user: ADA,
      body: "",
      head_sha: "a".repeat(40),
      state: 40,
      created_at: AT,
      submitted_at: AT,
    };
    expect(read("pull_request_reviews_000001.json", [review]).records).toMatchObject([
      { key: "review/31", number: 4, verdict: "approved", commit: "a".repeat(40), author: { login: "ada-l" } },
    ]);
    const comment = {
      type: "pull_request_review_comment",
      url: `${WEB}/pull/4/files#r77`,
      pull_request: `${WEB}/pull/4`,
      pull_request_review: `${WEB}/pull/4/files#pullrequestreview-31`,
      user: ADA,
      body: "Why?",
      path: "a.ts",
      diff_hunk: "@@",
      original_commit_id: "a".repeat(40),
      in_reply_to: `${WEB}/pull/4/files#r76`,
      created_at: AT,
    };
    expect(read("pull_request_review_comments_000001.json", [comment]).records).toMatchObject([
      { key: "code-comment/77", number: 4, answers: "code-comment/76", review: "review/31", place: { path: "a.ts" } },
    ]);
    const below = {
      type: "issue_comment",
      url: `${WEB}/issues/6#issuecomment-9`,
      issue: `${WEB}/issues/6`,
      user: "https://github.com/dependabot[bot]",
      body: "x",
      created_at: AT,
    };
    expect(read("issue_comments_000001.json", [below]).records).toMatchObject([
      { key: "comment/9", number: 6, author: { isBot: true } },
    ]);
    const event = {
      type: "issue_event",
      url: `${WEB}/pull/4#event-5`,
      pull_request: `${WEB}/pull/4`,
      actor: ADA,
      event: "labeled",
      label_name: "bug",
      created_at: AT,
    };
    expect(read("issue_events_000001.json", [event]).records).toMatchObject([
      { key: "event/5", event: "labelled", what: "bug", number: 4 },
    ]);
    expect(form.placeOf([pull])).toEqual({ kind: "github", host: "github.com", name: "octo-org/engine" });
  });

  it("tells repositories of one archive apart", () => {
    const form = formNamed("GitHub migration");
    const issue = (name: string) => ({
      type: "issue",
      url: `https://github.com/octo-org/${name}/issues/1`,
      created_at: AT,
      title: "T",
    });
    const payloads = form.payloadsOf("issues_000001.json", [issue("engine"), issue("other")])!;
    const place = form.placeOf([issue("engine")])!;
    expect(payloads.filter((payload) => form.isOf!(payload, place))).toHaveLength(1);
  });
});

describe("archive.json of an IETF working group", () => {
  const comment = (id: string, more: object = {}) => ({ id, body: `Says ${id}.`, createdAt: AT, ...more });
  const archive = (...reviews: readonly (readonly object[])[]) => ({
    repo: "octo-wg/draft",
    issues: [],
    pulls: [
      {
        number: 3,
        createdAt: AT,
        title: "T",
        headRefOid: "a".repeat(40),
        comments: [],
        reviews: reviews.map((comments, index) => ({ id: `R${index}`, state: "COMMENTED", createdAt: AT, comments })),
      },
    ],
  });
  const answersOf = (data: object): (readonly [string, string])[] =>
    read("archive.json", data).records.flatMap((record) =>
      record.type === "comment" ? [[record.key, record.answers] as const] : [],
    );

  it("links replies where it says what they answer, over several reviews", () => {
    const data = archive(
      [comment("A"), comment("B"), comment("C", { replyTo: { id: "A" } })],
      [comment("D", { replyTo: { id: "B" } }), comment("E", { replyTo: "A" })],
    );
    expect(answersOf(data)).toEqual([
      ["code-comment/R0/0", ""],
      ["code-comment/R0/1", ""],
      ["code-comment/R0/2", "code-comment/R0/0"],
      ["code-comment/R1/0", "code-comment/R0/1"],
      ["code-comment/R1/1", "code-comment/R0/0"],
    ]);
  });

  it("guesses nothing where it does not, or where what is answered is not there", () => {
    const data = archive(
      [comment("A"), comment("B", { replyTo: null }), comment("C", { replyTo: { id: "Z" } })],
      [comment("D", { replyTo: { id: "D" } }), { body: "no id", createdAt: AT, replyTo: {} }],
    );
    expect(answersOf(data).map(([, answers]) => answers)).toEqual(["", "", "", "", ""]);
  });
});

describe("GitLab project export", () => {
  const note = (id: number, text: string, more: object = {}) => ({
    id,
    note: text,
    author_id: 7,
    author: { name: "Brook B" },
    created_at: AT,
    noteable_type: "MergeRequest",
    system: false,
    discussion_id: "d1",
    ...more,
  });
  const merge = {
    iid: 3,
    title: "T",
    description: "D",
    author_id: 5,
    created_at: AT,
    updated_at: AT,
    state: "merged",
    source_branch: "b",
    target_branch: "main",
    merge_commit_sha: "c".repeat(40),
    metrics: { merged_at: AT, merged_by_id: 7 },
    merge_request_diff: { head_commit_sha: "d".repeat(40), merge_request_diff_files: [{ utf8_diff: "+secret" }] },
    label_links: [{ label: { title: "bug" } }],
    notes: [
      note(1, "Why here?", {
        type: "DiffNote",
        position: { new_path: "a.rb", new_line: 4, head_sha: "d".repeat(40) },
        resolved_at: AT,
      }),
      note(2, "Because.", { author_id: 5 }),
      note(3, "approved this merge request", { system: true, discussion_id: "d2" }),
      note(4, "requested review from @brook and @emre.k", { system: true, discussion_id: "d3" }),
      note(5, "changed the description", { system: true, discussion_id: "d4" }),
    ],
    resource_label_events: [{ id: 243, action: "add", user_id: 5, created_at: AT, label: { title: "bug" } }],
  };

  it("reads lines, with accounts of the members' file", () => {
    const accounts = new Map([["5", { username: "ada", email: "ada@example.org" }]]);
    const { form, records, payloads, skipped } = read("tree/project/merge_requests.ndjson", [merge], accounts);
    expect(form).toBe("GitLab project export");
    expect(JSON.stringify(payloads)).not.toContain("+secret");
    expect(skipped).toEqual(["system note: says nothing of work"]);
    expect(records).toMatchObject([
      {
        key: "discussion/pull-request/3",
        kind: "pull-request",
        state: "merged",
        landedAs: "c".repeat(40),
        head: "d".repeat(40),
        labels: ["bug"],
        author: { login: "ada", id: "5", email: "ada@example.org" },
        mergedBy: { login: "user-7", name: "Brook B" },
      },
      { key: "note/1", resolved: true, answers: "", place: { path: "a.rb", line: 4 } },
      { key: "note/2", answers: "note/1", author: { login: "ada" } },
      { key: "review/note-3", verdict: "approved", author: { name: "Brook B" } },
      { event: "review-requested", to: { login: "brook" } },
      { event: "review-requested", to: { login: "emre.k" } },
      { key: "event/label/243", event: "labelled", what: "bug" },
    ]);
    expect(records.every((record) => record.kind === "pull-request")).toBe(true);
  });

  it("reads one line, and the older single file", () => {
    const settings = read("tree/project.json", { description: "D", visibility_level: 20 });
    expect(settings).toMatchObject({ form: "GitLab project export", payloads: [] });
    expect(
      read("project/issues.ndjson", { iid: 1, author_id: 5, created_at: AT, title: "T", state: "opened" }).records,
    ).toMatchObject([{ key: "discussion/issue/1", state: "open", author: { login: "user-5" } }]);
    const whole = {
      issues: [{ iid: 1, author_id: 5, created_at: AT }],
      merge_requests: [merge],
      project_members: [{ user: { id: 5, username: "ada" } }],
    };
    const { records, payloads } = read("project.json", whole);
    expect(records[0]).toMatchObject({ key: "discussion/issue/1", author: { login: "ada" } });
    expect(new Set(payloads.map(({ source }) => source)).size).toBe(payloads.length);
  });
});

describe("Perceval items", () => {
  const item = (backend_name: string, category: string, data: object, origin = WEB) => ({
    backend_name,
    category,
    origin,
    uuid: "u",
    data,
  });

  it("reads GitHub's objects with what was fetched beside them", () => {
    const data = {
      number: 2,
      created_at: AT,
      title: "T",
      user: { login: "ada-l" },
      user_data: { login: "ada-l", name: "Ada", email: "ada@example.org" },
      pull_request: {},
      comments_data: [{ id: 1, created_at: AT, body: "x", user: { login: "b" } }],
      reviews_data: [{ id: 2, state: "APPROVED", submitted_at: AT, user: { login: "b" } }],
      review_comments_data: [{ id: 3, created_at: AT, path: "a", user: null, user_data: {} }],
    };
    const { form, records, payloads } = read("items.json", [item("GitHub", "pull_request", data)]);
    expect(form).toBe("Perceval items");
    expect(records).toMatchObject([
      { key: "discussion/2", author: { email: "ada@example.org" } },
      { key: "comment/1" },
      { key: "review/2" },
      { key: "code-comment/3", author: undefined },
    ]);
    expect(formNamed("Perceval").placeOf(payloads[0]!.data)).toMatchObject({ name: "octo-org/engine" });
    expect(read("items.json", item("Git", "commit", {})).skipped).toEqual(['Perceval item "Git commit": not read']);
  });

  it("reads Gerrit's changes as its query prints them", () => {
    const data = {
      project: "engine",
      branch: "main",
      number: "52",
      subject: "S",
      owner: { name: "Ada", email: "ada@example.org", username: "ada" },
      url: "https://review.example.org/52",
      commitMessage: "S\n\nWhy",
      createdOn: 1_500_000_000,
      lastUpdated: 1_500_009_000,
      status: "MERGED",
      patchSets: [{ number: "1", revision: "e".repeat(40) }],
      comments: [
        { timestamp: 1_500_000_100, reviewer: { username: "b" }, message: "Patch Set 1: Code-Review+2\n\nGood." },
        { timestamp: 1_500_000_100, reviewer: { username: "ci" }, message: "Patch Set 1: Verified+1\n\nBuild ok" },
      ],
    };
    expect(read("items.jsonl", item("Gerrit", "review", data, "review.example.org")).records).toMatchObject([
      { key: "discussion/52", state: "merged", landedAs: "e".repeat(40), body: "S\n\nWhy", author: { login: "ada" } },
      { type: "review", verdict: "approved", body: "Good.", commit: "e".repeat(40), author: { login: "b" } },
    ]);
  });
});

describe("gh api and glab api output", () => {
  it("knows objects by their fields, in lists of lists and search results", () => {
    const objects = [
      { number: 2, created_at: AT, title: "T", html_url: `${WEB}/issues/2` },
      { id: 1, issue_url: "https://api.github.com/repos/o/n/issues/2", body: "x", created_at: AT },
      { id: 3, pull_request_url: "https://api.github.com/repos/o/n/pulls/4", state: "APPROVED", submitted_at: AT },
      { id: 5, pull_request_url: "https://api.github.com/repos/o/n/pulls/4", diff_hunk: "", path: "a", created_at: AT },
      { id: 6, event: "closed", created_at: AT, issue: { number: 2 } },
    ];
    const keys = ["discussion/2", "comment/1", "review/3", "code-comment/5", "event/6"];
    expect(read("anything.json", objects).records.map(({ key }) => key)).toEqual(keys);
    expect(read("anything.json", [objects]).records.map(({ key }) => key)).toEqual(keys);
    expect(read("", { total_count: 1, items: objects }).records.map(({ key }) => key)).toEqual(keys);
    expect(
      read("issue-12-timeline.json", [{ event: "closed", id: 9, created_at: AT, actor: null }]).records,
    ).toMatchObject([{ number: 12 }]);
    expect(formNamed("gh api").placeOf(objects)).toMatchObject({ kind: "github", name: "octo-org/engine" });
  });

  it("knows GitLab's, in groups of groups", () => {
    const issue = {
      iid: 2,
      created_at: AT,
      title: "T",
      state: "closed",
      author: { username: "ada", id: 1 },
      web_url: "https://gitlab.example.org/a/b/c/-/issues/2",
    };
    expect(read("x.json", [issue]).records).toMatchObject([
      { key: "discussion/issue/2", state: "closed", author: { login: "ada" } },
    ]);
    expect(formNamed("gh api").placeOf([issue])).toEqual({ kind: "gitlab", host: "gitlab.example.org", name: "a/b/c" });
  });

  it("takes no other JSON for one", () => {
    for (const data of [undefined, [], {}, { a: 1 }, [1, 2], "x", null, [{ id: 1 }]])
      expect(read("x.json", data).form).toBeUndefined();
  });
});
