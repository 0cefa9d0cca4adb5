/** Consequences: what goes wrong, or gets better. */
import { type ClueRule, rule } from "./clue.ts";

const leads = (id: string, words: string): ClueRule => rule("consequence", id, words);

export const CONSEQUENCE_CLUES: readonly ClueRule[] = [
  leads(
    "breaks",
    "(?:will |would |could |might |may |can |to |it |this |that |which |and )?(?:crash(?:es|ed|ing)?|panics?|panicked|break(?:s|ing)?|broke|broken|fails?|failed|failing|failures?|blows? up|explodes?|dies?|hangs?|deadlocks?|segfaults?|aborts?|stops? working|errors? out|go(?:es)? wrong|wrong result)",
  ),
  leads(
    "loses-safety",
    "races?|race condition|leak(?:s|ed|ing)?|overflows?|underflow|undefined behaviou?r|ub|corrupt(?:s|ed|ion)?|lost|lose|loses|losing|vulnerab\\w+|attack\\w*|unsafe|insecure|dangerous|risk(?:s|y)?|injection|null pointer|npe|nullpointer\\w*|dereference|out of (?:bounds|memory|range)|infinite(?:ly)?|stale|inconsisten\\w+|mismatch|conflicts?|collisions?|collide|trap|footgun|surpris\\w+|unexpected(?:ly)?|subtle|silently|swallow(?:s|ed|ing)?|mask(?:s|ing)",
  ),
  leads(
    "costs",
    "slow(?:er|s|ly)?|expensive|costs?|costly|overhead|performance|perf|memory|cpu|latency|inefficien\\w+|efficient|wast(?:e|es|ed|ing|eful)|allocat\\w+|round[- ]?trips?|cache|scal(?:e|es|ing)|o\\(n|times (?:slower|faster)|extra (?:work|call|copy|allocation|query|step|effort)|fast(?:er)?",
  ),
  leads(
    "hard-to-read",
    "confus(?:e|es|ed|ing|ion)|mislead(?:s|ing)?|ambigu\\w+|unclear|hard(?:er)? to|difficult|tricky|cryptic|obscure|error[- ]prone|noisy|clutter\\w*|verbose|magic(?:al)?|ugly|brittle|fragile|messy|unreadable|surprised",
  ),
  leads(
    "better-for",
    "(?:more|less|much|a bit|slightly|way|far|lot) (?:\\w+)|clear(?:er)?|easier|simpler|cleaner|safer|shorter|nicer|neater|tidier|faster|smaller|cheaper|stronger|readable|maintainable|testable|reusable|flexible|robust|explicit|obvious|intuitive|consistent|helpful|useful|self-explanatory|understandable|generic",
  ),
  leads(
    "no-need",
    "no need|not needed|unneeded|unnecessar\\w+|needless(?:ly)?|redundant|superfluous|duplicat\\w+|pointless|useless|unused|dead code|no-?op|overkill|not necessary|don't need|doesn't need|do not need|isn't needed|repeat(?:s|ed|ing)?|twice",
  ),
  leads(
    "is-wrong",
    "wrong|incorrect(?:ly)?|invalid|bug(?:s|gy)?|bad|not (?:valid|correct|right|true|possible|safe|guaranteed|supported|allowed|enough|ideal|good|a good)|problem(?:s|atic)?|issue|mistake|weird|strange|odd|smell\\w*",
  ),
  leads(
    "causes",
    "caus(?:e|es|ed|ing)|results? in|lead(?:s|ing)? to|end(?:s|ed)? up|make(?:s)? (?:it|this|the|that|sense|things|me|us|you)|mak(?:es|ing) (?:it|this|the|that)|prevents?|avoids?|breaks|forces|defeats?|helps?|saves?|reduces?|affects?|impacts?|triggers?|allow(?:s|ing)? (?:us|you|the|for|to|it|users?|\\w+ to)|lets? (?:us|you|me|the|people|users?)|gives? (?:us|you|the)|hides?|exposes?|introduces?|loses|adds? (?:complexity|overhead|noise|a)|without (?:\\w+ing|the|this|that|it|a)",
  ),
  leads(
    "what-happens",
    "(?:what|how) (?:happens|about|if|would happen|will happen|do we do) (?:if|when|to|in|with)|what if|edge case|corner case|worst case|race|in the (?:future|long run)|later on|down the (?:road|line)|at some point|next time|months? from now|years? from now|future readers",
  ),
];
