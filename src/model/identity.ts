/**
 * A raw identity is a name and an address as one record states them. A person is what identity resolution makes of
 * several. Evidence ids are hashed from raw identities, so they survive a change of resolution.
 */

/** A name and e-mail address exactly as a commit or trailer has them; either may be empty. */
export interface RawIdentity {
  readonly name: string;
  readonly email: string;
}

/** What kind of actor an identity is, by what is declared about it. */
export type ActorKind = "person" | "agent" | "bot";

/** One resolved actor of one repository. Compared by reference inside a History, by `key` outside. */
export interface Person {
  /** Lower-cased canonical address, or `name:<lower-cased name>` where there is no address. */
  readonly key: string;
  /** The name to show. */
  readonly name: string;
  readonly kind: ActorKind;
  /** Every address seen, lower-cased, sorted. */
  readonly emails: readonly string[];
  /** Forge logins known from noreply addresses and merge subjects, lower-cased, sorted. */
  readonly logins: readonly string[];
}

/** "Name <email>", the form in which git writes an identity. */
export function formatIdentity(identity: RawIdentity): string {
  return `${identity.name} <${identity.email}>`;
}
