/**
 * Reasons: words that join a why to a what, in whatever spelling, and statements of how something works, which are the
 * mechanism behind a request.
 */

import { type ClueRule, rule, shaped } from "./clue.ts";
import { CODE } from "./comment-text.ts";

/** In the spellings that people write. */
export const BECAUSE = "because|becuase|becasue|beacuse|becouse|becos|becoz|bcause|bcs|bcz|bcuz|bc|b\\/c|coz|cuz";

const because = (id: string, words: string): ClueRule => rule("reason", id, words);

export const REASON_CLUES: readonly ClueRule[] = [
  because(
    "says-because",
    `${BECAUSE}|'?cos|(?<!(?:the|this|that|a|an|may|will|would|can|could|might|not|to|root|possible|only|any) )'?cause (?:it|its|it's|they|the|this|that|you|we|there|i|if|of)`,
  ),
  because(
    "says-since",
    "since (?:it|this|that|we|you|they|there|the|its|it's|we're|you're|they're|all|only|both|each|most|every|now|\\w+ (?:is|are|has|have|does|doesn't|can|can't|will|returns))",
  ),
  shaped(
    "reason",
    "says-as",
    /(?:^|[,;)] |\. )as (?:it|this|that|we|you|they|there|the \w+ (?:is|are|will|would|can|has))(?!\w)(?! (?:was|is) (?:before|above|below))/m,
  ),
  because(
    "says-so-that",
    "so that|such that|so (?:we|you|they|it|this|i|people|users?|readers?|callers?|others|one) (?:can|don't|do not|doesn't|won't|will|would|could|should|need|never|always|is|are|isn't|might|may|must|just|only)",
  ),
  shaped(
    "reason",
    "draws-consequence",
    /[,;.)] so (?:it|this|that|we|you|they|there|the|i|if|in|as|no|any|all|maybe|probably)(?!\w)/,
  ),
  because(
    "says-therefore",
    "therefore|thus|hence|thereby|consequently|as a result|that's why|that is why|this is why|which is why|which means|that means|this means|it means|meaning that|implies|implying|it follows",
  ),
  because("says-otherwise", "otherwise|or else|else (?:it|we|you|this) (?:will|would|may|might)"),
  because("says-due-to", "due to|owing to|thanks to the|on account of|caused by|comes from|stems from"),
  because(
    "gives-purpose",
    "in order to|to (?:avoid|prevent|ensure|make sure|guarantee|guard|protect|preserve|reduce|minimi[sz]e|simplify|improve|help|allow|enable|keep|catch|handle|support|account for|match|distinguish|differentiate|clarify|be (?:more )?(?:consistent|clear|safe|explicit|precise|correct|able))|for (?:consistency|clarity|readability|legibility|safety|performance|efficiency|simplicity|compatibility|backwards?|correctness|debugging|maintainability|robustness|symmetry|security|completeness)",
  ),
  because(
    "names-the-reason",
    "(?:the|one|main|another|a couple|couple|two|several|some|for|good|no|this|that|my) (?:of )?(?:main |only |real |good |other )?(?:reasons?|rationale|motivation|intent|intention|purpose|point|idea|goal|problem|issue|concern|worry|downside|advantage|benefit|drawback|catch|difference|trouble|thing)s? (?:is|are|was|here|with|for|behind|of|being|why|that)",
  ),
  because(
    "given-that",
    "given (?:that|the|this|how|our|we|it)|considering (?:that|the|how)|seeing (?:as|that)|now that|in case|in which case|in that case|in this case",
  ),
  because(
    "supposes",
    "(?<!even )if (?:you|we|it|they|this|that|there|there's|the|a|an|any|some|someone|somebody|somehow|one|i|not|all|both|no|only|its|it's|we're|you're|\\w+ (?:is|are|was|has|does|doesn't|isn't|fails|changes|gets|wants|were|can|could|needs))",
  ),
  because(
    "tells-when",
    "when(?:ever)? (?:you|we|it|they|this|that|there|the|a|an|any|some|someone|i|using|running|calling|adding|building|compiling|multiple|\\w+ing|\\w+ (?:is|are|has|does|calls|uses|gets))|unless|until|while (?:the|it|we|this|you|they|there)|once (?:the|we|you|it|this|they)|as (?:soon|long) as|every time|each time",
  ),
  because(
    "opposes",
    "but|however|although|though|whereas|yet|on the other hand|that said|nevertheless|even (?:if|though|when)|despite|except|still",
  ),
  because(
    "says-would",
    "(?:it|this|that|which|these|they|there|you|we|i|one|he|one|users?|'d) ?(?:would|'d|could|might|may|will|'ll|won't|wouldn't|can|can't|cannot)(?: \\w+ly| also| still| just| then| only| not| never| always| again| be| get| have)* (?!please|you)\\w+",
  ),
  shaped(
    "reason",
    "explains-mechanism",
    new RegExp(
      `(?:(?<!\\w)(?:it|this|that|which|who|they|we|there)|${CODE}|\\)|(?<!\\w)(?:the|a|an|each|any|every|our|your|its|their|these|those|this|that|all|some) [\\w-]+(?: [\\w-]+)?|${CODE} [\\w-]+) (?:already |always |never |only |just |also |internally |actually |will |would |does not |doesn't |doesnt |don't |do not |can |cannot |can't |should |now |then |still |no longer |often |usually |won't |didn't |did )?(?:returns?|expects?|accepts?|takes?|calls?|uses?|throws?|raises?|creates?|allocates?|ignores?|overrides?|overwrites?|inherits?|contains?|provides?|supports?|allows?|ensures?|guarantees?|assumes?|depends?|requires?|relies|relied|produces?|generates?|handles?|converts?|copies|copy|defaults?|matches|match|points?|refers?|represents?|iterates?|prevents?|changes?|gets?|gives?|implements?|checks?|adds?|removes?|holds?|defines?|enforces?|reads?|writes?|runs?|executes?|knows?|treats?|stores?|reuses?|forces?|affects?|happens?|means?|does|works?|comes?|goes|belongs?|exists?|applies|apply|needs?|wants?|lives?|looks up|sits|stays|keeps?|starts?|ends?|sends?|receives?|blocks?|waits?|leads?|becomes?|remains?|breaks?|fails?|makes?|lets?|says?|includes?|covers?|shows?|causes?|describes?|specifies|states?|has|have|had)(?![\\w'])`,
    ),
  ),
  shaped(
    "reason",
    "says-is-done",
    /(?<![\w'])(?:is|are|was|were|isn't|aren't|wasn't|weren't|gets?|be|been|being|'s|'re)(?: not| only| already| never| always| also| just| still| actually| currently| now| no longer| usually| automatically| implicitly| really| all| then| being)* (?:\w{2,}ed|given|done|taken|made|sent|set|run|built|put|read|kept|known|shown|written|chosen|left|held|lost|found|broken|meant|hidden|bound|thrown|met|split|gone|stuck|seen)(?![\w])/,
  ),
  because(
    "says-by-default",
    "by default|implicitly|automatically|internally|under the hood|behind the scenes|at (?:compile|run|build|startup|link|load)[- ]?time|at runtime|in practice|in theory|by definition|by design|by accident|in general|generally|technically|conceptually|effectively|essentially|basically|eventually|normally|typically|usually",
  ),
  because(
    "names-a-rule",
    "conventions?|idiom(?:atic)?s?|best practices?|standards?|anti-?pattern|guidelines?|style guide|principle|rule of thumb|good practice|bad practice|recommended|discouraged|deprecated|backwards?[- ]?compat\\w*|breaking change|single responsibility|separation|encapsulat\\w+|abstraction|idempotent|invariant|thread[- ]?safe\\w*|constant[- ]time|by the spec|the spec|semantics",
  ),
  because(
    "says-what-we-do",
    "we (?:usually|typically|generally|normally|always|never|try|tend|prefer|do not|don't|avoid|like|want|have|use|can't|cannot|already|explicitly|only|also|still|could|should never|shouldn't)|i (?:usually|always|tend to|try to|generally|typically)|in the habit|(?:people|users|developers|reviewers|readers|callers|implementers|implementations|clients|servers|applications|everyone|nobody|no one|someone|somebody) (?:will|would|can|could|may|might|have|has|do|don't|who|to|want|need|expect|should|must|are|is)",
  ),
  because(
    "says-that",
    "i (?:think|believe|feel|suspect|guess|suppose|assume|expect|imagine|find|found|noticed|see|understand|know|worry|agree|mean) (?:that|it|this|the|we|you|there|they|it's|this is|if|like|a)|i don't (?:think|believe|see|know|understand|like|want)|my (?:concern|worry|point|understanding|thinking|preference|guess|opinion|reasoning|intention|motivation)|i(?:'m| am) (?:worried|concerned|afraid|not (?:sure|convinced|certain|a fan)|nervous|wondering)",
  ),
  because(
    "states-there-is",
    "there (?:is|are|was|were|'s|isn't|aren't|will be|would be|could be|may be|might be|can be|has been|have been|must be|should be)|there's (?:no|a|an|also|already|nothing|some|not|only)|nothing (?:\\w+ )?(?:to|that|else|is|will)",
  ),
  because(
    "states-it-is",
    "(?:it|this|that|which|they|these|those|he|and|the \\w+|\\w+)(?:'s| is| are|'re| was| were) (?:not |also |already |always |only |just |still |never |actually |now |really |quite |very |a bit |too |more |so |the |a |an |in |on |part |used |called |done |needed |required |supposed |defined |implemented )",
  ),
  because(
    "denies",
    "doesn't|does not|isn't|is not|aren't|are not|won't|will not|can't|cannot|can not|wouldn't|couldn't|didn't|hasn't|haven't|never|no longer|not necessarily|don't|dont|doesnt|cant|wont|isnt",
  ),
  because(
    "says-only-already",
    "already|only|always|never|ever|all|every|any|each|both|either|neither|whole|entire|exactly|same",
  ),
  because(
    "says-actually",
    "actually|in fact|fwiw|note that|note:|btw|basically|remember|fyi|for the record|to be clear|keep in mind|be aware|bear in mind|in particular|specifically|that is|i\\.e\\.?|e\\.g\\.?|for (?:example|instance)|namely|consider (?:a|the case|what)|suppose|imagine|say,",
  ),
];
