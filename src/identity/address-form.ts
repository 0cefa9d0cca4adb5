/**
 * What an e-mail address says: whose it is, or nobody's. Placeholders, converters' and machines' addresses, role
 * addresses and forges' noreply addresses each mean something else.
 */
export type AddressKind =
  /** Somebody's own. */
  | "personal"
  /** A forge's noreply address: the login stands in it. */
  | "noreply"
  /** A converter's "user@uuid": an account of one repository. */
  | "converter"
  /** "user@laptop.local": an account of some machine. */
  | "machine"
  /** Of an office rather than a person, on somebody's own domain: "info@ada.example". */
  | "role"
  /** Says nothing about anybody. */
  | "placeholder";

export interface AddressForm {
  /** As given, lower-cased and trimmed. */
  readonly address: string;
  readonly kind: AddressKind;
  /** The account's name: before the @, without "+tag"; the login of a noreply address; "" where it says nothing. */
  readonly local: string;
  readonly domain: string;
  /** The login of a forge's noreply address. */
  readonly login: string | undefined;
  /** The number of a forge's account: it stays when the login changes. */
  readonly account: string | undefined;
  /** Two addresses with one key are one account. */
  readonly key: string;
}

const LONGEST = 320;
const NOREPLY =
  /^(?:(\d+)[+-])?([a-z0-9](?:[\w.-]*[\w-])?)@users\.noreply\.(?:github|gitlab|codeberg|gitea)\.(?:com|org|io)$/;
const CONVERTER = /@(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;
/** Names that any machine has, and domains that are none. */
const MACHINE_DOMAIN =
  /^[^.]*$|(?:^|\.)(?:local|localhost|localdomain|localnet|lan|home|internal|intranet|invalid|workgroup|ubuntu-domain|domain|fritz\.box|home\.arpa|\(none\)|none)$|^\d+(?:\.\d+){3}$|\.\(none\)$/;
/** What machines are called that nobody named: many people have one. */
const UNNAMED_MACHINE =
  /@(?:(?:.*-)?(?:macbook(?:-?(?:pro|air))?|imac|mac-?mini)(?:-\d+)?|localhost|ubuntu|debian|fedora|archlinux|raspberrypi|vagrant.*|ip-[\d-]+|desktop|laptop|pc|mac|home|unknown.*)(?:\.|$)/;
const PLACEHOLDER_LOCAL =
  /^(?:|none|unknown|nobody|no-?reply|do-?not-?reply|root|user|username|users?\d*|you|your\.?(?:name|email)?|yourname|admin|administrator|email|test|tester|foo|bar|name|anonymous|anon|devnull|dev-null|null|example|vagrant|ubuntu|debian|pi|localhost|runner|build|builder|jenkins|git|svn|invalid|nospam|me|person|undefined|unset|guest|default|owner|student|home|pc|mac|macbook|laptop|desktop)$/;
const PLACEHOLDER_DOMAIN =
  /^(?:|domain\.com|email\.com|company\.com|none|unknown|nowhere|noemail|no\.?mail|no-?email|null|dev\.null|devnull|invalid|test|test\.com|nil|\(none\)|server\.fake|fake|users\.noreply\.github\.com|.*\.invalid)$/;
const ROLE_LOCAL =
  /^(?:info|mail|e?mail|contact|me|hi|hello|hey|i|git|github|gitlab|code|coding|dev|devel|development|developer|opensource|open-source|oss|foss|public|web|webmaster|postmaster|hostmaster|admin|root|office|team|support|spam|nospam|kernel|linux|lkml|list|lists|ml|ops|sales|press|security|software|self|work|private|home|my|the|mailbox|inbox|commit|commits|sourceforge|bugs|patches|post|box|email|public-mail|user)$/;
/** A mailing list forwards for everybody: "someone via project-devel". */
const LIST = /@(?:lists?|groups?|googlegroups|vger)\.|-(?:devel|dev|list|users|announce|patches|bounces)@/;
const FORGE_OF_ROLE = /^git@(?:github|gitlab|bitbucket)\.|@(?:github|gitlab)\.com$/;

/**
 * @example formOfAddress("123+ada@users.noreply.github.com").login // "ada"
 */
export function formOfAddress(email: string): AddressForm {
  // Converters have written "Ada Lovelace ada@a.example" where the address belongs.
  const address = email
    .slice(0, LONGEST)
    .trim()
    .toLowerCase()
    .replace(/^.*\s(?=\S+@)/s, "");
  const noreply = NOREPLY.exec(address);
  if (noreply) {
    const login = noreply[2]!;
    const key = `login:${login}`;
    return { address, kind: "noreply", local: login, domain: "", login, account: noreply[1], key };
  }
  const at = address.lastIndexOf("@");
  const [written, domain] = at < 0 ? [address, ""] : [address.slice(0, at), address.slice(at + 1)];
  const local = written.replace(/\+.*$/, "") || written;
  const form = (kind: AddressKind): AddressForm => ({
    address,
    kind,
    local: kind === "placeholder" || kind === "role" ? "" : local,
    domain: kind === "placeholder" ? "" : domain,
    login: undefined,
    account: undefined,
    key: `${kind === "placeholder" ? "nobody" : "address"}:${address}`,
  });
  if (at < 0 || address === "@" || PLACEHOLDER_DOMAIN.test(domain)) return form("placeholder");
  const saysNothing = PLACEHOLDER_LOCAL.test(local);
  if (CONVERTER.test(address)) return form(saysNothing ? "placeholder" : "converter");
  if (MACHINE_DOMAIN.test(domain))
    return form(saysNothing || UNNAMED_MACHINE.test(address) ? "placeholder" : "machine");
  if (saysNothing && /^example\.(?:com|org|net)$/.test(domain)) return form("placeholder");
  if (FORGE_OF_ROLE.test(address) || LIST.test(address)) return form("placeholder");
  return form(saysNothing || ROLE_LOCAL.test(local) ? "role" : "personal");
}

/** The domain's own label: "ada" of "mail.ada.example"; "" for machines and where it has none. */
export function domainLabel({ kind, domain }: AddressForm): string {
  if (kind !== "personal" && kind !== "role") return "";
  const labels = domain.split(".");
  const isTwoPart = labels.length > 2 && /^(?:co|com|org|net|ac|edu|gov|or|ne)$/.test(labels.at(-2)!);
  return labels.at(isTwoPart ? -3 : -2) ?? "";
}
