/** Gives equal values the same object, so that a history of a million commits holds each name and path once. */
import type { RawIdentity } from "../model/identity.ts";

/** The same for packs and for freshly read commits: the reader of git's log has one that fits. */
export interface Interner {
  identity(name: string, email: string): RawIdentity;
  string(text: string): string;
}

/** An interner for records that meet no others. */
export function createInterner(): Interner {
  const identities = new Map<string, Map<string, RawIdentity>>();
  const strings = new Map<string, string>();
  return {
    identity: (name, email) => {
      const byEmail = identities.get(name) ?? new Map<string, RawIdentity>();
      const identity = byEmail.get(email) ?? { name, email };
      identities.set(name, byEmail.set(email, identity));
      return identity;
    },
    string: (text) => {
      const known = strings.get(text);
      if (known !== undefined) return known;
      strings.set(text, text);
      return text;
    },
  };
}
