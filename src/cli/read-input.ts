/** Standard input, where something is piped in. */

/**
 * A reader of standard input, or undefined on a terminal: a verb does not wait for somebody to type.
 * @param asked whether the user named "-", which reads from a terminal too.
 */
export function inputReader(asked: boolean): ((most: number) => Promise<Uint8Array>) | undefined {
  if (process.stdin.isTTY && !asked) return undefined;
  return async (most) => {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of process.stdin) {
      parts.push(Buffer.from(part));
      size += part.length;
      if (size >= most) break;
    }
    return Buffer.concat(parts).subarray(0, most);
  };
}
