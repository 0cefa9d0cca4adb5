/**
 * Clues from how a text speaks: to a reader who does something ("you"), of what would be, of what goes on inside a
 * system, or term by term. They tell pages of a documentation folder apart that no name and no heading tells apart.
 */
import type { DocumentKind } from "../model/document.ts";
import type { Clue } from "./clue.ts";
import type { Outline } from "./outline.ts";

interface Manner {
  readonly kind: DocumentKind;
  readonly weight: number;
  /** Least number of lines, and least share of the lines of text. */
  readonly lines: number;
  readonly share: number;
  readonly pattern: RegExp;
  readonly words: string;
}

const MANNERS: readonly Manner[] = [
  { kind: "tutorial", weight: 1, lines: 3, share: 0.15, pattern: /\b(?:you|your)\b/i, words: "it speaks to “you”" },
  {
    kind: "design-doc",
    weight: 1,
    lines: 5,
    share: 0.15,
    pattern: /\b(?:would|could|might|propose[ds]?) \w/i,
    words: "it says what would be",
  },
  {
    kind: "design-doc",
    weight: 1,
    lines: 6,
    share: 0.3,
    pattern:
      /\b(?:threads?|locks?|mutex(?:es)?|queues?|buffers?|replicas?|replication|quorum|leader|master|slave|state machine|invariants?|latency|throughput|algorithms?|subsystems?|layers?|pointers?|structs?|schedulers?|caches?|consensus|transactions?|modules?)\b|线程|队列|缓存|副本|同步|消息|事务|算法/i,
    words: "it tells what goes on inside",
  },
  {
    kind: "api-reference",
    weight: 1.5,
    lines: 5,
    share: 0.2,
    pattern: /^\s{0,8}(?:[-*+]|\|) {0,4}(?:\*\*)?(?:`[^`]{1,80}`|--?[a-z][\w-]{1,40}\b)/i,
    words: "its items are names in code",
  },
];

const LINES_READ = 400;

/** Clues in how a document speaks. */
export function mannerClues(outline: Outline): readonly Clue[] {
  const counts = MANNERS.map(() => 0);
  let lines = 0;
  for (let at = outline.bodyStart; at < outline.visible.length && lines < LINES_READ; at++) {
    const line = (outline.visible[at] ?? "").slice(0, 2000);
    if (line.trim() === "" || outline.headingLines.has(at)) continue;
    lines++;
    for (const [which, { pattern }] of MANNERS.entries())
      if (pattern.test(line)) counts[which] = (counts[which] ?? 0) + 1;
  }
  return MANNERS.flatMap(({ kind, weight, lines: least, share, words }, which) => {
    const count = counts[which] ?? 0;
    return count >= least && count >= share * lines ? [{ kind, weight, source: "shape", words } as const] : [];
  });
}
