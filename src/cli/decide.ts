/** Asks on the terminal about one link; what was answered before a cancel is kept. */
import { isCancel, select } from "@clack/prompts";
import type { Decision } from "../commands/command.ts";

export async function decide(question: string, because: string): Promise<Decision> {
  const answer = await select<Decision>({
    message: `${question}\n${because}`,
    options: [
      { value: "yes", label: "yes, one person" },
      { value: "no", label: "no, two people" },
      { value: "skip", label: "skip" },
      { value: "quit", label: "quit" },
    ],
    initialValue: "skip",
  });
  return isCancel(answer) ? "quit" : answer;
}
