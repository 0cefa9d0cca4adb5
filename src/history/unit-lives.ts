/**
 * Lives of source files and folders whose beginning the history shows: which commit added each, which substantive
 * commits changed it afterwards, whether it is still there. A unit is a file, or a folder that held no file before; a
 * file that only moved keeps its life. Additions by a move, an import or a sweep begin no life.
 */
import type { FileInfo } from "./history.ts";
import { type Commit, type History, memoise } from "./history.ts";
import { isDocumentRepository } from "./change-kinds.ts";

export interface UnitLife {
  /** Path; a folder ends in "/". The latest name where it moved. */
  readonly path: string;
  readonly isFolder: boolean;
  readonly addedBy: Commit;
  /** Substantive commits by people that touched it, the adding one first. */
  readonly commits: readonly Commit[];
  /** Whether the tree still holds it. */
  readonly alive: boolean;
  /** Source files (documents, where they are the work) that it held over time; 1 for a file. */
  readonly files: number;
}

interface Growing {
  path: string;
  readonly isFolder: boolean;
  readonly addedBy: Commit;
  readonly commits: Commit[];
  alive: number;
  files: number;
}

const DEEPEST = 6;

/** Folders of a path, outermost first, each with its slash. */
function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let slash = path.indexOf("/"); slash >= 0 && folders.length < DEEPEST; slash = path.indexOf("/", slash + 1)) folders.push(path.slice(0, slash + 1));
  return folders;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

class Lives {
  readonly #kinds: ReadonlySet<string>;
  /** Every folder ever seen; undefined where its beginning is not one. */
  readonly #folders = new Map<string, Growing | undefined>();
  /** Units that a file belongs to: its own life and those of its folders. */
  readonly #units = new Map<FileInfo, Growing[]>();
  readonly all: Growing[] = [];

  constructor(kinds: ReadonlySet<string>) {
    this.#kinds = kinds;
  }

  #begin(path: string, isFolder: boolean, addedBy: Commit): Growing {
    const life: Growing = { path, isFolder, addedBy, commits: [], alive: 0, files: 0 };
    this.all.push(life);
    return life;
  }

  #add(commit: Commit, file: FileInfo): void {
    const before = this.#units.get(file);
    // Back after a deletion: the old life goes on.
    if (before) {
      for (const unit of before) unit.alive++;
      return;
    }
    const counts = commit.substantive && commit.author.kind === "person";
    const units = foldersOf(file.path).flatMap((folder) => {
      if (!this.#folders.has(folder)) this.#folders.set(folder, counts ? this.#begin(folder, true, commit) : undefined);
      return this.#folders.get(folder) ?? [];
    });
    if (counts) units.push(this.#begin(file.path, false, commit));
    this.#join(file, units);
  }

  #join(file: FileInfo, units: Growing[]): void {
    for (const unit of units) {
      unit.alive++;
      unit.files++;
    }
    this.#units.set(file, units);
  }

  /** A file under a new name: its own life goes on; its folders are those of the new place. */
  #move(commit: Commit, file: FileInfo): void {
    const gone = commit.touches.filter((touch) => touch.status === "D" && touch.file.kind === file.kind && nameOf(touch.file.path) === nameOf(file.path));
    const own = gone.length === 1 ? this.#units.get(gone[0]!.file)?.find((unit) => !unit.isFolder) : undefined;
    const folders = foldersOf(file.path).flatMap((folder) => {
      if (!this.#folders.has(folder)) this.#folders.set(folder, undefined);
      return this.#folders.get(folder) ?? [];
    });
    if (own) own.path = file.path;
    this.#join(file, own ? [...folders, own] : folders);
  }

  see(commit: Commit): void {
    const counts = commit.substantive && commit.author.kind === "person";
    for (const { file, status } of commit.touches) {
      if (!this.#kinds.has(file.kind)) continue;
      if (status === "A") this.#add(commit, file);
      else if (status === "R") this.#move(commit, file);
      const units = this.#units.get(file);
      if (units === undefined) continue;
      for (const unit of units) {
        if (status === "D") unit.alive--;
        if (counts && unit.commits.at(-1) !== commit) unit.commits.push(commit);
      }
    }
  }
}

/** Every unit that began in the history, in the order of its beginning; folders before the files they began with. */
export const unitLivesOf = memoise((history: History): readonly UnitLife[] => {
  const lives = new Lives(new Set(isDocumentRepository(history) ? ["source", "document"] : ["source"]));
  for (const commit of history.commits) if (!commit.isMerge) lives.see(commit);
  return lives.all.map((life) => ({ ...life, alive: life.alive > 0 }));
});
