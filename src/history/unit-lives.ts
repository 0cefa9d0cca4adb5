/**
 * Lives of source files and folders whose beginning the history shows: which commit added each, which substantive
 * commits changed it afterwards, whether it is still there. A unit is a file, or a folder that held no file before; a
 * file that only moved keeps its life. Where documents are the work (isDocumentRepository), they count as sources do.
 *
 * A commit that also deletes source files, says that it moves, renames or splits something, or is a sweep, begins no
 * life: what it adds was there before in another place. A life ends when the last of it is deleted: what comes back
 * under the name later may be something else. Moving or deleting a file is no work on it.
 */
import { isDocumentRepository } from "./change-kinds.ts";
import { type Commit, type FileInfo, type History, memoise, type Touch } from "./history.ts";

export interface UnitLife {
  /** Path as it was added; a folder ends in "/". */
  readonly path: string;
  /** Its latest path, where it moved. */
  readonly movedTo: string | undefined;
  readonly isFolder: boolean;
  /** Whether it is a folder that files of other kinds were in before. */
  readonly stoodBefore: boolean;
  readonly addedBy: Commit;
  /** Substantive commits by people that touched it, the adding one first. */
  readonly commits: readonly Commit[];
  /** Those of them for which it was the main thing: half or more of the source files they touched. */
  readonly focused: readonly Commit[];
  /** Whether the tree still holds it. */
  readonly alive: boolean;
}

interface Growing {
  readonly path: string;
  movedTo: string | undefined;
  readonly isFolder: boolean;
  readonly addedBy: Commit;
  readonly commits: Commit[];
  readonly focused: Commit[];
  alive: number;
  /** The commit that deleted the last of it, where it moved nowhere. */
  emptiedBy: Commit | undefined;
  /** Files of it that the commit at hand touched. */
  touched: number;
}

/** A merge of a request elsewhere that came in, without its second parent, with an imported history: nobody's own work. */
export const isImportedMerge = ({ message }: Commit): boolean => message.merge !== undefined;

const isHandMade = (commit: Commit): boolean =>
  commit.substantive && commit.author.kind === "person" && !isImportedMerge(commit);

const DEEPEST = 6;
const MOVES =
  /\b(?:mov(?:e[sd]?|ing)|renam(?:e[sd]?|ing)|split\w*|divid\w*|extract(?:s|ed|ing)?|relocat\w+|reorgani[sz]\w+|restructur\w+|factor(?:ed|ing)? out|import(?:s|ed|ing)?|merge[sd]?|cop(?:y|ies|ied)|sync\w*|vendor\w*|revert|re-?add\w*|restore[sd]?|convert\w*|port|refactor\w*|(?:in)?to (?:its|their|an?) (?:own|new|separate|different))\b/i;

/** Folders of a path, outermost first, each with its slash. */
function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let slash = path.indexOf("/"); slash >= 0 && folders.length < DEEPEST; slash = path.indexOf("/", slash + 1))
    folders.push(path.slice(0, slash + 1));
  return folders;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

class Lives {
  readonly #documents: boolean;
  /** Every folder ever seen; undefined where its beginning is not one. */
  readonly #folders = new Map<string, Growing | undefined>();
  /** Units that a file belongs to: those of its folders, then its own. */
  readonly #units = new Map<FileInfo, Growing[]>();
  readonly #seen = new Set<FileInfo>();
  /** The first commit that touched a file of any kind in a folder. */
  readonly #firstIn = new Map<string, Commit>();
  readonly all: Growing[] = [];

  constructor(documents: boolean) {
    this.#documents = documents;
  }

  #counts({ file }: Touch): boolean {
    return file.kind === "source" || (this.#documents && file.kind === "document");
  }

  #begin(path: string, isFolder: boolean, addedBy: Commit): Growing {
    const life: Growing = {
      path,
      movedTo: undefined,
      isFolder,
      addedBy,
      commits: [],
      focused: [],
      alive: 0,
      emptiedBy: undefined,
      touched: 0,
    };
    this.all.push(life);
    return life;
  }

  #folderUnits(path: string, beginner: Commit | undefined): Growing[] {
    return foldersOf(path).flatMap((folder) => {
      if (!this.#folders.has(folder))
        this.#folders.set(folder, beginner ? this.#begin(folder, true, beginner) : undefined);
      return this.#folders.get(folder) ?? [];
    });
  }

  /** Counts a file to the units that still live; those that an earlier commit emptied have ended. */
  #join(commit: Commit, file: FileInfo, units: readonly Growing[]): void {
    const living = units.filter(({ emptiedBy }) => emptiedBy === undefined || emptiedBy === commit);
    for (const unit of living) {
      unit.alive++;
      unit.emptiedBy = undefined;
    }
    this.#units.set(file, living);
  }

  #add(commit: Commit, file: FileInfo, beginner: Commit | undefined): void {
    const before = this.#units.get(file);
    if (before === undefined) {
      const units = this.#folderUnits(file.path, beginner);
      if (beginner) units.push(this.#begin(file.path, false, beginner));
      this.#join(commit, file, units);
      return;
    }
    const own = before.find(({ isFolder }) => !isFolder);
    // Added on two branches: it is there already. Else it was deleted or moved away, and this is another file.
    const isThere = own !== undefined && own.alive > 0 && (own.movedTo ?? own.path) === file.path;
    if (!isThere)
      this.#join(
        commit,
        file,
        before.filter(({ isFolder }) => isFolder),
      );
  }

  /** A file whose beginning was not seen: neither it nor its folders begin later. */
  #known(file: FileInfo): void {
    this.#units.set(file, this.#folderUnits(file.path, undefined));
  }

  /**
   * A file under a new name: its own life goes on, unless files are added as well and may hold what was in it; its folders
   * are those of the new place.
   */
  #move(commit: Commit, file: FileInfo): void {
    const isSure = !commit.touches.some((touch) => touch.status === "A" && this.#counts(touch));
    const gone = commit.touches.filter(
      (touch) => touch.status === "D" && touch.file.kind === file.kind && nameOf(touch.file.path) === nameOf(file.path),
    );
    const own =
      isSure && gone.length === 1 ? this.#units.get(gone[0]!.file)?.find((unit) => !unit.isFolder) : undefined;
    const folders = this.#folderUnits(file.path, undefined);
    if (own) own.movedTo = file.path;
    this.#join(commit, file, own ? [...folders, own] : folders);
  }

  /** Whether what the commit adds begins there. */
  #beginner(commit: Commit): Commit | undefined {
    if (!isHandMade(commit) || MOVES.test(commit.message.subject)) return undefined;
    return commit.touches.some((touch) => touch.status === "D" && this.#counts(touch)) ? undefined : commit;
  }

  #look(commit: Commit): void {
    for (const { file } of commit.touches) {
      if (this.#seen.has(file)) continue;
      this.#seen.add(file);
      for (const folder of foldersOf(file.path)) if (!this.#firstIn.has(folder)) this.#firstIn.set(folder, commit);
    }
  }

  stoodBefore({ path, isFolder, addedBy }: Growing): boolean {
    return isFolder && this.#firstIn.get(path) !== addedBy;
  }

  see(commit: Commit): void {
    this.#look(commit);
    let total = 0;
    let beginner: Commit | undefined;
    let asked = false;
    const counts = isHandMade(commit);
    for (const touch of commit.touches) {
      if (!this.#counts(touch)) continue;
      const { file, status } = touch;
      const written = status !== "D" && status !== "R";
      if (written) total++;
      if (status === "A") {
        if (!asked) beginner = this.#beginner(commit);
        asked = true;
        this.#add(commit, file, beginner);
      } else if (status === "R") this.#move(commit, file);
      else if (!this.#units.has(file)) this.#known(file);
      const units = this.#units.get(file);
      if (units === undefined) continue;
      for (const unit of units) {
        if (status === "D" && --unit.alive === 0) unit.emptiedBy = commit;
        if (!counts || !written) continue;
        if (unit.commits.at(-1) === commit) unit.touched++;
        else {
          unit.commits.push(commit);
          unit.touched = 1;
        }
      }
    }
    if (counts && total > 0) this.#focus(commit, total);
  }

  #focus(commit: Commit, total: number): void {
    for (const { file } of commit.touches)
      for (const unit of this.#units.get(file) ?? [])
        if (unit.touched * 2 >= total && unit.commits.at(-1) === commit && unit.focused.at(-1) !== commit)
          unit.focused.push(commit);
  }
}

/** Every unit that began in the history, in the order of its beginning; folders before the files they began with. */
export const unitLivesOf = memoise((history: History): readonly UnitLife[] => {
  const lives = new Lives(isDocumentRepository(history));
  for (const commit of history.commits) if (!commit.isMerge) lives.see(commit);
  return lives.all.map((life) => ({
    path: life.path,
    movedTo: life.movedTo === life.path ? undefined : life.movedTo,
    isFolder: life.isFolder,
    stoodBefore: lives.stoodBefore(life),
    addedBy: life.addedBy,
    commits: life.commits,
    focused: life.focused,
    alive: life.alive > 0,
  }));
});
