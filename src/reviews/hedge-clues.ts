/** Hedges: the writer leaves it open how sure they are, or whether anything must be done. */
import { type ClueRule, rule } from "./clue.ts";

export const HEDGE_CLUES: readonly ClueRule[] = [
  rule(
    "hedge",
    "hedges",
    "maybe|perhaps|possibly|probably|likely|might|i guess|i think|i believe|i suppose|imo|imho|not sure|unsure|i'm not (?:sure|certain|convinced)|seems?|afaik|afaict|iirc|iiuc|i wonder|presumably|apparently|kind of|kinda|sort of|somewhat|arguably|feels?|tend to",
  ),
  rule(
    "hedge",
    "leaves-open",
    "feel free|up to you|your call|optional|if you (?:want|like|prefer|feel|agree|have time|don't mind|think)|not (?:a )?(?:blocker|blocking|critical|important|urgent|a big deal)|no strong|either way|whatever|just (?:a )?(?:thought|idea|suggestion|wondering|curious|my)|could be wrong|correct me|i may be|i might be|don't have to|not necessary for this|ignore if|if (?:possible|needed|necessary|applicable|so|not)",
  ),
];
