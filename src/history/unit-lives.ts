/**
 * Lives of source files and folders whose beginning the history shows: which commit added each, which substantive
 * commits changed it afterwards, whether it is still there. A unit is a file, or a folder that held no file before; a
 * file that only moved keeps its life, and so does a folder that moved whole. Where documents are the work (isDocumentRepository), they count as sources do.
 *
 * A commit that also deletes source files, says that it moves, renames or splits something, or is a sweep, begins no
 * life: what it adds was there before in another place. A life ends when the last of it is deleted: what comes back
 * under the name later may be something else. Moving or deleting a file is no work on it.
 */

import type { About } from "./about.ts";
import { isDocumentRepository } from "./change-kinds.ts";
import { type Commit, type FileInfo, type History, memoiseBy, type Touch } from "./history.ts";
import { mostAlike } from "./path-likeness.ts";

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
  /** Whether it is told: of others only files are followed, and only whether they are there. */
  readonly isAsked: boolean;
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

/** Where a folder went with one of its files: "lib/cache/" for src/cache/, src/cache/a.ts and lib/cache/a.ts. */
function folderAfter(folder: string, from: string, to: string): string | undefined {
  const inside = from.slice(folder.length);
  return from.startsWith(folder) && to.endsWith(`/${inside}`) ? to.slice(0, to.length - inside.length) : undefined;
}

const NONE: Growing[] = [];
const NO_FOLDERS: ReadonlySet<Growing> = new Set();

class Lives {
  readonly #counts: (touch: Touch) => boolean;
  /** Commits of those asked about that begin what they add. */
  readonly #beginners: ReadonlySet<Commit>;
  /** Folders of what they add: no other folder can be theirs. */
  readonly #mayBegin = new Set<string>();
  /** Those of them that were seen; undefined where their beginning is not one, or not of those asked about. */
  readonly #folders = new Map<string, Growing | undefined>();
  /** Units that a file belongs to: those of its folders, then its own. Of every file seen, whatever its kind. */
  readonly #units = new Map<FileInfo, Growing[]>();
  /** The first commit that touched a file of any kind in a folder. */
  readonly #firstIn = new Map<string, Commit>();
  /** Folders that the commit at hand took every file from. */
  #movedWhole: ReadonlySet<Growing> = NO_FOLDERS;
  /** Units of those asked about. */
  readonly all: Growing[] = [];

  constructor(counts: (touch: Touch) => boolean, beginners: ReadonlySet<Commit>) {
    this.#counts = counts;
    this.#beginners = beginners;
    for (const { touches } of beginners)
      for (const touch of touches)
        if (touch.status === "A" && counts(touch))
          for (const folder of foldersOf(touch.file.path)) this.#mayBegin.add(folder);
  }

  #begin(path: string, isFolder: boolean, addedBy: Commit): Growing {
    const life: Growing = {
      path,
      movedTo: undefined,
      isFolder,
      addedBy,
      isAsked: this.#beginners.has(addedBy),
      commits: [],
      focused: [],
      alive: 0,
      emptiedBy: undefined,
      touched: 0,
    };
    if (life.isAsked) this.all.push(life);
    return life;
  }

  #foldersIn(path: string): string[] {
    return this.#mayBegin.size === 0 ? [] : foldersOf(path).filter((folder) => this.#mayBegin.has(folder));
  }

  #folderUnits(path: string, addedBy: Commit | undefined): Growing[] {
    return this.#foldersIn(path).flatMap((folder) => {
      if (!this.#folders.has(folder)) {
        const isBegun = addedBy !== undefined && this.#beginners.has(addedBy);
        this.#folders.set(folder, isBegun ? this.#begin(folder, true, addedBy) : undefined);
      }
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

  #add(commit: Commit, file: FileInfo, before: readonly Growing[] | undefined): void {
    if (before === undefined) {
      const units = this.#folderUnits(file.path, commit);
      if (mayBegin(commit, this.#counts)) units.push(this.#begin(file.path, false, commit));
      this.#join(commit, file, units);
      return;
    }
    const own = before.find(({ isFolder }) => !isFolder);
    // Added on two branches: it is there already. Else it was deleted or moved away, and this is another file.
    const isThere =
      own !== undefined && own.alive > 0 && (own.movedTo ?? own.path) === file.path && !saysMoves(own.addedBy);
    if (!isThere)
      this.#join(
        commit,
        file,
        before.filter(({ isFolder }) => isFolder),
      );
  }

  /**
   * A file under a new name: its own life goes on, unless files are added as well and may hold what was in it; its folders
   * are those of the new place.
   */
  #move(commit: Commit, file: FileInfo): void {
    const isSure = !commit.touches.some((touch) => touch.status === "A" && this.#counts(touch));
    const name = nameOf(file.path);
    const gone = isSure
      ? mostAlike(
          file.path,
          commit.touches
            .filter(
              (touch) => touch.status === "D" && touch.file.kind === file.kind && nameOf(touch.file.path) === name,
            )
            .map((touch) => touch.file),
        )
      : undefined;
    const kept: Growing[] = [];
    for (const unit of gone === undefined ? NONE : (this.#units.get(gone) ?? NONE)) {
      const to = unit.isFolder ? this.#followFolder(unit, gone!.path, file.path) : file.path;
      if (to === undefined) continue;
      unit.movedTo = to;
      kept.push(unit);
    }
    const folders = this.#folderUnits(file.path, undefined).filter((unit) => !kept.includes(unit));
    this.#join(commit, file, [...folders, ...kept]);
  }

  /** Where a folder that moved whole is after the move of one of its files; what is added there later is part of it. */
  #followFolder(folder: Growing, from: string, to: string): string | undefined {
    if (!this.#movedWhole.has(folder)) return undefined;
    const after = folderAfter(folder.movedTo ?? folder.path, from, to) ?? folderAfter(folder.path, from, to);
    if (after === undefined) return undefined;
    this.#mayBegin.add(after);
    if (this.#folders.get(after) === undefined) this.#folders.set(after, folder);
    return after;
  }

  /** Folders of which a commit takes away every file there is: they may have moved. */
  #emptiedWhole(commit: Commit): ReadonlySet<Growing> {
    if (!commit.touches.some(({ status }) => status === "R")) return NO_FOLDERS;
    const gone = new Map<Growing, number>();
    for (const { file, status } of commit.touches)
      if (status === "D")
        for (const unit of this.#units.get(file) ?? NONE) if (unit.isFolder) gone.set(unit, (gone.get(unit) ?? 0) + 1);
    return new Set([...gone].flatMap(([unit, count]) => (count === unit.alive ? [unit] : [])));
  }

  /** The units of a touched file after the commit; a file whose beginning was not seen has none, nor begin its folders later. */
  #place(commit: Commit, touch: Touch): readonly Growing[] {
    const { file, status } = touch;
    const before = this.#units.get(file);
    if (before === undefined)
      for (const folder of this.#foldersIn(file.path))
        if (!this.#firstIn.has(folder)) this.#firstIn.set(folder, commit);
    if (!this.#counts(touch)) {
      if (before === undefined) this.#units.set(file, NONE);
      return NONE;
    }
    if (status === "A") this.#add(commit, file, before);
    else if (status === "R") this.#move(commit, file);
    else if (before !== undefined) return before;
    else this.#units.set(file, this.#folderUnits(file.path, undefined));
    return this.#units.get(file)!;
  }

  stoodBefore({ path, isFolder, addedBy }: Growing): boolean {
    return isFolder && this.#firstIn.get(path) !== addedBy;
  }

  see(commit: Commit): void {
    this.#movedWhole = this.#emptiedWhole(commit);
    let total = 0;
    let changed: Growing[] | undefined;
    const isOwnWork = isHandMade(commit);
    for (const touch of commit.touches) {
      const units = this.#place(commit, touch);
      const { status } = touch;
      const written = isOwnWork && status !== "D" && status !== "R";
      if (written && this.#counts(touch)) total++;
      for (const unit of units) {
        if (status === "D" && --unit.alive === 0) unit.emptiedBy = commit;
        if (!written || !unit.isAsked) continue;
        if (unit.commits.at(-1) === commit) unit.touched++;
        else {
          unit.commits.push(commit);
          unit.touched = 1;
          changed ??= [];
          changed.push(unit);
        }
      }
    }
    for (const unit of changed ?? []) if (unit.touched * 2 >= total) unit.focused.push(commit);
  }
}

const saysMoves = ({ message }: Commit): boolean => MOVES.test(message.subject);

/** Whether what a commit adds may begin there, unless it says that it moves something. */
const mayBegin = (commit: Commit, counts: (touch: Touch) => boolean): boolean =>
  isHandMade(commit) && !commit.touches.some((touch) => touch.status === "D" && counts(touch));

/** Every unit that those asked about began, in the order of its beginning; folders before the files they began with. */
export const unitLivesOf = memoiseBy((history: History, { commits }: About): readonly UnitLife[] => {
  const documents = isDocumentRepository(history);
  const counts = ({ file }: Touch): boolean => file.kind === "source" || (documents && file.kind === "document");
  const beginners = new Set(
    commits.filter(
      (commit) =>
        commit.touches.some((touch) => touch.status === "A" && counts(touch)) &&
        mayBegin(commit, counts) &&
        !saysMoves(commit),
    ),
  );
  if (beginners.size === 0) return [];
  const lives = new Lives(counts, beginners);
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
