/** Whether an opening text says that its matter was carried over from elsewhere, or found or told by somebody else. */

const PASSED_ON =
  /\b(?:moved|copied|migrated|transferred|carried|split|imported|forwarded|taken) (?:over )?(?:\w+ )?(?:from|on behalf)\b|\boriginally (?:\w+ )?(?:posted|reported|filed|opened|raised|suggested|from|by)\b|\b(?:reported|posted|raised|noticed|found|spotted|suggested|discovered|pointed out|mentioned|requested|observed|brought up|noted|described|asked|proposed|feedback|comments?|reviews?|questions?) (?:\w+ )?(?:by|from|in) (?:@|#|\[|http|our|a |an |the |some|other|users?\b|\p{Lu})|\b(?:as|like) @?[\w-]{2,40} (?:says|said|notes|noted|points out|pointed out|suggests|suggested|mentioned|wrote|reported|observed)\b|^@?[\w-]{2,40} (?:says|said|notes|noted|points out|pointed out|suggests|suggested|mentioned|wrote|reported|observed|writes|asks|asked)\b|\bin (?:\w+ ){1,4}review, (?:he|she|they)\b|\b(?:he|she|they) (?:asks|asked|writes|wrote|says|said|notes|noted|suggests|suggested)\b|\bper (?:the )?(?:feedback|discussion|review|comments?)\b|\bon behalf of\b|\bvia @/imu;

/** @example isPassedOn(["Moved from example/lexer#12."]) // true */
export const isPassedOn = (sentences: readonly string[]): boolean =>
  sentences.some((sentence) => PASSED_ON.test(sentence));
