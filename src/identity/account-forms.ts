/**
 * Forms by which an account shows that a program uses it, whatever it is called: "anything[bot]", "release-bot",
 * "example-ci". No list could hold them. People are called Travis, Cody, Claude, Abbot and Jan Bot, and choose logins such
 * as "somebot": a name that ends in "bot" decides only beside an address that is no person's either. Else the form is weak,
 * and gives way to what the account does (account-behaviour.ts).
 */

import type { RawIdentity } from "../model/identity.ts";
import { isServiceName } from "../model/service-name.ts";
import { isNobodysDomain, isPersonalMail, isRoleMailbox, localOf, loginOf, tokensOf } from "./mailbox-form.ts";

const MARKED = /\[bot\]|\((?:[\w-]{1,20} )?bot\)$/i;
const BOT_TOKEN = /^[^@]*[-._+](?:bot|robot)@/i;
/** Addresses of services that people bear too; the name then decides. */
const SHARED_ADDRESS = /^(?:noreply@github\.com|(?:jenkins|travis|builder)@)/i;
/** Mailboxes of programs that people have, too, on domains of their own. */
const OWN_BOT_MAILBOX = /^(?:bot|robot|ci)@/i;
/** Accounts that a company sets up for its services: "sys_example@…", "svc-example@…". */
const SERVICE_ACCOUNT = /^(?:sys|svc)[-_]/i;

const BOT_WORD = /(?:^|[-_ .])(?:bot|robot)(?: \([^)]{0,60}\))?$/i;
const ROLE_WORD = /[-_](?:ci|releaser|autoroller|automation)$|\bcontinuous integration\b/i;
/** What stands before "bot" in the name of a program, never in that of a person: "Typo Fix Bot", "thing-release-bot". */
const TASK =
  /^(?:ci|cd|cicd|release|releaser|releases|merge|merger|deploy|deployer|deployment|build|builder|infra|automation|automated|autobuild|update|updater|updates|sync|syncer|backport|cherrypick|cherrypicker|devops|review|reviewer|docs|documentation|translate|translation|translations|i18n|l10n|transifex|weblate|actions|action|test|tests|typo|fix|cron|cronjob|github|gitlab|git|prow|renovate|requirements|dependency|dependencies|deps|version|bump|publish|publisher|readme|changelog|lint|format|fmt|import|export|mirror|triage|stale|label|labeler|nightly|package|packages|packaging|website|pr|push|commit|commits|semantic|service|oss)$/i;
/** Services whose names nobody bears: "CircleCI Build", "Deployment (from Azure Pipelines)". */
const PIPELINE =
  /\b(?:circle ?ci|travis[ -]ci|azure[ -]pipelines?|github[ -]actions?|gitlab[ -]ci|team ?city|buildkite|app ?veyor|drone ci|jenkins ci|ci jenkins|github merge (?:button|queue))\b/i;
const CI = /\sCI$|^CI[- ]/;
const BOT_CAMEL = /[a-z](?:Bot|Robot)(?:App)?$/;
/** A login that runs into "bot"; not those that end in a surname. */
const BOT_LOGIN = /^(?!.*(?:abbot|albot|cabot|rabot|courbot|gobot|tarbot)$)[a-z0-9]+(?:bot|robot)$/i;

/** Analysers and test farms that `Reported-by` names as if they were people. */
const ANALYSER =
  /\b(?:coverity|syzbot|syzkaller|oss-?fuzz|cppcheck|codeql|lgtm\.com|sonarqube|pvs-?studio|kernel test robot|kbuild test robot|smatch static checker|0-?day|clang[- ](?:static )?analy[sz]er|static analy[sz]er|gcc analy[sz]er|buildbot)\b|^(?:lgtm|infer|facebook infer|valgrind|smatch)$/i;

const isBotLogin = (login: string): boolean => BOT_TOKEN.test(`${login}@`);

/** "Jan Bot <janbot@…>" is how a person is called, too. */
const compact = (text: string): string => tokensOf(text).join("").toLowerCase();

const isTaskName = (name: string): boolean => tokensOf(name).some((token) => TASK.test(token));

/** Whether the form of the address alone makes it a bot's: a mailbox "x-bot@", a login of a forge that says its task. */
export function isBotAddress(email: string): boolean {
  if (MARKED.test(email) || SERVICE_ACCOUNT.test(email)) return true;
  if (!BOT_TOKEN.test(email)) return false;
  const login = loginOf(email);
  if (login === undefined) return !isPersonalMail(email);
  return tokensOf(login).length > 2 || isTaskName(login);
}

/** Whether a name is that of the mailbox: "somebot <somebot@example.org>" is how people write themselves. */
const isOwnMailbox = ({ name, email }: RawIdentity): boolean =>
  loginOf(email) === undefined && email.toLowerCase().startsWith(`${name.toLowerCase()}@`);

/** Whether a name says that a program bears it, beside an address that says so. */
const saysProgram = (name: string): boolean =>
  [BOT_WORD, BOT_CAMEL, BOT_LOGIN, CI].some((form) => form.test(name)) || isTaskName(name) || isServiceName(name);

/** "Build Service <buildservice@…>": a task, and a mailbox called after it. */
function isTaskMailbox({ name, email }: RawIdentity): boolean {
  const tokens = tokensOf(name);
  return tokens.length > 1 && tokens.every((token) => TASK.test(token)) && compact(localOf(email)) === compact(name);
}

/** "Example Automation Release Team <noreply@…>": several tasks, and a mailbox that no person reads. */
const isTaskForce = ({ name, email }: RawIdentity): boolean =>
  tokensOf(name).filter((token) => TASK.test(token)).length > 1 && isRoleMailbox(email, "group");

/** A login "x-bot" of a forge under a name that says what it does: "Website Deployment Script". */
function isNamedBotLogin({ name, email }: RawIdentity): boolean {
  const login = loginOf(email);
  if (login === undefined || !isBotLogin(login) || name.toLowerCase() === login.toLowerCase()) return false;
  return isTaskName(name) || /\b(?:bot|robot)\b/i.test(name);
}

/** Whether an address bears out what a name that ends in "bot" says: no person's, or a bot's by its own ending. */
function bearsOut({ name, email }: RawIdentity): boolean {
  const login = loginOf(email);
  // A login says no more than the name where it is the same; a name given to a login "x-bot" does.
  if (login !== undefined) return isBotLogin(login) && name.toLowerCase() !== login.toLowerCase();
  const local = localOf(email);
  return (
    email === "" ||
    isRoleMailbox(email, "any") ||
    (/(?:bot|robot)$/i.test(local) && compact(local) !== compact(name)) ||
    /[@.]\w+\.bot$/i.test(email) ||
    (isNobodysDomain(email) && /^[a-z\d._-]+$/.test(name))
  );
}

/** How sure the form of an account is that a program uses it. */
export type BotForm = "clear" | "weak";

/** @example botFormOf({ name: "release-bot", email: "x@example.org" }) // "clear" */
export function botFormOf(identity: RawIdentity): BotForm | undefined {
  const { name, email } = identity;
  if (MARKED.test(name) || isBotAddress(email) || ROLE_WORD.test(name)) return "clear";
  if (isNamedBotLogin(identity) || isTaskMailbox(identity) || isTaskForce(identity)) return "clear";
  if (ANALYSER.test(name) || PIPELINE.test(name)) return "clear";
  if (OWN_BOT_MAILBOX.test(email)) return name === "" || saysProgram(name) ? "clear" : "weak";
  if (BOT_WORD.test(name)) return isTaskName(name) || bearsOut(identity) ? "clear" : "weak";
  if (SHARED_ADDRESS.test(email) && isServiceName(name)) return isOwnMailbox(identity) ? "weak" : "clear";
  if (CI.test(name) && (email === "" || isRoleMailbox(email, "any") || isNobodysDomain(email))) return "clear";
  if (/ jenkins$/i.test(name) && isRoleMailbox(email, "group")) return "clear";
  if ((!BOT_CAMEL.test(name) && !BOT_LOGIN.test(name)) || isOwnMailbox(identity)) return undefined;
  if (BOT_TOKEN.test(email) || isRoleMailbox(email, "group")) return "clear";
  return isPersonalMail(email) ? undefined : "weak";
}
