/** "bisect": the sentence says that a bisection, profiler, tracer, sanitizer, debugger or experiment found something. */

import type { CueRule } from "./rule.ts";
import { clause, words } from "./rule.ts";

const TOOL =
  "(?:(?:git )?bisect(?:ion|ing)?|profil(?:er|ing)|perf|flame ?graphs?|callgrind|cachegrind|massif|heaptrack|valgrind|helgrind|drd|[aumtl]san|ubsan|kasan|usan|(?:address|memory|thread|leak|undefined ?behaviou?r) ?sanitizers?|sanitizers?|strace|ltrace|truss|dtrace|ftrace|bpftrace|gdb|lldb|windbg|gprof|vtune|oprofile|electric fence|efence|jtag)";
const FOUND =
  "(?:found|caught|spotted|noticed|detected|discovered|reported|identified|diagnosed|flagged|uncovered|exposed|pointed out|located|tracked (?:this |it )?down|revealed|confirmed|seen|observed|debugged|triggered)";

const FOUND_BY = new RegExp(
  `\\b${FOUND}(?: (?!not\\b|if\\b|only\\b)[\\w()/.,'-]+){0,4}? (?:by|with|using|via|through|thanks to|under|in|when|while|running|ran|from)(?: (?:running|using|the|a|an|some|my|clang|gcc|clang's|gcc's|llvm|our|linux|compiling|building|testing|tests?|fuzzing|it|under|with|in|and|libfuzzer|\\+|w/)){0,5} ${TOOL}\\b`,
);
const TOOL_SAYS = new RegExp(
  `\\b${TOOL}(?: (?:run|output|runs|session|trace|tool|analysis|report|of [^,.]{3,50}|on [^,.]{3,50}|with [^,.]{3,40}|under [^,.]{3,40}|the [^,.]{3,40} (?:code|driver|function|test))){0,2} (?:\\w+ly )?(?<!bisecting )(?:shows|showed|reveals|revealed|reports|reported|complains|complained|detects|detected|points|pointed|caught|found|finds|flags|flagged|noticed|notices|identified|identifies|indicates|indicated|blames|says|said|confirmed|confirms|suggests|suggested)\\b`,
);
const BISECTED =
  /\bbisect(?:ed|s)(?: (?:this|it|that|the (?:bug|issue|regression|problem|failure|breakage)))? (?:back |down )?to\b|\b(?:i|we) (?:have )?bisected\b|\bbisect(?:ion|ing)?(?: \w+){0,2} (?:shows|showed|points|pointed|led|reveals|revealed|identified|blames)\b|\b(?:after|by) (?:git )?bisect(?:ing|ion)[ ,]|^bisected\b/;
const PROFILED =
  /\b(?:when|while|after|on|by) profiling\b.{0,80}\b(?:show|saw|found|notic|see|major|spent|spend|time|reveal|look|figured|hot|factor)\w*|\b(?:i|we) profiled\b|\bprofil(?:es|ing)\b(?: \S+){0,4} (?:shows|showed|reveals|revealed|indicates|indicated|suggests|pointed)\b|\bshow(?:s|ed|n|ing)? up (?:\w+ ){0,4}(?:in|on|under)(?: (?:a|the|my|our|some|perf|cpu|performance)){0,3} (?:profil(?:e|es|er|ing)|perf|flame ?graphs?)\b|\bdisappears? from (?:all |my |the |our |its )?(?:profil(?:es|er|ing|e)|flame ?graphs?)\b|\baccording to (?:the |a |my )?(?:perf|valgrind|profil\w+|gprof|callgrind|flame ?graphs?|strace|gdb|asan)\b/;
const RUN_UNDER = new RegExp(
  `\\b(?:running|run|ran|executing|compiled|compiling|building|built|debugging|testing|tested)\\b(?: \\S+){0,6}? (?:under|with|through|using|in|the|on)(?: (?:clang|gcc|the|a|gcc's|clang's|and)){0,2} ${TOOL}\\b.{0,80}?\\b(?:shows|showed|reveals|revealed|reports|reported|complains|complained|detects|detected|caught|found|finds|noticed|it noticed)\\b`,
);
const EXPERIMENT =
  /\bexperiments? (?:\w+ )?(?:shows?|showed|shown|reveals?|revealed|confirms?|confirmed|suggests?|suggested|indicates?|indicated)\b|\bexperimentation (?:\w+ )?(?:shows|showed|reveals|revealed)\b|\b(?:i|we) (?:was able to|were able to|managed to) (?:\w+ )?reproduce\b.{5,120}\b(?:by|with|using)\b|\b(?:i|we) (?:have )?reproduced (?:this|it|the)\b.{3,100}\b(?:by|with|using)\b|\b(?:determined|found|verified|discovered|figured out|chosen|established|confirmed|derived) (?:\w+ )?(?:empirically|experimentally|by experiment\w*)\b|\bempirically (?:determined|found|verified|discovered|derived|chosen|tested)\b/;
/** What such tools could, should or cannot find, and changes to the tools themselves. */
const BESIDE =
  /n't\b|\b(?:would|could|will|should|might|allow|allows|so that|help|helps|ensure|make sure|support for|not|cannot|if|without|to be|in order to|add|adds|option|documentation|unable|suppress\w*|false positives?|when you|users?)\b/;
const BISECT_BESIDE = /\b(?:if|would|can|cannot|could|to be|when you|users?|should|helps?|able|new|feature|command)\b/;

const FOUND_WORDS = words(
  "bisect bisected bisecting bisects bisection profiler profiling profile profiles profiled perf flame flamegraph flamegraphs callgrind cachegrind massif heaptrack valgrind helgrind drd asan ubsan msan tsan usan lsan kasan addresssanitizer memorysanitizer threadsanitizer leaksanitizer undefinedbehaviorsanitizer sanitizer sanitizers " +
    "strace ltrace truss dtrace ftrace bpftrace gdb lldb windbg gprof vtune oprofile efence fence jtag " +
    "experiment experiments experimentation experimentally reproduce reproduced empirically",
);

export const bisect: CueRule = {
  kind: "bisect",
  clauses: [
    clause(3, [FOUND_WORDS], BISECTED, BISECT_BESIDE),
    clause(3, [FOUND_WORDS], FOUND_BY, BESIDE),
    clause(3, [FOUND_WORDS], TOOL_SAYS, BESIDE),
    clause(2, [FOUND_WORDS], PROFILED, BESIDE),
    clause(2, [FOUND_WORDS], RUN_UNDER, BESIDE),
    clause(2, [FOUND_WORDS], EXPERIMENT, BESIDE),
  ],
};
