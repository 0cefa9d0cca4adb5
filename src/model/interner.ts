/** Gives equal values the same object, so that a history of a million commits holds each name, path and change once. */
import type { Change, ChangeStatus } from "./commit.ts";
import type { RawIdentity } from "./identity.ts";

export interface Interner {
  identity(name: string, email: string): RawIdentity;
  string(text: string): string;
  change(path: string, status: ChangeStatus): Change;
}

/** A new one, which knows nothing yet. */
export function createInterner(): Interner {
  const identities = new Map<string, Map<string, RawIdentity>>();
  const strings = new Map<string, string>();
  const changes = new Map<string, Map<ChangeStatus, Change>>();
  const string = (text: string): string => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, text);
    return text;
  };
  return {
    string,
    identity: (name, email) => {
      const byEmail = identities.get(name) ?? new Map<string, RawIdentity>();
      const identity = byEmail.get(email) ?? { name, email };
      identities.set(name, byEmail.set(email, identity));
      return identity;
    },
    change: (path, status) => {
      let byStatus = changes.get(path);
      if (!byStatus) {
        byStatus = new Map();
        changes.set(string(path), byStatus);
      }
      let change = byStatus.get(status);
      if (!change) {
        change = { path: string(path), status };
        byStatus.set(status, change);
      }
      return change;
    },
  };
}
