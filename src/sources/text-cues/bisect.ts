/** "bisect": the sentence says that a bisection, profiler, tracer, sanitizer, debugger or experiment found something. */
import { anyOf, LIKELY, PLAIN, wordList } from "./rule.ts";
import type { CueRule } from "./rule.ts";

const TOOL =
  "(?:(?:git )?bisect(?:ion|ing)?|profil(?:er|ing)|perf|flame ?graphs?|callgrind|cachegrind|massif|heaptrack|valgrind|helgrind|drd|[aumtl]san|ubsan|kasan|usan|(?:address|memory|thread|leak|undefined ?behaviou?r) ?sanitizers?|sanitizers?|strace|ltrace|truss|dtrace|ftrace|bpftrace|gdb|lldb|windbg|gprof|vtune|oprofile|electric fence|efence|jtag)";
const FOUND =
  "(?:found|caught|spotted|noticed|detected|discovered|reported|identified|diagnosed|flagged|uncovered|exposed|pointed out|located|tracked (?:this |it )?down|traced|revealed|confirmed|seen|observed|debugged|triggered)";

const FOUND_BY = new RegExp(
  `\\b${FOUND}(?: (?!not\\b|if\\b|only\\b)[\\w()/.,'-]+){0,4}? (?:by|with|using|via|through|thanks to|under|in|when|while|running|ran|from)(?: (?:running|using|the|a|an|some|my|clang|gcc|clang's|gcc's|llvm|our|linux|compiling|building|testing|tests?|fuzzing|it|under|with|in|and|libfuzzer|\\+|w/)){0,5} ${TOOL}\\b`,
);
const TOOL_SAYS = new RegExp(
  `\\b${TOOL}(?: (?:run|output|runs|session|trace|tool|analysis|report|of [^,.]{3,50}|on [^,.]{3,50}|with [^,.]{3,40}|under [^,.]{3,40})){0,2} (?:\\w+ly )?(?:shows|showed|reveals|revealed|reports|reported|complains|complained|detects|detected|points|pointed|caught|found|finds|flags|flagged|noticed|notices|identified|identifies|indicates|indicated|blames|says|said|led|confirmed|confirms|suggests|suggested)\\b`,
);
const BISECTED = /\b(?:i |we |been |was |were |is |be |just |have )?bisect(?:ed|s)\b.{0,40}?\b(?:to|back|down)\b|\bbisected (?:this|it|the)\b|^bisected\b|\bbisect(?:ion|ing)\b(?: \w+){0,3} (?:shows|showed|points|pointed|led|leads|reveals|revealed|identified|blames|found|ends)\b|\b(?:after|by|while|when) (?:git )?bisect(?:ion|ing)\b(?! is\b)/;
const PROFILED = /\b(?:when|while|after|on|by|from|in|during|some|running|with)(?: \w+){0,2} profil(?:e|ing|es)\b.{0,60}\b(?:show|saw|found|notic|see|major|spent|spend|time|reveal|look|figured|hot)\w*|\b(?:i|we) (?:profiled|traced|instrumented|straced|debugged)\b|\bprofil(?:es|ing)\b(?: \S+){0,4} (?:shows|showed|reveals|revealed|indicates|indicated|suggests|pointed)\b|\bshow(?:s|ed|n|ing)? up (?:\w+ ){0,4}(?:in|on|under)(?: (?:a|the|my|our|some|perf|cpu|performance)){0,3} (?:profil(?:e|es|er|ing)|perf|flame ?graphs?)\b|\b(?:disappears?|in) (?:from )?(?:all |my |the |a |our )?(?:profil(?:es|er|ing)|flame ?graphs?)\b|\b(?:according to|based on|judging from|thanks to) (?:the |a |my )?(?:perf|valgrind|profil\w+|gprof|callgrind|flame ?graphs?|strace|gdb|asan)\b/;
const RUN_UNDER = new RegExp(
  `\\b(?:running|run|ran|when run|executing|compiled|compiling|building|built|debugging|testing|tested|build)\\b(?: \\S+){0,6}? (?:under|with|through|using|in|the|on)(?: (?:clang|gcc|the|a|gcc's|clang's|and)){0,2} ${TOOL}\\b.{0,80}?\\b(?:shows|showed|reveals|revealed|reports|reported|complains|complained|detects|detected|fails|failed|caught|found|finds|noticed|results in|resulted in|raises|raised|crashes|crashed|it noticed|gives|gave|yields|issues?)\\b`,
);
const REPORT_OF = new RegExp(`\\b(?:as|was|were|is|are|been|warnings?|errors?|leaks?|reads?|writes?|overflow|issues?|access(?:es)?) (?:reported|detected|found|caught|flagged|shown|seen) (?:by|with|in|under|using) (?:the )?${TOOL}\\b`);
const EXPERIMENT = /\b(?:experiments?|experimentation|experimenting)\b(?: \S+){0,5}? (?:shows?|showed|shown|reveals?|revealed|confirms?|confirmed|suggests?|suggested|indicates?|indicated|found|led)\b|\b(?:i|we) (?:was able to|were able to|could|managed to|can) (?:\w+ )?reproduce\b.{5,120}\b(?:by|with|using|when|on|after)\b|\b(?:i|we) (?:have )?reproduced\b.{3,120}\b(?:by|with|using|when|on|after)\b|\b(?:empirically|by trial and error|trial and error)\b/;
/** What such tools could, should or cannot find, and changes to the tools themselves. */
const BESIDE = /\b(?:would|could not|will|should|might|allow|allows|so that|help|helps|ensure|make sure|support for|not|cannot|can't|doesn't|don't|isn't|if|without|to be|in order to|add|adds|option|documentation|unable|suppress)\b/;

export const bisect: CueRule = {
  kind: "bisect",
  triggers: wordList(
    "bisect bisected bisecting bisects bisection profiler profiling profile profiles profiled perf flame flamegraph flamegraphs callgrind cachegrind massif heaptrack valgrind helgrind drd asan ubsan msan tsan usan lsan kasan addresssanitizer memorysanitizer threadsanitizer leaksanitizer undefinedbehaviorsanitizer sanitizer sanitizers " +
      "strace straced ltrace truss dtrace ftrace bpftrace gdb lldb windbg gprof vtune oprofile efence fence jtag instrumented traced debugged experiment experiments experimentation experimenting reproduce reproduced empirically trial",
  ),
  judge: ({ lower }) => {
    if (BISECTED.test(lower) && !/\b(?:if|would|can|cannot|to be|when you|users?)\b/.test(lower)) return PLAIN;
    if (BESIDE.test(lower)) return undefined;
    if (FOUND_BY.test(lower) || TOOL_SAYS.test(lower)) return PLAIN;
    return PROFILED.test(lower) || RUN_UNDER.test(lower) || REPORT_OF.test(lower) || EXPERIMENT.test(lower) ? LIKELY : undefined;
  },
};
void anyOf;
