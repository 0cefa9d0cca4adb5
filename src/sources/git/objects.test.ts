import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildRepository } from "../../../test/support/build-repository.ts";
import { git } from "../../../test/support/git.ts";
import {
  hostileDocuments,
  hostileText,
  oddPaths,
  oddRefs,
  partialClone,
  plainHistory,
  sha256Repository,
  shallowClone,
  submodulesAndLinks,
  twoRoots,
} from "../../../test/support/hostile.ts";
import { temporaryFolder } from "../../../test/support/temporary-folder.ts";
import { describeHistory } from "../../demo/describe-history.ts";
import {
  listCommits,
  listTags,
  listTips,
  listTree,
  mapByMailmap,
  objectPlace,
  readTexts,
  TEXT_LIMIT,
} from "./objects.ts";
import { openRepository, type Repository } from "./repository.ts";

const open = async (path: string) => openRepository(path);
const treeOf = async (path: string) => (await listTree((await open(path)).place, "HEAD")) ?? [];
const placeOf = async (repository: Repository) => objectPlace(repository, await temporaryFolder("scratch"));

describe("the tree", () => {
  it("holds every file under its own path, without links and submodules", async () => {
    const { path, paths } = await oddPaths();
    expect((await treeOf(path)).map((entry) => entry.path).sort()).toEqual([...paths].sort());
    const linked = await submodulesAndLinks();
    const found = (await treeOf(linked.path)).map((entry) => entry.path);
    expect(found.sort()).toEqual([".gitmodules", "run.sh"]);
  });

  it("is undefined where it cannot be read", async () => {
    const repository = await open((await partialClone("trees", "ext-trap")).path);
    const place = await placeOf(repository);
    expect(await listTree(place, repository.head ?? "")).toBeUndefined();
    expect(await listTree(repository.place, "nothing")).toBeUndefined();
  });
});

describe("texts", () => {
  it("are read in the order asked; missing, binary, huge and doubled files too", async () => {
    const big = "x".repeat(TEXT_LIMIT + 1);
    const files = {
      "a.txt": "a\n",
      "empty.txt": "",
      "same.txt": "a\n",
      "binary.dat": "a\0b",
      "big.txt": big,
      "edge.txt": big.slice(1),
      "é.txt": "é\n",
    };
    const path = await buildRepository(describeHistory().commit({ files }).describe());
    const repository = await open(path);
    const tree = await treeOf(path);
    const asked = [
      ...tree,
      { path: "gone.txt", blob: "9".repeat(40) },
      { path: "folder", blob: await git(path, "rev-parse", "HEAD^{tree}") },
    ];
    const texts = await readTexts(repository.place, asked);
    expect(texts.map((file) => file.path)).toEqual(asked.map((file) => file.path));
    expect(new Map(texts.map((file) => [file.path, file.text?.slice(0, 4)]))).toEqual(
      new Map(
        Object.entries({
          "a.txt": "a\n",
          "empty.txt": "",
          "same.txt": "a\n",
          "binary.dat": undefined,
          "big.txt": undefined,
          "edge.txt": "xxxx",
          "é.txt": "é\n",
          "gone.txt": undefined,
          folder: undefined,
        }),
      ),
    );
    expect(await readTexts(repository.place, [])).toEqual([]);
  });

  it("that a partial clone lacks are undefined, and nothing is fetched", async () => {
    for (const remote of ["ext-trap", "ssh-trap"] as const) {
      const clone = await partialClone("blobs", remote);
      const repository = await open(clone.path);
      const place = await placeOf(repository);
      const tree = (await listTree(place, repository.head ?? "")) ?? [];
      expect(tree.length).toBeGreaterThan(0);
      expect((await readTexts(place, tree)).every(({ text }) => text === undefined)).toBe(true);
      expect(await clone.contacted()).toBe(false);
    }
  });

  it("are read through borrowed objects as from the clone itself", async () => {
    for (const path of [(await sha256Repository()).path, (await shallowClone()).path]) {
      const repository = await open(path);
      const borrowed = await placeOf({ ...repository, partial: true });
      const head = repository.head ?? "";
      expect(await listTree(borrowed, head)).toEqual(await listTree(repository.place, head));
      expect(await listCommits(borrowed, [head], [])).toEqual(await listCommits(repository.place, [head], []));
      const tree = (await listTree(borrowed, head)) ?? [];
      expect((await readTexts(borrowed, tree)).every(({ text }) => text !== undefined)).toBe(true);
    }
  });

  it("of hostile documents are all read", async () => {
    const { path, documents } = await hostileDocuments();
    const tree = await treeOf(path);
    const texts = await readTexts(
      (await open(path)).place,
      tree.filter((entry) => documents.includes(entry.path)),
    );
    expect(texts).toHaveLength(documents.length);
    for (const { text } of texts) expect(text).toContain("Alternatives considered");
  });
});

describe("tags", () => {
  it("are the annotated ones of commits, with who and when", async () => {
    const path = await buildRepository(
      describeHistory()
        .commit({ id: "one" })
        .tag("v1", {
          by: { name: "Lea Example", email: "lea@example.org" },
          at: "2024-05-06T10:00:00Z",
          message: "First\nof many\n\nbody\n",
        })
        .tag("v2", { message: "" })
        .describe(),
    );
    await git(path, "tag", "light");
    await git(path, "tag", "-a", "-m", "a tree", "of-a-tree", "HEAD^{tree}");
    const head = await git(path, "rev-parse", "HEAD");
    const { tags, lightTags } = await listTags((await open(path)).place);
    expect(lightTags).toEqual([{ name: "light", target: head }]);
    expect(tags.map(({ name }) => name)).toEqual(["v1", "v2"]);
    expect(tags[0]).toMatchObject({
      target: head,
      tagger: { name: "Lea Example", email: "lea@example.org" },
      taggedAt: Date.parse("2024-05-06T10:00:00Z") / 1000,
      subject: "First of many",
    });
    expect(tags[0]?.oid).toBe(await git(path, "rev-parse", "refs/tags/v1"));
  });

  it("of any name keep it", async () => {
    const { path, tags } = await oddRefs();
    expect((await listTags((await open(path)).place)).tags.map(({ name }) => name).sort()).toEqual([...tags].sort());
  });
});

describe("tips", () => {
  it("are HEAD, or everything, HEAD first and each once", async () => {
    const path = await buildRepository(
      plainHistory().branch("side", "two").commit({ id: "side" }).switchTo("main").describe(),
    );
    const repository = await open(path);
    const side = await git(path, "rev-parse", "side");
    expect(await listTips(repository, false)).toEqual([repository.head]);
    expect(await listTips(repository, true)).toEqual([repository.head, side]);
    expect(await listCommits(repository.place, [side], [repository.head ?? ""])).toEqual([side]);
    expect(await listCommits(repository.place, [], [])).toEqual([]);
    expect(await listCommits(repository.place, [side], ["9".repeat(40)])).toBeUndefined();
    expect(await listCommits(repository.place, [side, repository.head ?? ""], [])).toHaveLength(6);
    const odd = await open((await oddRefs()).path);
    expect(await listTips(odd, true)).toEqual([odd.head]);
    expect(await listCommits((await open((await twoRoots()).path)).place, ["HEAD"], [])).toHaveLength(4);
  });

  it("are not HEAD alone where git cannot list the others", async () => {
    const path = await buildRepository(
      describeHistory()
        .commit({ files: { "a.ts": "1" } })
        .describe(),
    );
    const repository = await open(path);
    await writeFile(join(repository.commonDir, "refs", "heads", "lost"), `${"9".repeat(40)}\n`);
    expect(await listTips(repository, false)).toEqual([repository.head]);
    await expect(listTips(repository, true)).rejects.toMatchObject({ code: "unreadable-repository" });
  });
});

describe("the mailmap", () => {
  const mailmap =
    "Ada Example <ada@example.org> <ada@old.example>\nAda Example <ada@example.org> Root <root@localhost>\n";

  it("is that of the revision, and the user's own", async () => {
    const path = await buildRepository(
      describeHistory()
        .commit({ files: { "a.ts": "1" } })
        .commit({ files: { ".mailmap": mailmap } })
        .describe(),
    );
    const repository = await open(path);
    const asked = [
      { name: "A", email: "ADA@old.example" },
      { name: "Root", email: "root@localhost" },
      { name: "Other", email: "root@localhost" },
    ];
    const mapped = [
      { name: "Ada Example", email: "ada@example.org" },
      { name: "Ada Example", email: "ada@example.org" },
      { name: "Other", email: "root@localhost" },
    ];
    expect(await mapByMailmap(repository, repository.place, "HEAD", asked)).toEqual(mapped);
    expect(await mapByMailmap(repository, repository.place, "HEAD~1", asked)).toEqual(asked);
    expect(await mapByMailmap(repository, repository.place, "", asked)).toEqual(asked);
    expect(await mapByMailmap(repository, repository.place, "HEAD", [])).toEqual([]);
  });

  it("leaves odd identities as they are, each in its place", async () => {
    const { path, cases } = await hostileText();
    const repository = await open(path);
    const odd = [
      { name: "", email: "" },
      { name: "", email: "ada@example.org" },
      { name: "Ada Example", email: "" },
      { name: "  ", email: " " },
      { name: "line\nfeed", email: "a@example.org\nb" },
      { name: "Ada <tag> Example", email: "a<b>@example.org" },
      { name: "\ufffd", email: "\ufffd" },
      { name: "a\rb", email: "c\rd" },
      ...cases.map(({ name, email }) => ({ name, email })),
    ];
    const mapped = await mapByMailmap(repository, repository.place, "HEAD", odd);
    expect(mapped).toHaveLength(odd.length);
    for (const [at, one] of mapped.entries()) if (at > 7) expect(one.email).toBe(odd[at]?.email);
    expect(mapped[1]).toEqual(odd[1]);
  });

  it("of garbage maps nothing, and stops nothing", async () => {
    for (const file of [
      "<<<>>>\n<>\n< \n",
      "\0\0",
      `${"x".repeat(100_000)}\n`,
      "Ada <a@example.org> <b@example.org\n",
    ]) {
      const repository = await open(
        await buildRepository(
          describeHistory()
            .commit({ files: { ".mailmap": file } })
            .describe(),
        ),
      );
      const asked = [{ name: "Ada", email: "z@example.org" }];
      expect(await mapByMailmap(repository, repository.place, "HEAD", asked)).toEqual(asked);
    }
  });
});
