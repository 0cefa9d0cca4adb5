/** GitLab project exports: `tree/project/*.ndjson`, one object a line, or the older single `project.json`. */
import { idOf, isObject, type JsonObject, objectOf, objectsOf } from "../json-value.ts";
import type { Payload } from "../payload.ts";
import { type ArchiveAccounts, type ArchiveForm, NO_ACCOUNTS } from "./archive-form.ts";

const LINES = /(?:^|\/)project\/(?:issues|merge_requests)\.ndjson$/;
const WHOLE = /(?:^|\/)project\.json$/;

/** An issue or merge request of an export: it has the numbers of accounts where the API has the accounts. */
const isExported = (value: unknown): value is JsonObject =>
  isObject(value) &&
  idOf(value.iid) !== "" &&
  idOf(value.author_id) !== "" &&
  "created_at" in value &&
  !("author" in value);

/** The changed lines of a merge request are in the clone, and are most of an export. */
function withoutDiffs(item: JsonObject): JsonObject {
  const diff = objectOf(item.merge_request_diff);
  if (!diff) return item;
  const { merge_request_diff_files: _, ...rest } = diff;
  return { ...item, merge_request_diff: rest };
}

/** Numbers of the accounts that an item names, wherever it names them. */
function numbersIn(item: JsonObject): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown, depth: number): void => {
    if (depth > 4 || typeof value !== "object" || value === null) return;
    for (const [name, one] of Object.entries(value))
      if (typeof one === "number" && /(?:^|_)(?:user|author|assignee|by)_id$/.test(name)) found.add(String(one));
      else visit(one, depth + 1);
  };
  visit(item, 0);
  return found;
}

function toPayload(source: string, item: JsonObject, accounts: ArchiveAccounts): Payload {
  const kept = withoutDiffs(item);
  const own = [...numbersIn(kept)].flatMap((id) => {
    const account = accounts.get(id);
    return account ? [[id, account] as const] : [];
  });
  return {
    form: "gitlab-export",
    source: `${source}#${idOf(item.iid)}`,
    data: { item: kept, accounts: Object.fromEntries(own) },
  };
}

const membersOf = (data: unknown): readonly JsonObject[] => objectsOf(objectOf(data)?.project_members ?? data);

const asList = (data: unknown): unknown[] => (Array.isArray(data) ? data : [data]);

export const gitlabExport: ArchiveForm = {
  name: "GitLab project export",
  kind: "gitlab",
  mayHold: (source) => LINES.test(source) || WHOLE.test(source),
  payloadsOf: (source, data, accounts = NO_ACCOUNTS) => {
    const whole = objectOf(data);
    if (whole && Array.isArray(whole.issues) && Array.isArray(whole.merge_requests)) {
      const known = new Map([...accounts, ...gitlabExport.accountsOf!(data)]);
      const all = [...objectsOf(whole.issues), ...objectsOf(whole.merge_requests)];
      return all.map((item) =>
        toPayload(`${source}#${"source_branch" in item ? "merge_requests" : "issues"}`, item, known),
      );
    }
    // Beside the lines, project.json holds settings alone.
    if (whole && WHOLE.test(source) && typeof whole.visibility_level === "number") return [];
    const items = asList(data);
    return items.length > 0 && items.every(isExported)
      ? items.map((item) => toPayload(source, item, accounts))
      : undefined;
  },
  // An export does not say where it came from.
  placeOf: () => undefined,
  mayHoldAccounts: (source) => /(?:^|\/)project\/project_members\.ndjson$/.test(source) || WHOLE.test(source),
  accountsOf: (data): ArchiveAccounts =>
    new Map(
      (isObject(data) && "user_id" in data ? [data] : membersOf(data)).flatMap(({ user }) => {
        const account = objectOf(user);
        return account
          ? [[idOf(account.id), { username: account.username, email: account.public_email ?? account.email }] as const]
          : [];
      }),
    ),
};
