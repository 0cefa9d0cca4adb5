/**
 * Which identities of a repository are the user's own by their word, before anything is taken together: those with an
 * address or login of theirs, else those with their full name. Likely links to these wait for the user, those between
 * namesakes too.
 */
import type { RawIdentity } from "../model/identity.ts";

const NOREPLY = /^(?:\d+\+)?([^@]+)@users\.noreply\.[^@]+$/;
const fold = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
const addressIn = (word: string): string => fold(/<([^<>]+)>/.exec(word)?.[1] ?? word);

/**
 * @param words an address, "Name <address>", a login or a full name each (see `claimYou`).
 * @returns whether an identity is yours, and whether a name alone tells so.
 */
export function yourIdentities(
  words: readonly string[],
  identities: Iterable<RawIdentity>,
): { readonly isYou: (raw: RawIdentity) => boolean; readonly byNameAlone: boolean } {
  const addresses = new Set(words.map(addressIn).filter((word) => /^[^@].*@/.test(word)));
  const logins = new Set(words.map((word) => fold(word).replace(/^@/, "")).filter((word) => /^[^\s@]+$/.test(word)));
  const names = new Set(words.map((word) => fold(word.replace(/<[^<>]*>/, ""))).filter((word) => /^[^@]+$/.test(word)));
  const isByAddress = ({ email }: RawIdentity): boolean => {
    const address = fold(email);
    return addresses.has(address) || logins.has(NOREPLY.exec(address)?.[1] ?? "");
  };
  for (const raw of identities) if (isByAddress(raw)) return { isYou: isByAddress, byNameAlone: false };
  return { isYou: ({ name }) => names.has(fold(name)), byNameAlone: true };
}
