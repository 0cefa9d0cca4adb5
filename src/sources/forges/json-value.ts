/** Reads of JSON of unknown form: what is not of the expected kind is absent, never an error. */
import { MAX_FORGE_TEXT } from "../../model/forge.ts";

export type JsonObject = { readonly [name: string]: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const objectOf = (value: unknown): JsonObject | undefined => (isObject(value) ? value : undefined);

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const objectsOf = (value: unknown): readonly JsonObject[] => listOf(value).filter(isObject);

/** Text, cut at MAX_FORGE_TEXT, lines ended by "\n", no NUL; "" where it is none. */
export function textOf(value: unknown): string {
  if (typeof value !== "string") return "";
  const cut = value.length > MAX_FORGE_TEXT ? value.slice(0, MAX_FORGE_TEXT).replace(/[\uD800-\uDBFF]$/, "") : value;
  return cut.includes("\r") || cut.includes("\0") ? cut.replace(/\r\n?/g, "\n").replaceAll("\0", "") : cut;
}

/** A short field such as a login or label: one line, at most 500 characters. */
export const wordOf = (value: unknown): string =>
  typeof value === "string"
    ? value
        .slice(0, 500)
        .replace(/[\0\r\n]+/g, " ")
        .trim()
    : "";

/** A whole number from a number or digits; undefined where it is none. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : undefined;
}

/** An id that may come as number or text; "" where it is neither. */
export const idOf = (value: unknown): string =>
  typeof value === "number" && Number.isSafeInteger(value) ? String(value) : wordOf(value);

/** Seconds since 1970 of an ISO instant, within the years that forges exist; undefined elsewhere. */
export function secondsOf(value: unknown): number | undefined {
  const time = typeof value === "string" ? Date.parse(value) : typeof value === "number" ? value * 1000 : Number.NaN;
  return time > 0 && time < 4_102_444_800_000 ? Math.floor(time / 1000) : undefined;
}

/** A full commit id in lower case; "" where it is none. */
export const commitOf = (value: unknown): string =>
  typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(value) ? value.toLowerCase() : "";

/** Names in a list: texts, or objects that have a name or title, as labels do. */
export const namesOf = (value: unknown): string[] =>
  listOf(value).flatMap((one) => {
    const name = typeof one === "string" ? wordOf(one) : wordOf(objectOf(one)?.name ?? objectOf(one)?.title);
    return name === "" ? [] : [name];
  });
