/** "measurement": the sentence reports numbers measured for this change or problem, with a unit or a before and after. */
import type { CueRule } from "./rule.ts";

const NUMBER = /\d\s?%|\d\s?(?:ms|us|ns|µs|s|secs?|seconds?|minutes?|mins?|hours?|milliseconds?|microseconds?|nanoseconds?|[kmg]i?b|bytes|kilobytes|megabytes|gigabytes|cycles|instructions|mpps|[mg]bps|[mg]b\/s|mib\/s|percent|times|x)\b|\d+m\d+(?:\.\d+)?s/;
const MEASURED = /\b(?:took|takes?|taking|faster|slower|speeds?|speedup|sped|improves?|improved|improvement|reduces?|reduced|reduction|saves?|saved|savings?|shrinks?|shrunk|grows?|grew|drops?|dropped|benchmarks?|measured|measurements?|timings?|throughput|performance|goes (?:down )?from|went (?:down )?from|down (?:from|to)|runs in|ran in|overhead|smaller|larger|before|after|increases?|increased|decreases?|decreased)\b/;

export const measurement: CueRule = {
  kind: "measurement",
  triggers: "ms us ns secs sec seconds second minutes minute hours milliseconds microseconds nanoseconds kb mb gb kib mib gib bytes cycles instructions mpps mbps gbps percent times x timings benchmark benchmarks measured faster slower".split(" "),
  judge: ({ lower }) => (NUMBER.test(lower) && MEASURED.test(lower) ? 2 : 0),
};
