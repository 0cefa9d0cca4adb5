/**
 * Words that are dismissive of, or hostile to, a person or their work. For the coach only: it tells the writer of a draft,
 * and nobody else; nothing of it is stored or counted. Rough words alone are not hostile: "this API sucks" is about an
 * API, "wtf is this" is about the work in front of one.
 */
import type { CommentWords } from "../model/review-comment.ts";
import { toCommentText } from "./comment-text.ts";

const INSULT =
  "idiots?|idiotic|morons?|moronic|stupid|dumb|clueless|incompetent|lazy|ignorant|retarded|imbecile|brain-?dead|insane|crazy|pathetic|fools?|foolish";
const REFUSE =
  "garbage|crap|trash|rubbish|shit|bullshit|junk|nonsense|a joke|a disaster|an abomination|horrible|horrendous|terrible|awful|atrocious|disgusting|ridiculous|laughable|worthless|pathetic|idiotic|moronic|a mess";
const WORK =
  "this|that|it|your (?:\\w+)|the (?:code|patch|change|commit|pr|approach|design|idea|whole thing)|this (?:code|patch|change|commit|pr|approach|design|idea|function|class|file|test)";

const HOSTILE: readonly (readonly [string, RegExp])[] = [
  [
    "insults",
    new RegExp(
      `(?<![\\w'])(?:you(?:'re| are| must be)|are you|you) (?:an? |such an? |so |really |just |completely |total |fucking )*(?:${INSULT})(?![\\w])`,
    ),
  ],
  [
    "calls-work-names",
    new RegExp(
      `(?<![\\w'])(?:${WORK})(?:'s| is| are| looks?(?: like)?| seems?(?: like)?) (?:just |such |complete |total |utter |absolute |pure |really |so |fucking |completely |totally |utterly |absolutely )*(?:${REFUSE})(?![\\w])`,
    ),
  ],
  [
    "what-is-this",
    /(?<![\w'])(?:wtf|what the (?:hell|fuck|heck)|what on earth)(?:,? (?:is|are|was|were)(?: this| that| these| you)| did you| were you| have you| do you|\?+$|!+$)/m,
  ],
  [
    "talks-nonsense",
    /(?<![\w'])you(?:'re| are)? (?:talk|talking|speak|speaking|spout\w*) (?:\w+ )?(?:nonsense|rubbish|bullshit|crap|garbage)|(?<![\w'])seems like (?:bullshit|nonsense|garbage)/,
  ],
  [
    "doubts-ability",
    /(?<![\w'])(?:did|do|have|can|are) you even|learn (?:how )?to (?:code|program|read|write|spell)|(?:have you ever|do you know how to) (?:read|written|used|write|use)|are you (?:kidding|serious|drunk|high|blind|out of your mind)|what were you thinking|who (?:the hell )?(?:wrote|approved) this|any (?:idiot|fool|child)|a (?:child|toddler|monkey) could/,
  ],
  [
    "dismisses",
    /(?<![\w'])(?:waste of (?:my |our |everyone's |everybody's )?time|nobody (?:cares|asked)|shut up|go away|get lost|stop wasting|i (?:won't|will not|refuse to) even|not even worth|don't bother (?:me|us|sub)|just stop|hell no|are we (?:really )?supposed to (?:believe|take)|no one (?:cares|asked)|screw (?:you|this)|fuck (?:you|this|off)(?! if))/,
  ],
  ["demands-rudely", /(?<![\w'])(?:what|why|how) the (?:hell|fuck) (?:are you|did you|do you|would you|you)/],
];

/**
 * The hostile words of a draft, in the order they stand.
 * @param draft a comment its writer has not sent.
 * @example findHostility("wtf is this?").length // 1
 */
export function findHostility(draft: string): readonly CommentWords[] {
  const { written, own } = toCommentText(draft);
  return HOSTILE.flatMap(([clue, pattern]) => {
    const match = pattern.exec(own);
    if (match === null) return [];
    const end = match.index + match[0].length;
    return [{ start: match.index, end, words: written.slice(match.index, end), clue }];
  }).sort((a, b) => a.start - b.start);
}
