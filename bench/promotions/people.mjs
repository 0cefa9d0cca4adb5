// @ts-check
// Who is who, from the truth file alone: its addresses are joined as it says, any other address is a person of its own.
// No .mailmap and no roles file is asked, so neither can tell of a promotion.

/**
 * @param {import("./truth.mjs").Truth} truth
 * @param {(raw: {name: string, email: string}) => "person" | "agent" | "bot"} actorKindOf
 * @returns {{of: (raw: {name: string, email: string}) => any, all: () => readonly any[]}} `of`: Person of Waymark
 */
export function peopleOf(truth, actorKindOf) {
  /** @type {Map<string, any>} */
  const byKey = new Map();
  /** @type {Map<any, any>} */
  const byRaw = new Map();
  const resolve = (/** @type {{name: string, email: string}} */ raw) => {
    const email = raw.email.trim().toLowerCase();
    const key = truth.alias.get(email) ?? (email === "" ? `name:${raw.name.trim().toLowerCase()}` : email);
    let person = byKey.get(key);
    if (person === undefined) {
      const kind = truth.alias.has(email) ? "person" : actorKindOf(raw);
      person = { key, name: raw.name, kind: kind, emails: [email], logins: truth.logins.get(key) ?? [] };
      byKey.set(key, person);
    }
    return person;
  };
  return {
    of: (raw) => {
      let person = byRaw.get(raw);
      if (person === undefined) {
        person = resolve(raw);
        byRaw.set(raw, person);
      }
      return person;
    },
    all: () => [...byKey.values()],
  };
}
