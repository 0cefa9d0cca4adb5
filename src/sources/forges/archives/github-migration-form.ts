/** The files of a GitHub migration archive, and the accounts they name. */
import { isObject, type JsonObject, listOf, objectOf, objectsOf, wordOf } from "../json-value.ts";
import { type ArchiveAccounts, type ArchiveForm, isAt, NO_ACCOUNTS, placeOfUrl } from "./archive-form.ts";

/** Files that hold work, by the type of their elements. */
const TYPES = [
  "issue",
  "pull_request",
  "issue_comment",
  "pull_request_review",
  "pull_request_review_comment",
  "pull_request_review_thread",
  "issue_event",
] as const;

type MigrationType = (typeof TYPES)[number];

const isType = (value: unknown): value is MigrationType => (TYPES as readonly unknown[]).includes(value);

const FILE =
  /(?:^|\/)(?:issues|pull_requests|issue_comments|pull_request_reviews|pull_request_review_comments|pull_request_review_threads|issue_events)_\d{6}\.json$/;

/** The addresses of accounts that an element names. */
const namedIn = ({ user, actor, assignee, assignees, subject }: JsonObject): unknown[] => [
  user,
  actor,
  assignee,
  subject,
  ...listOf(assignees),
];

export const githubMigration: ArchiveForm = {
  name: "GitHub migration archive",
  mayHold: (source) => FILE.test(source),
  payloadsOf: (source, data, accounts = NO_ACCOUNTS) => {
    if (!Array.isArray(data) || (data.length > 0 && !(isObject(data[0]) && isType(data[0].type)))) return undefined;
    if (!FILE.test(source) && data.length === 0) return undefined;
    return objectsOf(data).map((item) => {
      const own = namedIn(item).flatMap((url) => {
        const account = typeof url === "string" ? accounts.get(url) : undefined;
        return account ? [[url as string, account] as const] : [];
      });
      return {
        form: "github-migration",
        source: `${source}#${wordOf(item.url)}`,
        data: { item, accounts: Object.fromEntries(own) },
      };
    });
  },
  placeOf: (data) => (Array.isArray(data) ? placeOfUrl(wordOf(objectOf(data[0])?.url)) : undefined),
  isOf: ({ data }, place) => isAt(placeOfUrl(wordOf(objectOf(objectOf(data)?.item)?.url)), place),
  mayHoldAccounts: (source) => /(?:^|\/)(?:users|bots|organizations)_\d{6}\.json$/.test(source),
  accountsOf: (data): ArchiveAccounts =>
    new Map(
      objectsOf(data).map(({ url, login, name, emails }) => [
        wordOf(url),
        { login, name, emails, ...(wordOf(login).endsWith("[bot]") ? { type: "Bot" } : {}) },
      ]),
    ),
};
