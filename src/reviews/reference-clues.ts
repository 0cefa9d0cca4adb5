/** References: a place where the reader finds more. */

import { type ClueRule, rule, shaped } from "./clue.ts";
import { HASH, LINK } from "./comment-text.ts";

export const REFERENCE_CLUES: readonly ClueRule[] = [
  shaped("reference", "links", new RegExp(`${LINK}+`)),
  rule(
    "reference",
    "names-a-document",
    "rfc ?\\d+|bip-? ?\\d+|pep-? ?\\d+|cwe-\\d+|cve-\\d+|section \\d[\\d.]*|sec(?:tion)?s? [\\d.]+|§ ?\\d|chapter \\d+|jls|iso \\d+|the (?:docs?|documentation|manual|specs?|specification|rfc|draft|readme|man page|release notes|changelog|wiki|style guide)|documented|docstring|according to|per the|as (?:per|described|documented|specified|defined|mentioned|stated|explained) in",
  ),
  rule(
    "reference",
    "points-to-code",
    "(?:line|lines|l)\\.? ?\\d+(?: ?- ?\\d+)?|#\\d{1,6}|(?:pr|issue|bug|change|commit|ticket) #?\\d+|see (?:also )?(?:the|this|my|above|below|how|for|e\\.g|comment|section|here|other|line)|similar to|like (?:we|it is|in|the other|elsewhere)|same (?:as|way)|as (?:we|in|above|below|elsewhere|other)|elsewhere|other (?:places?|parts?|files?|tests?|spots?|methods?|classes?|functions?)|in (?:other|several|multiple|many) (?:places?|files?)",
  ),
  rule(
    "reference",
    "refers-nearby",
    "above|below|earlier|later in|previous(?:ly)?|ditto|same here|here too|as well|also here|likewise|same (?:thing|comment|issue|question|as above|below|for)|\\^+|again",
  ),
  shaped("reference", "names-a-revision", new RegExp(`${HASH}+`)),
];
