import { describe, expect, it } from "vitest";
import { UserError } from "../errors.ts";
import { coachThread } from "./coach-thread.ts";
import { parseThread } from "./thread-form.ts";

const by = (login: string, body: string, path?: string) => ({ user: { login }, body, ...(path && { path }) });

describe("forms of a thread", () => {
  it.each<[string, string, string, readonly (readonly [string | null, string])[]]>([
    ["one draft", "Rename this.", "draft", [[null, "Rename this."]]],
    [
      "comments parted by dashes",
      "Rename this.\n---\nWhy?\n\n***\n\n",
      "text",
      [
        [null, "Rename this."],
        [null, "Why?"],
      ],
    ],
    [
      "names before comments",
      "@ada wrote:\nRename this.\n---\nbob:\nWhy?",
      "text",
      [
        ["ada", "Rename this."],
        ["bob", "Why?"],
      ],
    ],
    [
      "mails",
      "From: Ada Example <ada@example.org>\nSubject: A patch\n\nRename this.\nFrom: bob\n\nWhy?",
      "text",
      [
        ["ada@example.org", "Rename this."],
        ["bob", "Why?"],
      ],
    ],
    [
      "GitHub's list of comments",
      JSON.stringify([by("ada", "Rename this.", "src/a.c"), by("bob", "Why?"), by("bob", " ")]),
      "github",
      [
        ["ada", "Rename this."],
        ["bob", "Why?"],
      ],
    ],
    [
      "a pull request with its reviews",
      JSON.stringify({
        title: "A",
        body: "Not a review.",
        ...{ user: { login: "eve" } },
        comments: { nodes: [by("ada", "Why?")] },
      }),
      "github",
      [["ada", "Why?"]],
    ],
    [
      "an IETF archive",
      JSON.stringify({
        pulls: [
          {
            title: "A",
            author: "eve",
            body: "x",
            reviews: [{ author: "ada", body: "LGTM", comments: [{ author: "ada", body: "Why?" }] }],
          },
        ],
      }),
      "ietf-archive",
      [
        ["ada", "LGTM"],
        ["ada", "Why?"],
      ],
    ],
  ])("%s", (_, text, form, expected) => {
    const parsed = parseThread(text);
    expect(parsed.form).toBe(form);
    expect(parsed.comments.map(({ author, text: words }) => [author, words])).toEqual(expected);
    expect(parsed.comments.map(({ number }) => number)).toEqual(expected.map((_each, at) => at + 1));
  });

  it("broken JSON is a draft, and JSON without a comment holds none", () => {
    expect(parseThread('[{"body": "Why').form).toBe("draft");
    expect(() => coachThread("{}")).toThrow(UserError);
    expect(() => coachThread(`${"[".repeat(500)}${"]".repeat(500)}`)).toThrow(/no comment/);
  });

  it("says where a long thread was cut", () => {
    const thread = coachThread(JSON.stringify(Array.from({ length: 2001 }, () => by("ada", "Why?"))));
    expect(thread.comments).toHaveLength(2000);
    expect(thread.notes.join()).toContain("first 2000 comments");
  });
});

describe("whose comments are read", () => {
  const thread = JSON.stringify([by("ada", "Rename this."), by("bob", "Are you stupid?"), by("Ada", "Why?")]);

  it("are the user's alone, in whatever case", () => {
    const read = coachThread(JSON.stringify([by("ada", "Rename this."), by("bob", "Are you stupid?")]), {
      mine: "@ADA",
    });
    expect(read).toMatchObject({ mine: "ada", context: 1, unread: 0 });
    expect(read.comments.map(({ text }) => text)).toEqual(["Rename this."]);
    expect(read.counts).toMatchObject({ directs: 1, "blocks-harshly": 0 });
    expect(JSON.stringify(read)).not.toContain("stupid");
  });

  it("must be said where several people wrote", () => {
    expect(() => coachThread(thread)).toThrow(/comments of \d people/);
    expect(() => coachThread(thread, { mine: "eve" })).toThrow(/Nobody called eve/);
    expect(() => coachThread("Rename this.", { mine: "eve" })).not.toThrow();
  });

  it("are ranked by what a rewrite gains: harsh ones first, then bare requests, small things last", () => {
    const read = coachThread("LGTM\n---\nRename this.\n---\nThis is garbage.\n---\nnit: typo");
    expect(read.rewriteFirst).toEqual([3, 2, 4]);
    expect(read.counts).toMatchObject({ approves: 1, "blocks-harshly": 1 });
  });

  it("that say nothing are counted, not judged", () => {
    const read = coachThread("Rename this.\n---\n> only a quote");
    expect(read.unread).toBe(1);
    expect(read.comments[1]?.coach).toBeNull();
  });
});
