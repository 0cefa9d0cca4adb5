/** Approval and procedure: votes, "done", what the writer did or will do, agreement, scheduling. */
import { type ClueRule, rule, shaped } from "./clue.ts";

const goes = (id: string, words: string): ClueRule => rule("approval", id, words);
const DONE =
  "added|addressed|adjusted|amended|applied|changed|chosen|cleaned|clarified|committed|converted|copied|corrected|created|deleted|did|documented|done|dropped|edited|expanded|extended|filed|fixed|got|improved|included|incorporated|integrated|made|merged|modified|moved|opened|pushed|put|raised|rebased|refactored|reformatted|removed|renamed|reordered|rephrased|replaced|resolved|responded|restored|reverted|reviewed|reworded|reworked|rewrote|sent|simplified|split|squashed|submitted|switched|taken|tested|tried|tweaked|updated|verified|went|wrote";

export const APPROVAL_CLUES: readonly ClueRule[] = [
  goes(
    "votes-yes",
    "lgtm|lg|l g t m|looks good|look good|looks great|look great|looks fine|look fine|looks ok|looks okay|looks right|looks correct|looks reasonable|looks sane|sgtm|wfm|ship ?it|approved?|approving|rubber ?stamp|good to (?:go|merge|me)|ready (?:to|for) merg\\w+|ready to (?:land|go|ship)|happy to (?:merge|approve|land)|fine (?:with|by|to) me|works for me|ok(?:ay)? (?:with|by) me|no objections?|r\\+",
  ),
  goes(
    "acks",
    "(?:ut|t|c|cr|re|post-merge|tested|untested|concept|approach|code[- ]review|crack|light|lightly|posthumous|weak|strong|partial|stale)?[- ]?(?:re-?)?(?:ut|t|c|cr)?ack(?:ed)?",
  ),
  shaped(
    "approval",
    "votes-at-the-start",
    /^\W*(?:lgtm|(?:re-?|tested |untested |concept |approach |code[- ]review |post-merge |partial |light )*(?:re-?|ut|t|c|cr)?ack(?:ed)?\b|approved?\b|looks? (?:good|great|fine|ok|right|reasonable)|sgtm|wfm|\+ ?[12]\b|ship ?it|👍|:\+1:)/,
  ),
  shaped("approval", "plus-one", /(?<![\w+])\+ ?[12](?![\w+])|👍|:\+1:|[✓✔✅]/u),
  shaped(
    "approval",
    "done-at-the-start",
    new RegExp(
      `^\\W*(?:all |ok(?:ay)?[,.!]* |yes[,.!]* |yep[,.!]* |yup[,.!]* |sure[,.!]* |thanks[,.!]* |oops[,.!]* |right[,.!]* |good (?:catch|point|idea)[,.!]* |ah[,.!]* |oh[,.!]* |sorry[,.!]* |duh[,.!]* |np[^a-z]{0,6}|nice[,.!]* |hm+[,.!]* |agreed[,.!]* |great[,.!]* |also |will be |should be |is |was |has been |text |just |now |already |partially )*(?:${DONE})(?![\\w])`,
    ),
  ),
  shaped(
    "approval",
    "i-did",
    new RegExp(
      `(?<![\\w'])(?:i|i've|i have|we|we've|we have|ive) (?:just |also |now |already |have |had |simply |actually |only |then |basically |originally |intentionally |even |ended up |think i(?:'ve)? )*(?:${DONE}|thought|wanted|was|chose|decided|used|wasn't|didn't|missed|forgot|misread|misunderstood|kept|left|needed|meant|figured|assumed|couldn't)(?![\\w])`,
    ),
  ),
  goes(
    "i-will",
    "i(?:'ll| will| shall| can| plan to| am going to|'m going to| intend to| want to| was going to|'d be happy to|'m happy to| am happy to| would be happy to|'m fine| am fine|'m ok| am ok|'m okay)|will (?:do|fix|add|update|change|remove|address|look|make|push|try|investigate|take|follow|create|merge|send|move|correct|rename|rebase|get|revert|keep|drop|open|file)|let me (?:know|check|see|try|fix|think|look|remove|add)|ill (?:do|fix|add|update|change|take|look)|on it|in progress|wip|to ?do",
  ),
  shaped(
    "approval",
    "agrees-at-the-start",
    /^\W*(?:yes|yep|yup|yeah|yea|ya|ok|okay|okey|k|sure|agree|agreed|i agree|i concur|right|true|correct|exactly|indeed|absolutely|definitely|of course|certainly|ack|got it|gotcha|i see|understood|noted|fair|fair enough|good (?:point|idea|question|call|catch|find|spot|suggestion)|great (?:point|idea|catch|question)|nice (?:catch|find|idea)|makes sense|sounds (?:good|great|fine|reasonable|like a (?:good )?plan)|works for me|fine|no problem|np|never ?mind|nvm|cool|alright|ah|aha|oh|oops|ops|upps|whoops|woops|ouch|argh|ugh|crap|duh|doh|d'oh|haha|heh|lol|sorry|my (?:bad|mistake|fault)|you(?:'re| are) (?:right|welcome|correct)|thats? (?:is )?(?:fair|right|true|correct|fine|good|ok)|that(?:'s| is) (?:fair|right|true|correct|fine|good|ok|okay|a good|great|interesting)|this is (?:fine|good|ok|okay|great)|it(?:'s| is) (?:fine|ok|okay|good)|i(?:'m| am) (?:fine|ok|okay|good|happy)|i (?:like|prefer) (?:this|that|it)|nope|nah|no,|no worries|same as|hmm+|hm)(?![\w'])/,
  ),
  goes(
    "agrees",
    "agree|agreed|i concur|sounds (?:good|great|fine|reasonable|like a plan|like a good)|makes sense|make sense|good (?:point|idea|call|catch)|you(?:'re| are) (?:right|correct)|fair (?:enough|point)|that(?:'s| is) (?:fair|true|right|correct|fine|ok|okay)|no problem|works for me|(?:i'm|i am|we're|it's|it is|this is|that is|that's|should be|is) (?:totally |perfectly |completely |probably |also |still )?(?:fine|ok|okay|good|cool|happy)|fine(?: with| by| for| to)|ok with|okay with|either way|don't (?:feel strongly|mind|care)|no strong (?:opinion|feelings?|preference)|doesn't matter|acceptable|reasonable|i can live|not a big deal|no big deal|good enough|in favor|in favour|support(?:ing)? th",
  ),
  goes(
    "admits",
    "sorry|oops|ops|whoops|my (?:bad|mistake|fault)|i (?:missed|forgot|misread|misunderstood|overlooked|see|got it)|good catch|nice catch|nice find|thanks for (?:catching|pointing|noticing|spotting|finding|the (?:review|feedback|comments?|explanation|clarification|info|pointer|link|heads))|i see|got it|embarrass\\w+|duh|facepalm",
  ),
  goes(
    "process",
    "merg(?:e|ed|ing)|rebas(?:e|ed|ing)|squash(?:ed|ing)?|cherry-?pick\\w*|backport\\w*|re-?review|review(?:ed|ing)?|ptal|cla|next (?:week|release|version|patch|patch ?set|push|revision|pr|iteration|draft|commit)|follow-?up|separate (?:pr|patch|issue|commit|change|cl|pull request|ticket)|another (?:pr|patch|issue|commit|change)|this pr|patch ?set|pull request|ticket|in this (?:pr|patch|change|commit)|ci|travis|cirrus|jenkins|build|tomorrow|monday|week|week ?end|later|for now|at this (?:time|point)|out of scope|in (?:a )?(?:future|later|subsequent|separate)|issue|discuss(?:ed|ion)?|milestone|blocker|branch|commit",
  ),
  goes(
    "test-report",
    "tested (?:on|with|locally|it|this|that|by|both|the|in|against)|i (?:ran|tested|verified|checked|confirm|compiled|built|reviewed|tried|reproduced|retested|have reviewed|have tested)|verified|verifying|confirm(?:ed|ing)?|reproduced|works (?:as expected|fine|well|great|on|for me|now)|working (?:as expected|fine|well|perfectly)|ran (?:the )?(?:unit )?tests?|code looks|changes look|diff looks|all tests pass\\w*|pass(?:es|ed)?(?: now)?|builds? fine|ubuntu|debian|macos|fedora|windows \\d+|valgrind|did not observe|didn't observe|valid",
  ),
  goes(
    "leaves-comments",
    "(?:some|a few|few|a couple(?: of)?|one|two|several|minor|small|just|only|more|left|my|left a few|left some|a number of|additional|couple) (?:more |minor |small |tiny |editorial |additional |other |quick |inline |\\(?minor\\)? )*(?:nits?|comments?|suggestions?|questions?|remarks?|thoughts|things|notes|tweaks|changes|edits|points)|comments? (?:inline|below|above|addressed)|see (?:comments?|inline|below)|inline|modulo|mod (?:comment|nit)|except(?: for)? (?:the )?(?:nits?|comments?)|with (?:nits?|minor|some|the|a few)|pending|suggestion below|other than that|otherwise(?:,)? (?:this|it|looks|the|lgtm|all|everything|i'm|fine|good)",
  ),
  goes(
    "no-change",
    "no (?:change|action|need) (?:needed|required|necessary|to)|leave (?:it|this|that|as)|keep (?:it|this|that|as)|as[- ]is|won't (?:fix|change|do)|not (?:going to|in this|now|for now)|intentional(?:ly)?|on purpose|by design|existing (?:code|text|behaviou?r)|pre-?existing|not (?:new|related to)|unchanged|obsolete|outdated|never ?mind|nvm|scratch (?:this|that)|ignore (?:this|that|my)|disregard",
  ),
];
