/**
 * Commits that end support for something, by subject: support for a platform or version dropped, a deprecated feature
 * or option removed. Replacing the use of something deprecated ends nothing.
 */
import { BUILD, SOURCE, SOURCE_DELETED } from "./change-kinds.ts";
import type { Commit } from "./history.ts";

const PREFIX = "^(?:\\[[^\\]]*\\]\\s*)*(?:[\\w@./+*{},()! -]{1,40}: )?";
const VERB = "(?:remove|drop|end|discontinue|delete|retire|sunset|kill|stop)(?:s|d|ped|ing|ping)?";
const SUPPORT = new RegExp(`${PREFIX}${VERB}\\s+(?:\\S+\\s+){0,5}?support(?:ing)?\\b(?!\\s+(?:file|files|code|function|functions|macro|module|script|library|class))`, "i");
const DEPRECATED = new RegExp(`${PREFIX}${VERB}\\s+(?:the |all |some |old |previously |long |already |now |now-|\\w+'s )*(?:deprecated|obsolete|legacy)\\s+(?:\\S+\\s+){0,3}?(?:\\S*(?:features?|options?|commands?|apis?|functions?|methods?|flags?|drivers?|boards?|plugins?|modes?|syntax|configs?|configuration|settings?|parameters?|params|arguments?|args|formats?|protocols?|backends?|platforms?|pmds?|libraries|library|interfaces?|fields?|properties|property|aliases|alias|attributes?|hooks?|endpoints?|behaviou?rs?|opcodes?|extensions?|versions?|transforms?|macros?|classes|class|modules?))\\b`, "i");
const BOARD = new RegExp(`${PREFIX}${VERB}\\s+(?:\\S+\\s+){0,5}?(?:boards?|platforms?|architectures?|ports?|socs?|targets?)(?:\\s+(?:code|files|and \\w+))*\\.?$`, "i");
const OTHER = /\b(?:usages?|uses? of|using|calls?|callers?|warnings?|imports?|references?|comments?|tests?|from (?:the )?(?:docs?|tests?|examples?|readme)|unused|unsupported|duplicate|redundant|dead|workarounds?|ifdefs?|#if\w*|includes?|typo|last)\b/i;
const REVERT = /^(?:[\w/.-]+: )?(?:revert|reapply)\b/i;

/**
 * Whether a substantive commit ends support for something.
 * @param bits what the commit changed (change-kinds.ts).
 */
export function endsSupport(commit: Commit, bits: number): boolean {
  const { subject } = commit.message;
  if ((bits & (SOURCE | BUILD)) === 0 || REVERT.test(subject) || OTHER.test(subject)) return false;
  return SUPPORT.test(subject) || DEPRECATED.test(subject) || ((bits & SOURCE_DELETED) !== 0 && BOARD.test(subject));
}
