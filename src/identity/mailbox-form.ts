/**
 * What an address says of who reads it, whatever the name beside it: a person's own mail, the mailbox of a role or a
 * mailing list, a domain that is nobody's, a login of a forge.
 */

/** Mail that people open for themselves. */
const PERSONAL =
  /@(?:gmail|googlemail|outlook|hotmail|live|yahoo|proton|protonmail|icloud|me|gmx|web|qq|163|126|mail|yandex|duck|fastmail|hey|foxmail|naver|tutanota|posteo|aol|msn)\.[a-z.]{2,6}$|@pm\.me$/i;
/** Domains that are set up for a tool, or by nobody. */
const NOBODYS =
  /@(?:example\.(?:com|org|net)|localhost|local|local\.host|[\w.-]+\.(?:invalid|local|localdomain|internal|test|example))$/i;
/** Of these, the ones that no machine of a person has either. */
const PLACEHOLDER = /@(?:example\.(?:com|org|net)|[\w.-]+\.invalid)$/i;
const NOREPLY = /^(?:\d+[+-])?([a-z0-9_-]+)(?:\[bot\])?@users\.noreply\.(?:github|gitlab)\.com$/i;
/** Mailing lists and accounts of cloud services. */
const GROUP = /@(?:googlegroups\.com|groups\.io|lists?\.[\w.-]+)$|gserviceaccount\.com$/i;
/** Mailboxes that several read, or none. */
const GROUP_TOKEN =
  /^(?:team|ci|cd|build|builds|infra|infrastructure|automation|release|releases|devops|deploy|noreply|eng|engineering|sre)$/i;
/** The same, where the name says already what it is: people have an "info@" and an "admin@" of their own. */
const ROLE_TOKEN =
  /^(?:no|reply|bot|robot|admin|admins|ops|gitops|github|gitlab|jenkins|git|docs|support|contact|info|hello|help|badges|dev|devs|developers|security|tech|pkg|packages|qe|qa|test|tests|integration|integrations|opensource|oss|buildservice|machine|system|systems|service|services)$/i;

/** Words of a login or mailbox: "foundationdb_ci" has two. At most 12. */
export const tokensOf = (text: string): readonly string[] =>
  text
    .slice(0, 200)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== "")
    .slice(0, 12);

/** @example isPersonalMail("ada@gmail.com") // true */
export const isPersonalMail = (email: string): boolean => PERSONAL.test(email);

/** @example isNobodysDomain("agent@sandbox.local") // true */
export const isNobodysDomain = (email: string): boolean => NOBODYS.test(email) || /@[\w-]+$/.test(email);

/** Whether an address stands for none: not "ada@laptop.local", which git makes up on somebody's machine. */
export const isPlaceholderDomain = (email: string): boolean => PLACEHOLDER.test(email);

/** The login that a forge's noreply address carries. @example loginOf("1+ada@users.noreply.github.com") // "ada" */
export const loginOf = (email: string): string | undefined => NOREPLY.exec(email)?.[1];

/** The part before the "@". */
export const localOf = (email: string): string => email.slice(0, Math.max(0, email.lastIndexOf("@")));

/**
 * Whether a mailbox is that of a role, not of one person. Never mail that people open for themselves.
 * @param which `group`: a list or team, which no person bears; `any`: also "info@" and the like.
 * @example isRoleMailbox("example-team@lists.example.org", "group") // true
 */
export function isRoleMailbox(email: string, which: "group" | "any"): boolean {
  if (isPersonalMail(email) || loginOf(email) !== undefined) return false;
  if (GROUP.test(email)) return true;
  return tokensOf(localOf(email)).some(
    (token) => GROUP_TOKEN.test(token) || (which === "any" && ROLE_TOKEN.test(token)),
  );
}
