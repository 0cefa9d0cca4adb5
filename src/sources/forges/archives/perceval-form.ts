/** Files of Perceval items: one JSON object a line, or a list. */
import type { ForgePlace } from "../../../model/forge.ts";
import { type JsonObject, objectOf, wordOf } from "../json-value.ts";
import { type ArchiveForm, gitlabPlaceOfUrl, isAt } from "./archive-form.ts";
import { isPercevalItem } from "./perceval.ts";

const asList = (data: unknown): readonly unknown[] => (Array.isArray(data) ? data : [data]);

/** The repository that an item says it is of. */
function placeOfItem(item: JsonObject | undefined): ForgePlace | undefined {
  const backend = wordOf(item?.backend_name).toLowerCase();
  const origin = wordOf(item?.origin);
  if (backend === "gitlab") return gitlabPlaceOfUrl(`${origin}/-/issues/1`);
  const [, host, name] =
    /^https?:\/\/([\w.-]+(?::\d+)?)\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(origin.slice(0, 500)) ?? [];
  if (backend === "github" && host && name) return { kind: "github", host: host.toLowerCase(), name };
  const project = wordOf(objectOf(item?.data)?.project);
  return backend === "gerrit" && project !== "" && /^[\w.-]+(?::\d+)?$/.test(origin)
    ? { kind: "gerrit", host: origin.toLowerCase(), name: project }
    : undefined;
}

export const perceval: ArchiveForm = {
  name: "Perceval items",
  mayHold: (source) => /\.(?:json|jsonl|ndjson)$/i.test(source),
  payloadsOf: (source, data) => {
    const items = asList(data);
    if (items.length === 0 || !items.every(isPercevalItem)) return undefined;
    return items.map((item) => ({ form: "perceval", source: `${source}#${wordOf(item.uuid)}`, data: item }));
  },
  placeOf: (data) => placeOfItem(objectOf(asList(data)[0])),
  isOf: ({ data }, place) => isAt(placeOfItem(objectOf(data)), place),
};
