/**
 * "measurement": the sentence reports numbers measured for the change or the problem: with a unit or a before and after,
 * and with words of measuring. Limits, timeouts, sizes of hardware and rates of links are numbers too, and are left out.
 */
import { anyOf, LIKELY, PLAIN, wordList } from "./rule.ts";
import type { CueRule, Sentence, Verdict } from "./rule.ts";

const ABOUT = "(?:about |around |roughly |approximately |approx\\.? |nearly |almost |over |some |only |just |another |an? (?:additional|extra) |up to |~ ?|ca\\.? |as much as |well over )?";
const TIME = "(?:ms|msecs?|us|usecs?|µs|ns|s|secs?|seconds?|minutes?|mins?|hours?|milliseconds?|microseconds?|nanoseconds?)";
const SIZE = "(?:[kmg]i?b|k|bytes?|kilobytes?|megabytes?|gigabytes?|(?:[kmg]b? )?(?:bytes|objects|instructions|cycles))";
const NUMBER = "\\d[\\d.,]*\\+?";
const CHANGE = "(?:faster|slower|speed(?:s|ed)?[- ]?up|sped up|improv\\w+|reduc\\w+|decreas\\w+|drops?|dropped|sav(?:e|es|ed|ing|ings)|smaller|larger|bigger|better|worse|regress\\w*|gains?|boosts?|uplift\\w*|overhead|slow ?down|wins?|loss|cuts?|shrinks?|shrunk|less|quicker|increas\\w+|accelerat\\w+)";

const PERCENT = anyOf(
  `\\b${CHANGE}\\b.{0,60}?\\d ?(?:%|percent\\b)`,
  `\\d ?(?:%|percent\\b).{0,40}?\\b${CHANGE}\\b`,
  `\\d ?% of (?:our |its |all |the (?=\\w+ ))?(?:\\w+ )?(?:time|runtime|cpu|cycles|memory|total)\\b`,
);
const TIMES = anyOf(
  `\\b${NUMBER} ?(?:x|times) (?:\\w+ )?(?:faster|slower|smaller|larger|quicker|speed\\S*|improvement|reduction|performance|as (?:fast|slow|long|much)|better|less|the (?:time|size|speed))\\b`,
  `\\b(?:by|speed-?up of|improvement of|reduction of|overhead of) (?:a |an )?(?:factor of )?${ABOUT}${NUMBER} ?(?:x\\b|times\\b)`,
  `\\bby a factor of ${ABOUT}${NUMBER}`,
  "\\b\\d+(?:\\.\\d+)?x speed",
);
const FROM_TO = new RegExp(
  `\\b(?:goes|went|go|drop\\w*|reduc\\w+|decreas\\w+|shrinks?|shrunk|shrank|improv\\w+|falls?|fell|cuts?|down|tak(?:es|ing|e)|took|time|speeds? up|sped up|grows?|grew|lowers?|lowered|brings?|brought)\\b.{0,80}?\\bfrom ${ABOUT}${NUMBER} ?(?:${TIME}|${SIZE}|%|mpps|\\S+/s)?\\b.{0,30}?\\bto ${ABOUT}${NUMBER} ?(?:${TIME}|${SIZE}|%|mpps|\\S+/s)`,
);
const DURATION = new RegExp(`\\b(?:takes|took|taking|spends|spent|spending|(?:runs?|ran|finish(?:es|ed)?|completes?|completed|done) in|wastes?|wasted|wasting) (?:\\w+ ){0,3}?${ABOUT}${NUMBER} ?${TIME}\\b`);
const BYTES = anyOf(
  `\\b(?:sav(?:es|ed|ing|e)|shrinks?|shrinking|reduc(?:es|ed|ing|tion)|decreas(?:es|ed|ing))\\b.{0,60}?(?:by |of |about |~|\\()${ABOUT}${NUMBER} ?${SIZE}\\b`,
  `\\b(?:sav(?:es|ed|ing|e)|adds|costs) (?:\\w+ ){0,2}?${ABOUT}${NUMBER} ?${SIZE}\\b`,
  `\\b(?:increas(?:es|ed|ing)|grows?|grew)\\b.{0,60}?\\bby ${ABOUT}${NUMBER} ?${SIZE}\\b`,
);
const BYTES_OF_WHAT = /\b(?:binary|image|code|text|bss|data|footprint|object|size|spl|u-boot|tpl|space|pack|packfile|memory|rss|heap|usage|consumption|bundle|package)\b/;
const COMPARED = anyOf(
  `\\b${NUMBER} ?(?:${TIME}|${SIZE}) (?:smaller|larger|faster|slower|less|shorter|longer|bigger)\\b`,
  `\\b${NUMBER} ?(?:${TIME}|%)? (?:vs\\.?|versus|compared to|instead of|->|→|=>) ${ABOUT}${NUMBER} ?(?:${TIME}|${SIZE}|%)`,
  `\\bbefore\\b.{1,80}\\d ?(?:${TIME}|${SIZE}|%|mpps|ticks).{1,80}\\bafter\\b.{1,80}\\d`,
  "\\b\\d+m\\d+\\.\\d+s|\\d ?± ?\\d",
);
const RATE = anyOf(
  `\\b${NUMBER} ?(?:[kmg]pps|iops|cycles(?: per|/)|ns/op|(?:ops|req|requests|packets)(?:/s| per sec))`,
  `\\b(?:throughput|bandwidth|speed|rate)\\b.{0,60}\\b(?:from|improv\\w+|increas\\w+|drop\\w*|measured|observed|to|of)\\b.{0,30}\\b${NUMBER} ?(?:[kmg]i?b/s|[kmg]i?bps|[kmg]i?b/sec)`,
);
const MACHINE = new RegExp(`\\b(?:on my (?:\\w+ )?(?:machine|laptop|system|box|computer|desktop|workstation|mac\\w*)|i measured|measured (?:at|to|a|an|with|on)|i see an?|we see an?|benchmarks? (?:shows?|showed|says?)|best[- ]of[- ](?:\\w+))\\b.{0,120}?${NUMBER} ?(?:${TIME}|${SIZE}|%|x|mpps)\\b`);

const LEAD_IN = /\b(?:timings?|benchmarks?|benchmarked|measur\w+|perf(?:ormance)? (?:\w+ )?(?:results?|numbers?|tests?|gain|improvement|impact|stats|comparison|data)|performance|speed-?ups?|numbers|(?:test|timing|these|following|my) results|before and after|runtime|faster|slower|hyperfine|bloat-o-meter|size (?:difference|comparison|change|reduction|impact)|improvements?)\b.*:$/;
const FIGURES = new RegExp(`\\d+m\\d+\\.\\d+s|\\d\\.\\d+\\(\\d|\\d ?%|\\b${NUMBER} ?(?:ms|msec|us|µs|ns|s|secs?|seconds?|mpps|bytes|[kmg]i?b)\\b|\\b(?:real|user)\\s+\\d|± ?\\d|\\badd/remove: `);

/** Numbers that are set, not measured. */
const SETTING =
  /\b100 ?%|delay|(?:rom|malloc|heap|stack|env|partition|buffer|ring|queue|mallog|array|table|pool|cache)[_ -]?(?:size|space|area|pool|memory)|\b(?:timeouts?|time ?out|limit(?:s|ed)?|maximum|minimum|default|delay|interval|retr(?:y|ies)|sleep|wait(?:s|ing)?|threshold|coverage|if the|baud|clock|mhz|khz|duty|voltage|page size|block size|sector|erase ?size|flash (?:size|chip)|ddr|sdram|dimm|stepping|reserve[sd]?|align\w*|budget|poll\w*|every \d|nor\b|watchdog|cable|link (?:speed|up|status)|ethernet|sfp|configur\w+|up to a maximum|at most|allows? up|old(?:er)? than|spec(?:ification)?|datasheet)\b/;
const HYPOTHETICAL = /\b(?:would|could|should|may|might|can) (?:\w+ )?(?:take|be|save|reduce|grow|shrink|need|cost|improve|speed|drop|get)\b|\b(?:maybe|hopefully|hope)\b|\blonger than\b/;

function judge({ lower, listing }: Sentence): Verdict | undefined {
  if (listing !== "" && LEAD_IN.test(lower) && FIGURES.test(listing)) return { strength: 2, with: "listing" };
  if (SETTING.test(lower) || HYPOTHETICAL.test(lower)) return undefined;
  if (FROM_TO.test(lower) || TIMES.test(lower) || COMPARED.test(lower) || PERCENT.test(lower)) return PLAIN;
  if (RATE.test(lower) || MACHINE.test(lower) || DURATION.test(lower)) return LIKELY;
  return BYTES.test(lower) && BYTES_OF_WHAT.test(lower) ? LIKELY : undefined;
}

export const measurement: CueRule = {
  kind: "measurement",
  triggers: wordList(
    "ms msec us usec ns secs sec seconds second minutes minute mins hours milliseconds microseconds nanoseconds kb mb gb kib mib gib bytes byte cycles instructions mpps kpps iops mbps gbps percent times x factor " +
      "timings timing benchmark benchmarks benchmarked measured measure measurements measurement performance speedup speedups results numbers runtime faster slower hyperfine improvement improvements before meter size",
  ),
  judge,
};
