/** Asks on the terminal one question, by itself about a link; what was answered before a cancel is kept. */
import { isCancel, select } from "@clack/prompts";
import type { AnswerWords, Decision } from "../commands/command.ts";

const LINK_OPTIONS: { value: Decision; label: string }[] = [
  { value: "yes", label: "yes, one person" },
  { value: "no", label: "no, two people" },
  { value: "skip", label: "skip" },
  { value: "quit", label: "quit" },
];

export async function decide(question: string, because: string, words?: AnswerWords): Promise<Decision> {
  const answer = await select<Decision>({
    message: `${question}\n${because}`,
    options: words ? (["yes", "no", "quit"] as const).map((value) => ({ value, label: words[value] })) : LINK_OPTIONS,
    initialValue: words?.preset ?? "skip",
  });
  return isCancel(answer) ? "quit" : answer;
}
