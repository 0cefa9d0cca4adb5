/** Commits by programs, or by rote, for putting between those of people. */
import type {
  CommitDescription,
  Edit,
  HistoryDescription,
  Identity,
  Signature,
} from "../../../src/demo/history-description.ts";
import { type Insertion, mainLineOf } from "./main-line.ts";

/** So many seconds after what stands before it: no push of one person is torn apart. */
const LATER = 200;

const FORGE: Identity = { name: "GitHub", email: "noreply@github.com" };

export interface Noise {
  readonly id: string;
  readonly by: Identity;
  /** Default: who wrote it. */
  readonly committer?: Identity;
  readonly message: string;
  /** Path → content. */
  readonly files: Readonly<Record<string, string>>;
}

const write = (path: string, content: string): Edit => ({ kind: "write", path, mode: "100644", content });

/** A commit of a program or a person right after another. */
export function noiseAfter(after: CommitDescription, { id, by, committer, message, files }: Noise): Insertion {
  const at = { seconds: after.committer.at.seconds + LATER, offset: "+0000" };
  const sign = (who: Identity): Signature => ({ name: who.name, email: who.email, at });
  const edits = Object.entries(files).map(([path, content]) => write(path, content));
  return { after, commit: { id, author: sign(by), committer: sign(committer ?? by), message, edits } };
}

/** As a squashed request: committed by the forge. */
export const squashedAfter = (after: CommitDescription, noise: Noise): Insertion =>
  noiseAfter(after, { ...noise, committer: FORGE });

/** Commits of the main line, every so many. */
export const everySo = (history: HistoryDescription, step: number): readonly CommitDescription[] =>
  mainLineOf(history).filter((_, at) => at % step === step - 1);
