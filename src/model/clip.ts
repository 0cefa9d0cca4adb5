/**
 * Cuts text to so many characters and never through one: half of a surrogate pair is no text, and would come back from
 * a file as something else than it went in.
 * @example clip("names 🎉", 7) // "names "
 */
export function clip(text: string, limit: number): string {
  const cut = text.slice(0, limit);
  const last = cut.charCodeAt(cut.length - 1);
  return cut.length < text.length && last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut;
}
