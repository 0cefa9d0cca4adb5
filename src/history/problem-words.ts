/**
 * Whether an opening text tells of a problem: something that fails, is wrong, unclear, missing or harmful. English. What
 * asks for something new, a check or a chore, or only points to words elsewhere, tells of none, whatever else it says.
 */
import { straight, wordsIn } from "./own-words.ts";

const PROBLEM =
  /\b(?:bugs?|crash\w*|fail(?:s|ed|ing|ure|ures)?|errors?(?! codes?\b)|broken|breaks?|wrong\w*|incorrect\w*|inaccura\w+|inconsisten\w+|contradict\w*|conflicts?|ambigu\w+|unclear|not (?:\w+ )?(?:clear|obvious|correct|true|accurate|work\w*|conform\w*|covered|defined|mentioned|possible|safe)|confus\w+|mislead\w+|miss(?:es|ing)|lacks?|leak\w*|segfaults?|hangs?|freez\w+|regress\w+|problem\w*|an issue|the issue|issues? (?:is|are|with)|concerns?|vulnerab\w+|attack\w*|distinguish\w*|sticks? out|odd|undefined|under-?specified|over-?specified|obsolete|outdated|stale|too (?:\w+ )?(?:strong|weak|small|large|big|long|short|strict|loose|narrow|wide|broad|many|much|slow)|(?:needlessly|unnecessar\w+)|complicat\w+|annoying|spurious|miscompil\w*|deprecated|removed|redundant|duplicat\w+|hard to|difficult|unable|can(?:not|'t| not)|(?:does|do|did|is|are|was|should|would|will|has|have|need)(?: not|n't)|weird|strange|unexpected\w*|overflow\w*|data race|undefined behaviou?r|truncat\w+|unreadable|invisible|blurr\w+|hidden|hides?)\b/i;

/** Titles that ask for something new, for a check, or for upkeep. */
const WANTS_NEW =
  /^\W*(?:(?:\[[^\]]{0,40}\]|(?:rfc|idea|proposal|feature(?: request)?|enhancement|discussion|doc(?:s|umentation)?|todo|meta|tracking|gui|qt|ci|build)\s*[:/-])\s*)*(?:add(?:ing)?|support(?:ing)?|implement(?:ing)?|introduc(?:e|ing)|includ(?:e|ing)|provid(?:e|ing)|creat(?:e|ing)|writ(?:e|ing)|new|feature|enhancement|allow(?:ing)?|verify|check|review|investigate|research|track(?:ing)?|illustrat\w+|describe|consider|discuss|expos(?:e|ing)|offer|enable|move|moving|renam(?:e|ing)|reorgani[sz]\w+|split|remov(?:e|ing)|replac(?:e|ing) .{0,60} with)\b|\b(?:illustrations?|pictures?|diagrams?|change ?logs?|feature request|wish ?list|road ?map|to-?dos?|milestones?)\b|^\W*(?:documentation|idea|proposal|feature|rfc)\s*:/i;
/** In a title that wants something new, what all the same says that something fails. */
const FAILS =
  /\b(?:bugs?|crash\w*|fail\w*|broken|wrong\w*|incorrect\w*|leak\w*|segfault\w*|regress\w+|missing|miscompil\w*|overflow\w*)\b/i;

/** Links are no words of a description: a text of links points to what others said. */
const LINK = /\[([^\]]{0,200})\]\([^)]{0,500}\)|https?:\/\/\S+/g;
const FEWEST_WORDS = 12;
/** Further down, texts weigh and propose. */
const SENTENCES_READ = 8;

/** Says of something that it is no problem, or only asks. */
const DENIES =
  /(?:\b(?:not|no)\b|n't\b).{0,24}\b(?:problems?|issues?|concerns?|bugs?)\b|^(?:why|what|how|should|could|can|is|are)\b.*\?$/i;

const saysProblem = (sentence: string): boolean => PROBLEM.test(sentence) && !DENIES.test(sentence);

/**
 * Whether a title, or one of an opening text's own sentences, tells of a problem.
 * @example tellsOfProblem("Reader stops early", ["It fails on the last line of a file without a newline at its end."])
 */
export function tellsOfProblem(title: string, sentences: readonly string[]): boolean {
  const described = sentences.map((sentence) => straight(sentence.replace(LINK, " ")).trim());
  if (wordsIn(described) < FEWEST_WORDS) return false;
  if (WANTS_NEW.test(straight(title)) && !FAILS.test(title)) return false;
  return [straight(title), ...described.slice(0, SENTENCES_READ)].some(saysProblem);
}
