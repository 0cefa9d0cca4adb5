/**
 * Commits that end support for something, by subject: support for a platform or version dropped, a deprecated feature
 * or option removed. Replacing the use of something deprecated ends nothing.
 */
import { BUILD, changeKinds, SOURCE, SOURCE_DELETED } from "./change-kinds.ts";
import type { Commit } from "./history.ts";

const PREFIX = "^(?:\\[[^\\]]*\\]\\s*)*(?:[\\w@./+*{},()! -]{1,40}: )?";
const VERB = "(?:remove|drop|end|discontinue|delete|retire|sunset|kill|stop)(?:s|d|ped|ing|ping)?";
const SUPPORT = new RegExp(
  `${PREFIX}${VERB}\\s+(?:(?:the |all |any |old |legacy |deprecated |experimental |native |built-in )*support (?:for|of)\\b|(?:[^\\s:;]+\\s+){1,4}?support(?=$|\\.|,|;|\\s+(?:from|in|on|under|for|and|\\()))`,
  "i",
);
const USED_BY_OTHERS =
  "(?:\\S*(?:features?|options?|commands?|apis?|flags?|drivers?|boards?|plugins?|modes?|syntax|formats?|protocols?|backends?|platforms?|pmds?|librar(?:y|ies)|interfaces?|aliases|alias|hooks?|endpoints?|behaviou?rs?|extensions?|transforms?|subcommands?|functions?|methods?|properties|property|fields?|types?|macros?|opcodes?))";
const DEPRECATED = new RegExp(
  `${PREFIX}${VERB}\\s+(?:the |all |some |previously |long |already |now |now-|\\w+'s )*deprecated\\s+(?:\\S+\\s+){0,3}?${USED_BY_OTHERS}\\b`,
  "i",
);
const LEGACY = new RegExp(
  `${PREFIX}${VERB}\\s+(?:the |all |old )*(?:legacy|obsolete)\\s+(?:\\S+\\s+){0,2}?\\S*(?:features?|options?|commands?|apis?|drivers?|modes?|formats?|protocols?|backends?|platforms?|plugins?|interfaces?|boards?)$`,
  "i",
);
const BOARD = new RegExp(
  `${PREFIX}${VERB}\\s+(?:\\S+\\s+){0,5}?(?:boards?|platforms?|architectures?|ports?|socs?|targets?)(?:\\s+(?:code|files|and \\w+))*\\.?$`,
  "i",
);
const OTHER =
  /\b(?:usages?|uses? of|using|calls?|callers?|warnings?|imports?|references?|comments?|tests?|from (?:the )?(?:docs?|documentation|man(?:ual)? ?pages?|tests?|examples?|readme)|unused|unsupported|duplicate|redundant|dead|workarounds?|detect(?:ion|ing)|probes?|probing|bogus|regression|broken|incomplete|partial|stubs?|leftovers?|remains|remaining|items|css|from \w+ (?:build|script)|ifdefs?|#if\w*|includes?|typo|last|internal|private|helpers?|never|experiment\w*|limitations?|restrictions?|stale|fixme|todos?|no-?ops?|types? only|type-only|refactor)\b/i;
/** Most subjects hold none of the verbs, most of the others none of the things. */
const QUICK_VERB = /[Rr]emov|[Dd]rop|[Dd]elet|[Rr]etir|[Ss]unset|[Dd]iscontinu|\b[Ee]nd|[Kk]ill|[Ss]top/;
const QUICK_THING = /support|deprecated|legacy|obsolete|board|platform|architecture|port|soc|target/i;
const REVERT = /^(?:[\w/.-]+: )?(?:revert|reapply)\b/i;

/** Whether a substantive commit ends support for something. */
export function endsSupport(commit: Commit): boolean {
  const { subject } = commit.message;
  if (!QUICK_VERB.test(subject) || !QUICK_THING.test(subject)) return false;
  const bits = changeKinds(commit);
  if ((bits & (SOURCE | BUILD)) === 0 || REVERT.test(subject) || OTHER.test(subject)) return false;
  return (
    SUPPORT.test(subject) ||
    ((bits & SOURCE) !== 0 && (DEPRECATED.test(subject) || LEGACY.test(subject))) ||
    ((bits & SOURCE_DELETED) !== 0 && BOARD.test(subject))
  );
}
