/**
 * Forms by which an account shows that a program uses it, whatever it is called: "anything[bot]", "release-bot",
 * "BrewTestBot", "example-ci". No list could hold them. People are called Travis, Cody, Claude and Abbot, and choose
 * logins such as "somebot": a form that only runs into "bot" is weak, and gives way to what the account does
 * (account-behaviour.ts).
 */

import type { RawIdentity } from "../model/identity.ts";
import { isServiceName } from "../model/service-name.ts";

const BOT_ADDRESS = /\[bot\]@|^[^@]*[-._+](?:bot|robot)@/i;
/** Addresses of services that people bear too; the name then decides. */
const SHARED_ADDRESS = /^(?:noreply@github\.com|(?:jenkins|travis|builder)@)/i;

const BOT_WORD =
  /\[bot\]|(?:^|[-_ .])(?:bot|robot)$|[-_](?:ci|releaser|autoroller|automation)$|\bcontinuous integration\b/i;
const BOT_CAMEL = /[a-z](?:Bot|Robot)(?:App)?$/;
/** A login that runs into "bot"; not those that end in a surname. */
const BOT_LOGIN = /^(?!.*(?:abbot|albot|cabot|rabot|courbot|gobot|tarbot)$)[a-z0-9]+(?:bot|robot)$/i;

/** Analysers and test farms that `Reported-by` names as if they were people. */
const ANALYSER =
  /\b(?:coverity|syzbot|syzkaller|oss-?fuzz|cppcheck|codeql|lgtm(?:\.com)?|sonarqube|pvs-?studio|kernel test robot|kbuild test robot|smatch|0-?day|clang[- ](?:static )?analy[sz]er|static analy[sz]er|gcc analy[sz]er|infer|valgrind|zeroday|buildbot)\b/i;

/** Mail that people open for themselves. */
const PERSONAL_MAIL =
  /@(?:gmail|googlemail|outlook|hotmail|live|yahoo|proton|protonmail|icloud|me|gmx|web|qq|163|126|mail|yandex)\.[a-z.]{2,6}$|@pm\.me$/i;

/** Whether the form of the address alone makes it a bot's. */
export const isBotAddress = (email: string): boolean => BOT_ADDRESS.test(email);

/** Whether a name is that of the mailbox: "somebot <somebot@example.org>" is how people write themselves. */
const isOwnMailbox = ({ name, email }: RawIdentity): boolean =>
  !/@users\.noreply\./i.test(email) && email.toLowerCase().startsWith(`${name.toLowerCase()}@`);

/** How sure the form of an account is that a program uses it. */
export type BotForm = "clear" | "weak";

/** @example botFormOf({ name: "release-bot", email: "x@example.org" }) // "clear" */
export function botFormOf(identity: RawIdentity): BotForm | undefined {
  const { name, email } = identity;
  if (isBotAddress(email) || BOT_WORD.test(name) || ANALYSER.test(name)) return "clear";
  if (SHARED_ADDRESS.test(email) && isServiceName(name)) return "clear";
  if ((BOT_CAMEL.test(name) || BOT_LOGIN.test(name)) && !PERSONAL_MAIL.test(email) && !isOwnMailbox(identity))
    return "weak";
  return undefined;
}
