/** Asks on the terminal which of several people is meant. */
import { autocomplete, isCancel } from "@clack/prompts";
import { plainText } from "../commands/printing.ts";

export async function choose(
  message: string,
  candidates: readonly { readonly key: string; readonly name: string; readonly commits: number }[],
): Promise<string | undefined> {
  if (candidates.length === 0) return undefined;
  const picked = await autocomplete({
    message: plainText(message),
    options: candidates.map(({ key, name, commits }) => ({
      value: key,
      label: plainText(name),
      hint: `${plainText(key)}, ${commits} changes`,
    })),
    maxItems: 10,
  });
  return isCancel(picked) ? undefined : picked;
}
