/**
 * "measurement": the sentence reports numbers measured for the change or the problem: with a unit or a before and after,
 * and with words of measuring. Limits, timeouts, sizes of hardware and rates of links are numbers too, and are left out.
 */

import type { Clause, CueRule, Strength } from "./rule.ts";
import { anyOf, words } from "./rule.ts";

/** Also stands for a per cent sign or a short unit right after a digit. */
export const UNIT_WORDS = words(
  "ms msec usec secs sec seconds minutes minute mins hours milliseconds microseconds nanoseconds kb mb gb kib mib gib bytes cycles instructions mpps kpps iops mbps gbps percent times factor ticks",
);
/** Stands for a colon at the end of a paragraph. */
export const COLON = words(":");
const LEAD_IN_WORDS = words(
  "timings timing benchmark benchmarks benchmarked measure measured measurement measurements performance perf speedup speedups speed results numbers runtime faster slower hyperfine improvement improvements before bloat size",
);

/** "about", "up to", "an additional", "~". */
const ABOUT = "(?:~ ?|ca\\.? |(?:[a-z]+ ){1,2}~?)?";
const TIME =
  "(?:ms|msecs?|us|usecs?|µs|ns|s|secs?|seconds?|minutes?|mins?|hours?|milliseconds?|microseconds?|nanoseconds?)";
const SIZE =
  "(?:[kmg]i?b|k(?! \\w)|bytes?|kilobytes?|megabytes?|gigabytes?|(?:[kmg]b? )?(?:bytes|objects|instructions|cycles))";
const NUMBER = "\\d[\\d.,]*\\+?";
const CHANGE =
  "(?:faster|slower|speed(?:s|ed)?[- ]?up|sped up|improv\\w+|reduc\\w+|decreas\\w+|drops?|dropped|sav(?:e|es|ed|ing|ings)|smaller|larger|bigger|better|worse|regress\\w*|gains?|boosts?|uplift\\w*|overhead|slow ?down|wins?|loss|cuts?|shrinks?|shrunk|less|quicker|increas\\w+|accelerat\\w+)";

const COMPARED = anyOf(
  // per cent
  `\\b(?!less |better |worse |cut|loss|win)${CHANGE}\\b(?:(?! to \\d).){0,60}?\\d ?(?:%|percent\\b)`,
  `\\d ?(?:%|percent\\b).{0,40}?\\b${CHANGE}\\b`,
  "\\d ?% of (?:our |its |all |the (?=\\w+ ))?(?:(?!the )\\w+ )?(?:time|runtime|cpu|cycles)\\b(?! cores)",
  // times
  `\\b${NUMBER} ?(?:x|times) (?:\\w+ )?(?:faster|slower|smaller|larger|quicker|speed\\S*|improvement|reduction|performance|as (?:fast|slow|long|much)|better|less|the (?:time|size|speed))\\b`,
  `\\b(?:by|speed-?up of|improvement of|reduction of|overhead of) (?:a |an )?(?:factor of )?${ABOUT}${NUMBER} ?(?:x\\b|times\\b)`,
  `\\bby a factor of ${ABOUT}${NUMBER}`,
  // from, to
  `\\b(?:goes|went|go|drop\\w*|reduc\\w+|decreas\\w+|shrinks?|shrunk|shrank|improv\\w+|falls?|fell|cuts?|down|tak(?:es|ing|e)|took|time|speeds? up|sped up|grows?|grew|lowers?|lowered|brings?|brought)\\b.{0,80}?\\bfrom ${ABOUT}${NUMBER} ?(?:${TIME}|${SIZE}|%|mpps|\\S+/s)?\\b.{0,30}?\\bto ${ABOUT}${NUMBER} ?(?:${TIME}|${SIZE}|%|mpps|\\S+/s)`,
  // this against that
  `\\b${NUMBER} ?(?:${TIME}|[kmg]i?b) (?:smaller|larger|faster|slower|less|shorter|longer|bigger)\\b`,
  `\\b${NUMBER} ?(?:${TIME}|%)? (?:vs\\.?|versus|compared to|instead of|->|→|=>) ${ABOUT}${NUMBER} ?(?:${TIME}|%)(?!\\w)`,
  `\\bbefore\\b.{1,80}\\d ?(?:${TIME}|${SIZE}|%|mpps|ticks).{1,80}\\bafter\\b.{1,80}\\d`,
  "\\b\\d+m\\d+\\.\\d+s|\\d ?± ?\\d",
);
const STATED = anyOf(
  `\\b${NUMBER} ?(?:[kmg]pps|cycles(?: per|/)|ns/op|(?:ops|req|requests|packets)(?:/s| per sec))`,
  `\\b(?:throughput|bandwidth|speed|rate)\\b.{0,60}\\b(?:from|improv\\w+|increas\\w+|drop\\w*|measured|observed)\\b.{0,30}\\b${NUMBER} ?(?:[kmg]i?b/s|[kmg]i?bps|[kmg]i?b/sec)`,
  `\\b(?:takes|took|taking|spends|spent|spending|(?:runs?|ran|finish(?:es|ed)?|completes?|completed|done) in|wastes?|wasted|wasting) (?:\\w+ ){0,3}?${ABOUT}${NUMBER} ?${TIME}\\b`,
  `\\b(?:on my (?:\\w+ )?(?:machine|laptop|system|box|computer|desktop|workstation|mac\\w*)|i measured|measured (?:at|to|a|an|with|on)|(?:i|we) see an?|benchmarks? (?:shows?|showed|says?)|best[- ]of[- ]\\w+)\\b.{0,120}?${NUMBER} ?(?:${TIME}|${SIZE}|%|x|mpps)\\b`,
);
const BYTES = anyOf(
  `\\b(?:sav(?:es|ed|ing|e)|shrinks?|shrinking|reduc(?:es|ed|ing|tion)|decreas(?:es|ed|ing))\\b.{0,60}?(?:by |reduction of |saving of |savings of |\\(|~)${ABOUT}${NUMBER} ?${SIZE}\\b`,
  `\\b(?:sav(?:es|ed|ing|e)|adds|costs) (?:\\w+ ){0,2}?${ABOUT}${NUMBER} ?${SIZE}\\b`,
  `\\b(?:increas(?:es|ed|ing)|grows?|grew)\\b.{0,60}?\\bby ${ABOUT}${NUMBER} ?${SIZE}\\b`,
);
const BYTES_OF_WHAT =
  /\b(?:binary|image|code|text|bss|data|footprint|object|size|spl|u-boot|tpl|space|pack|packfile|memory|rss|heap|usage|consumption|bundle|package)\b/;

const LEAD_IN =
  /\b(?:timings|timing (?:results|data|info)|benchmarks?|benchmarked|measur\w+|perf(?:ormance)? (?:\w+ )?(?:results?|numbers?|tests?|gain|improvement|impact|stats|comparison|data)|performance|speed-?ups?|numbers|(?:timing|these|my) results|before and after|runtime|faster|slower|hyperfine|bloat-o-meter|size (?:difference|comparison|change|reduction|impact)|performance improvements?)\b.*:$/;
const FIGURES = new RegExp(
  `\\d+m\\d+\\.\\d+s|\\d\\.\\d+\\(\\d|\\d ?%|\\b${NUMBER} ?(?:ms|msec|us|µs|ns|s|secs?|seconds?|mpps|bytes|[kmg]i?b)\\b|\\b(?:real|user)\\s+\\d|± ?\\d|\\badd/remove: `,
);

/** The output of tests that were run: what passed, not how long it takes. */
const TEST_LOG = /=== run|--- (?:fail|pass)|\b\d+ (?:passed|failed|passing|failing)\b/i;

/** Numbers that are set, not measured; what would, might or can be; what somebody else reports; sizes on a page. */
const SET = anyOf(
  "\\b100 ?%|(?<![\\d.,])0(?:\\.0+)? ?%|\\bhard-?coded\\b|\\bvalues?\\b.{0,60}\\bby a factor of\\b|\\bby a factor of\\b.{0,40}\\bvalues?\\b|\\blet'?s say\\b|\\b\\d+ (?:examples|failures|of \\d+ pkts)\\b|\\d ?% of the time\\b|\\byou've\\b|delay|(?:rom|malloc|heap|stack|env|partition|buffer|ring|queue|mallog|array|table|pool|cache)[_ -]?(?:size|space|area|pool|memory)",
  "\\b(?:timeouts?|time ?out|limit(?:s|ed)?|maximum|minimum|default|interval|retr(?:y|ies)|sleep|wait(?:s|ing)?|threshold|coverage|if the|baud|clock|mhz|khz|duty|voltage|page size|block size|sector|erase ?size|flash (?:size|chip)|ddr|sdram|dimm|stepping|reserve[sd]?|align\\w*|budget|poll\\w*|every \\d|nor|watchdog|cable|link (?:speed|up|status)|ethernet|sfp|configur\\w+|at most|allows? up|old(?:er)? than|longer than|spec(?:ification)?|datasheet|maybe|hopefully|hope|durations?|iterations?|period|tolerance|mean value|probability|chance)\\b|\\b(?:not|is|be) (?:less|more|greater) than \\d",
  "\\b(?:increas|decreas|rais|lower|reduc|bump|chang|sett?)\\w* (?:the )?\\w*_\\w+ (?:from|to|by)\\b|\\b(?:below|at least) ~?\\d|^to save\\b|\\bmy time\\b|^(?:increase|raise|bump|extend|set|change|enlarge|lower) (?!.{0,40}(?:perf|speed|throughput|bandwidth))|\\b(?:increase|raise|bump) (?:them|it|these) (?:by|to)\\b|\\bassert\\w*|\\bwarning\\b",
  "\\b(?:widths?|heights?|opacity|fonts?|padding|margins?|px|zoom)\\b|\\b(?:varstore|pflash|flash|nvram|region|partition|area|volume|chip)s?\\b.{0,80}\\b(?:from|to|by)\\b",
  "\\b(?:larger|smaller|bigger|longer|shorter|less|more) than (?:the )?(?:actual|expected|real|correct|it should|needed|required|allowed)\\b|\\bnot (?:\\w+ )?(?:complete|finish)",
  "@[\\w-]+ (?:\\w+ )?(?:noted|noticed|reported|said|found|measured|saw|mentioned|observed|sees|reports)\\b|\\b(?:users?|customers?|people|reporter|somebody|someone) (?:\\w+ )?(?:report|complain|see|claim|say)\\w*|\\baccording to\\b|\\b(?:is|was|been|were|as) (?:reported|claimed)\\b",
  "\\b(?:e\\.g|for example|for instance|hypothetical\\w*|suppose|imagine|i (?:think|believe|recall|guess)|if i (?:recall|remember)|guard|stack ?size)\\b",
  "\\b(?:would|could|should|may|might|can) (?:\\w+ )?(?:take|be|save|reduce|grow|shrink|need|cost|improve|speed|drop|get)\\b",
);

const HAS_DIGIT = /\d/;

function figures(strength: Strength, pattern: RegExp, also?: RegExp): Clause {
  const says: Clause["says"] = ({ lower }) =>
    HAS_DIGIT.test(lower) && pattern.test(lower) && (also?.test(lower) ?? true) && !SET.test(lower);
  return { strength, needs: [UNIT_WORDS], says };
}

export const measurement: CueRule = {
  kind: "measurement",
  clauses: [
    figures(3, COMPARED),
    figures(2, STATED),
    figures(2, BYTES, BYTES_OF_WHAT),
    {
      strength: 2,
      needs: [LEAD_IN_WORDS, COLON],
      says: ({ lower, listing }) =>
        LEAD_IN.test(lower) && FIGURES.test(listing) && !TEST_LOG.test(listing) && !SET.test(lower),
      with: "listing",
    },
  ],
};
