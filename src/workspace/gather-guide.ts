/** The field guide from its folders: the articles that come with Waymark, and those that a team adds. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "../errors.ts";
import { readGuide } from "../guide/guide.ts";
import type { ArticleFile } from "../guide/read-article.ts";
import type { Guide, GuideNote } from "../model/guide.ts";
import type { Workspace } from "./workspace.ts";

/** Lies two levels above every bundle, as above the sources. */
const SHIPPED = fileURLToPath(new URL("../../guide", import.meta.url));
const MOST_FILES = 500;
const LARGEST_FILE = 400_000;

/** Where a team's articles are: as asked, else as the config says, which is read from the folder it stands in. */
function articlesFolder({ effects, config, home }: Workspace, asked: string | undefined): string | undefined {
  if (asked !== undefined) return resolve(effects.cwd, asked);
  return config.guide.articles === undefined ? undefined : resolve(home.records, config.guide.articles);
}

interface Listed {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly changed: number;
}

/** Its Markdown files; pages about the folder itself, drafts and links are not articles. */
async function listArticles(folder: string): Promise<readonly Listed[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      "unreadable-path",
      `The folder of articles ${folder} cannot be read${error.code === undefined ? "" : ` (${error.code})`}.`,
      "Check the path in --articles, or guide: articles in config.yaml.",
    );
  });
  const names = entries
    .filter((entry) => entry.isFile() && /^[^._].*\.md$/i.test(entry.name) && !/^readme\.md$/i.test(entry.name))
    .map(({ name }) => name)
    .sort();
  if (names.length > MOST_FILES)
    throw new UserError(
      "too-large",
      `${folder} has ${names.length} Markdown files; a guide has at most ${MOST_FILES} articles.`,
      "Name the folder of the articles alone.",
    );
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const { size, mtimeMs } = await stat(path);
      return { name, path, size, changed: mtimeMs };
    }),
  );
}

interface Folders {
  readonly shipped: readonly Listed[];
  readonly added: readonly Listed[];
}

const listAll = async (added: string | undefined): Promise<Folders> => ({
  shipped: await listArticles(SHIPPED),
  added: added === undefined ? [] : await listArticles(added),
});

async function readAll({ shipped, added }: Folders): Promise<Guide> {
  const tooLarge = added.filter(({ size }) => size > LARGEST_FILE);
  const fileOf = async ({ name, path }: Listed, isShipped: boolean): Promise<ArticleFile> => ({
    name,
    text: await readFile(path, "utf8"),
    isShipped,
  });
  const guide = readGuide([
    ...(await Promise.all(shipped.map((one) => fileOf(one, true)))),
    ...(await Promise.all(added.filter((one) => !tooLarge.includes(one)).map((one) => fileOf(one, false)))),
  ]);
  const notes = tooLarge.map(
    ({ name, size }): GuideNote => ({
      file: name,
      line: 1,
      message: `The file has ${size} bytes, expected at most ${LARGEST_FILE}.`,
      isMistake: true,
    }),
  );
  return { ...guide, notes: [...guide.notes, ...notes] };
}

/**
 * The guide as its folders are now.
 * @param asked a team's folder, from where the user stands; undefined for that of the config, if any
 * @throws UserError "unreadable-path", "too-large"
 */
export const gatherGuide = async (workspace: Workspace, asked?: string): Promise<Guide> =>
  readAll(await listAll(articlesFolder(workspace, asked)));

/** The same for an app that goes on running: read again only when a file changed. */
export function guideReader(workspace: Workspace): () => Promise<Guide> {
  let kept: { readonly of: string; readonly guide: Promise<Guide> } | undefined;
  return async () => {
    const folders = await listAll(articlesFolder(workspace, undefined));
    const of = JSON.stringify(folders);
    if (kept?.of !== of) kept = { of, guide: readAll(folders) };
    return kept.guide;
  };
}
