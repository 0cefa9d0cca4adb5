/**
 * A small fluent way to write a HistoryDescription. The builder stands on one branch; a commit extends it. What is
 * not said has a fixed default (author, message, a date one day after the commit before), so short tests stay short
 * and every description stays deterministic.
 */
import {
  type Bytes,
  type CommitDescription,
  type Edit,
  type FileMode,
  type FindOid,
  type HistoryDescription,
  type Identity,
  type Moment,
  type Signature,
  type TagDescription,
  toMoment,
} from "./history-description.ts";

/** Content of a file; null deletes it; an object is a file with a mode, a link or a submodule. */
export type FileValue =
  | Bytes
  | null
  | { readonly mode: FileMode; readonly content: Bytes }
  | { readonly commit: string };

/** An ISO text with its offset, or seconds and offset for moments ISO cannot say. */
export type When = string | Moment;

export interface CommitOptions {
  /** Name inside the description, to find its object id later. Default "c1", "c2", … */
  readonly id?: string;
  readonly by?: Identity;
  readonly at?: When;
  /** Default: the author and the author's date. */
  readonly committer?: Identity;
  readonly committedAt?: When;
  readonly message?: Bytes | ((oidOf: FindOid) => Bytes);
  readonly encoding?: string;
  readonly files?: Readonly<Record<string, FileValue>>;
  /** Old path → new path; folders too. Applied before `files`. */
  readonly renames?: Readonly<Record<string, string>>;
  /** Edits that `files` cannot say, such as paths that are not UTF-8. Applied last. */
  readonly edits?: readonly Edit[];
}

export interface TagOptions {
  readonly by?: Identity;
  readonly at?: When;
  readonly message?: Bytes;
  /** Commit to tag. Default: the tip of the current branch. */
  readonly target?: string;
}

const SOMEBODY: Identity = { name: "Ada Example", email: "ada@example.org" };
const FIRST_DAY: Moment = { seconds: Date.parse("2024-01-01T12:00:00Z") / 1000, offset: "+0000" };
const DAY = 86_400;

/** A file that may be run. */
export function executable(content: Bytes): FileValue {
  return { mode: "100755", content };
}

/** A symbolic link. */
export function symlink(target: Bytes): FileValue {
  return { mode: "120000", content: target };
}

/** A submodule at a commit of another repository. */
export function submodule(commit: string): FileValue {
  return { commit };
}

function toEdit(path: string, value: FileValue): Edit {
  if (value === null) return { kind: "delete", path };
  if (typeof value === "string" || value instanceof Uint8Array)
    return { kind: "write", path, mode: "100644", content: value };
  if ("commit" in value) return { kind: "submodule", path, commit: value.commit };
  return { kind: "write", path, mode: value.mode, content: value.content };
}

function toEdits(options: CommitOptions): readonly Edit[] {
  return [
    ...Object.entries(options.renames ?? {}).map(([from, to]): Edit => ({ kind: "rename", from, to })),
    ...Object.entries(options.files ?? {}).map(([path, value]) => toEdit(path, value)),
    ...(options.edits ?? []),
  ];
}

function resolveMoment(when: When): Moment {
  return typeof when === "string" ? toMoment(when) : when;
}

function sign(identity: Identity, at: Moment): Signature {
  return { name: identity.name, email: identity.email, at };
}

/** Collects commits, branches and tags; `describe()` gives the description. */
export class HistoryBuilder {
  #commits: CommitDescription[] = [];
  #tags: TagDescription[] = [];
  #branches = new Map<string, string>();
  #head: string;
  #current: string;
  #clock: Moment = FIRST_DAY;

  constructor(head: string) {
    this.#head = head;
    this.#current = head;
  }

  /** Adds a commit to the current branch; the first one on a branch without commits is a root. */
  commit(options: CommitOptions = {}): this {
    const tip = this.#branches.get(this.#current);
    return this.#add(options, tip === undefined ? [] : [tip]);
  }

  /**
   * Merges branches (or commits, by id or object id) into the current branch; several make an octopus merge.
   * The tree is that of the current branch with `files` applied: say there what the merge brings.
   */
  merge(others: string | readonly string[], options: CommitOptions = {}): this {
    const names = typeof others === "string" ? [others] : others;
    const message = `Merge ${names.map((name) => `branch '${name}'`).join(" and ")}`;
    return this.#add({ message, ...options }, [this.tip(), ...names.map((name) => this.#branches.get(name) ?? name)]);
  }

  /** Starts a branch at the current tip, or at a commit, and moves to it. */
  branch(name: string, at: string = this.tip()): this {
    this.#branches.set(name, at);
    return this.switchTo(name);
  }

  /** Moves to a branch; one that has no commit yet starts with a root. */
  switchTo(name: string): this {
    this.#current = name;
    return this;
  }

  /** Forgets a branch; its commits stay where something else reaches them. */
  drop(name: string): this {
    this.#branches.delete(name);
    return this;
  }

  /** Adds an annotated tag. */
  tag(name: string, options: TagOptions = {}): this {
    const at = resolveMoment(options.at ?? this.#clock);
    const tagger = sign(options.by ?? SOMEBODY, at);
    this.#tags.push({ name, target: options.target ?? this.tip(), tagger, message: options.message ?? `${name}\n` });
    return this;
  }

  /** Id of the newest commit of the current branch. */
  tip(): string {
    const tip = this.#branches.get(this.#current);
    if (tip === undefined) throw new Error(`Unexpected branch "${this.#current}" without commits, expected one`);
    return tip;
  }

  /** What was built so far. */
  describe(): HistoryDescription {
    return { commits: [...this.#commits], branches: new Map(this.#branches), tags: [...this.#tags], head: this.#head };
  }

  #add(options: CommitOptions, parents: readonly string[]): this {
    const id = options.id ?? `c${this.#commits.length + 1}`;
    const at = resolveMoment(options.at ?? this.#clock);
    const author = options.by ?? SOMEBODY;
    this.#clock = { seconds: at.seconds + DAY, offset: at.offset };
    this.#commits.push({
      id,
      parents,
      author: sign(author, at),
      committer: sign(options.committer ?? author, resolveMoment(options.committedAt ?? at)),
      message: options.message ?? `Change ${this.#commits.length + 1}\n`,
      ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
      edits: toEdits(options),
    });
    this.#branches.set(this.#current, id);
    return this;
  }
}

/**
 * Starts a description on a branch.
 * @example
 * describeHistory()
 *   .commit({ files: { "a.ts": "1" } })
 *   .branch("topic").commit({ files: { "b.ts": "2" } })
 *   .switchTo("main").merge("topic", { files: { "b.ts": "2" } }).drop("topic")
 *   .tag("v1.0.0")
 *   .describe()
 */
export function describeHistory(head = "main"): HistoryBuilder {
  return new HistoryBuilder(head);
}
