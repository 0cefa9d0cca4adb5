/** "bisect": the sentence says that a bisection, profiler, tracer, sanitizer or debugger was used to find something. */
import type { CueRule } from "./rule.ts";

const TOOL = /\b(?:bisect(?:ed|ing|s|ion)?|profil(?:er|ing|e|ed)|perf (?:record|report|top|stat|shows|trace)|flame ?graphs?|callgrind|cachegrind|massif|heaptrack|valgrind|helgrind|[aumt]san|kasan|(?:address|memory|thread|undefined ?behaviou?r|leak) ?sanitizer|sanitizers?|strace|ltrace|dtrace|ftrace|bpftrace|gdb|lldb|gprof|vtune|oprofile|instruments)\b/;
const USED = /\b(?:shows?|showed|shown|reveal(?:s|ed)?|found|find|finds|detected|detects?|report(?:s|ed)?|points?|pointed|complain(?:s|ed|ing)?|caught|noticed|discovered|spotted|identified|i|flagged|leads?|led|blames?|traced|confirmed|according|says|said|run|running|ran|under|with|using|via)\b/;

export const bisect: CueRule = {
  kind: "bisect",
  triggers: "bisect bisected bisecting bisects bisection profiler profiling profile profiled perf flame flamegraph flamegraphs callgrind cachegrind massif heaptrack valgrind helgrind asan ubsan msan tsan usan lsan kasan addresssanitizer sanitizer sanitizers strace ltrace dtrace ftrace bpftrace gdb lldb gprof vtune oprofile".split(" "),
  judge: ({ lower }) => (TOOL.test(lower) && USED.test(lower) ? 2 : 0),
};
