/** Initiatives as records and commands have them: what a person led, from its origin to what became of it. */

/** Where the problem came from: the leader saw it, others reported it, somebody gave it to them. */
export type InitiativeOrigin = "found" | "reported" | "assigned" | "unknown";

/**
 * How it stands at the end of the record, the first that holds. taken-back: most of it was reverted. abandoned: its issue was
 * closed as not planned after its last step. handed-over: after its leader's last commit others made more under the same
 * issue or request. ongoing: worked on in the last weeks before the record ends. open: its issue or request is open, partly: has been for a
 * year since its last step, or some of it was reverted. withdrawn: a later request of its leader for it was closed without
 * landing. landed: all else.
 */
export type InitiativeEnding =
  | "landed"
  | "partly"
  | "open"
  | "withdrawn"
  | "abandoned"
  | "handed-over"
  | "taken-back"
  | "ongoing";

/** Something known of an initiative, and what it rests on: commits by full id, discussions as citations name them. */
export interface InitiativeFact {
  readonly cites: readonly string[];
}

/** How a vague start was answered. spike: a trial that was closed without landing. */
export type StartAnswerKind = "investigation" | "measurement" | "question" | "spike";

/** How its start was stated, and what was done about it; unknown where no issue of it was read, or what it says is not English. */
export interface InitiativeStart extends InitiativeFact {
  /** vague: its issue tells of a problem, and says that it is not understood. clear: it shows code, a path, steps or a list. */
  readonly vagueness: "clear" | "vague" | "unknown";
  readonly answeredBy: readonly (InitiativeFact & { readonly kind: StartAnswerKind; readonly count: number })[];
}

/** What was written before the first change of code. none: looked for on its forge and not seen. unknown: cannot be seen. */
export interface InitiativePlan extends InitiativeFact {
  readonly kind: "document" | "issue" | "none" | "unknown";
}

/** How it was cut into parts: patches sent together, landings one after the other, a list of tasks, issues for parts of it. */
export interface InitiativeBreakdown extends InitiativeFact {
  readonly kind: "series" | "landings" | "task-list" | "sub-issues";
  readonly count: number;
}

/** What somebody else did in it. landed: merged or applied it. */
export type InitiativePartKind = "wrote" | "co-wrote" | "reviewed" | "reported" | "helped" | "landed";

export interface InitiativePersonRecord {
  readonly name: string;
  /** Numbers count commits, of reviews on a forge pull requests. */
  readonly parts: readonly { readonly kind: InitiativePartKind; readonly count: number }[];
}

/** Areas that it changed source of and that roles files give to one group of people. */
export interface InitiativeTeam {
  readonly areas: readonly string[];
  /** "MAINTAINERS", "OWNERS", "CODEOWNERS". */
  readonly statedBy: string;
  /** At most five of those it is given to. */
  readonly people: readonly string[];
  /** Whether the leader is one of them. */
  readonly own: boolean;
}

/** What went along with its changes of code; numbers count own commits. */
export interface InitiativeFollowThrough {
  readonly tests: InitiativeFact & { readonly count: number };
  readonly documents: InitiativeFact & { readonly count: number };
  /** Subjects that speak of a migration, a conversion of callers or a deprecation. */
  readonly migration: InitiativeFact & { readonly count: number };
  /** The first known version tag that contains its last own commit, within a year of it; null where none is known to. */
  readonly release: (InitiativeFact & { readonly tag: string; readonly day: string }) | null;
}

/** What happened afterwards. */
export interface InitiativeAftermath {
  /** Commits of it that stand reverted. */
  readonly reverted: InitiativeFact & { readonly count: number };
  /** Later commits that name one of it as what they fix; `soon`: within 30 days. */
  readonly fixed: InitiativeFact & { readonly count: number; readonly soon: number };
  /** Other people's later commits to files that it created. */
  readonly builtOn: InitiativeFact & { readonly people: number; readonly commits: number; readonly files: number };
  /** Source files that it created, and how many of them somebody deleted later by a commit that added none. */
  readonly removed: InitiativeFact & { readonly created: number; readonly byLeader: number; readonly byOthers: number };
}

/** One sentence of a story, and what it rests on. */
export interface StoryClause {
  readonly text: string;
  /** Commits by their full id, discussions as citations name them ("github.com/owner/name#12"); at least one. */
  readonly cites: readonly string[];
}

/** What ties commits to each other. */
export type LinkKind =
  | "issue"
  | "request"
  | "merge"
  | "change-id"
  | "series"
  | "names-commit"
  | "follow-up"
  | "document"
  | "new-name"
  | "same-files"
  | "same-words";

/**
 * Strong links are stated by whoever did the work: the same issue, request, merge or change id, patches of one prefix sent
 * together, or one commit that repairs or takes back another. Weak ones are guessed from how alike commits are: they share a
 * word that was new with them, other words, or only folders.
 */
export type LinkStrength = "strong" | "weak";

export interface InitiativeLink {
  readonly kind: LinkKind;
  /** "#812", the branch, the word. */
  readonly label: string;
  readonly strength: LinkStrength;
  /** How many of the initiative's commits it ties. */
  readonly commits: number;
}

/**
 * What happened besides the leader's own steps. issue, request: it was opened; closed: one of them was, without landing by it; document: a commit
 * that added one; landing: a merge, or the first of what was pushed together; other: somebody else's commit; revert: it
 * took a step back and stands.
 */
export type InitiativeMomentKind = "issue" | "request" | "closed" | "document" | "landing" | "other" | "revert";

export interface InitiativeRecord {
  /** 16 hex digits, the same as long as its first own commit is. */
  readonly id: string;
  readonly title: string;
  readonly titleFrom: "issue" | "request" | "link" | "commit";
  /** ISO days of the first and the last step. */
  readonly first: string;
  readonly last: string;
  /** Own commits, chores left out, oldest first: id, day, subject; at most 200. */
  readonly steps: readonly (readonly [oid: string, day: string, subject: string])[];
  /** Own steps, own commits with the chores among them, and commits of everybody. */
  readonly own: number;
  readonly ownCommits: number;
  readonly commits: number;
  /** Other people with commits in it, most first; at most 20. */
  readonly others: readonly { readonly name: string; readonly commits: number }[];
  /** Others with any part in it, the most parts first; at most 20. */
  readonly people: readonly InitiativePersonRecord[];
  /** Merges, requests or pushes by which it landed. */
  readonly landings: number;
  /** Areas whose source it changed, most first. */
  readonly areas: readonly string[];
  /** Groups that roles files name for these areas, as the files stand at the end of the record; empty where none is named. */
  readonly teams: readonly InitiativeTeam[];
  readonly origin: InitiativeOrigin;
  readonly start: InitiativeStart;
  readonly plan: InitiativePlan;
  readonly breakdown: readonly InitiativeBreakdown[];
  readonly ending: InitiativeEnding;
  readonly followThrough: InitiativeFollowThrough;
  readonly after: InitiativeAftermath;
  /** Issues and pull requests, as citations name them. */
  readonly discussions: readonly string[];
  readonly links: readonly InitiativeLink[];
  /** Whether one issue, request, branch or document ties most of it; else it is guessed, and may be a part of larger work. */
  readonly isStated: boolean;
  readonly story: readonly StoryClause[];
  /** What a picture of it marks besides the steps, by day; at most 100 of a kind. Objects as citations name them. */
  readonly moments: readonly (readonly [kind: InitiativeMomentKind, day: string, object: string])[];
}

/** What a signal saw in an initiative: a piece of evidence. */
export interface InitiativeFinding {
  /** Of the evidence. */
  readonly id: string;
  readonly signal: string;
  /** What the signal says of a person, in a few words. */
  readonly title: string;
  readonly sentence: string;
  /** Whether it speaks against them; such are there for the user alone. */
  readonly counter: boolean;
}

/** An initiative with where it was; `commitUrl` is the web address of its commits but for the id that ends it. */
export interface ReportedInitiative extends InitiativeRecord {
  readonly repository: string;
  readonly commitUrl: string | null;
  readonly found: readonly InitiativeFinding[];
}

/** An initiative that somebody else led, and the person's part in it. */
export interface TookPartRecord {
  /** The id that the initiative has where its leader asks. */
  readonly id: string;
  readonly leader: string;
  readonly title: string;
  /** ISO days of the person's first and last part. */
  readonly first: string;
  readonly last: string;
  readonly areas: readonly string[];
  readonly ending: InitiativeEnding;
  /** Their own commits in it, oldest first: id, day, subject; at most 20. */
  readonly steps: readonly (readonly [oid: string, day: string, subject: string])[];
  readonly commits: number;
  /** Its commits that name them as reviewer, and pull requests that they reviewed. */
  readonly reviewed: number;
  /** At least one. */
  readonly cites: readonly string[];
}

/** What somebody led and took part in, in one repository. */
export interface PersonInitiatives {
  /** By when it began. */
  readonly led: readonly InitiativeRecord[];
  /** The largest part first; at most 100. */
  readonly tookPart: readonly TookPartRecord[];
  /** What was not looked at, and why, one sentence each. */
  readonly notes: readonly string[];
}

/** What `waymark initiatives` shows. */
export interface InitiativesReport {
  readonly schema: "waymark.initiatives/1";
  readonly asOf: string;
  readonly person: { readonly key: string; readonly name: string; readonly because: string; readonly isYou: boolean };
  readonly scope: { readonly since: string | null; readonly until: string | null; readonly areas: readonly string[] };
  readonly repositories: readonly string[];
  /** The largest first. */
  readonly initiatives: readonly ReportedInitiative[];
  /** Led by others, the person's largest part first. */
  readonly tookPart: readonly (TookPartRecord & { readonly repository: string })[];
  /** What was not looked at, and why. */
  readonly notes: readonly string[];
}
