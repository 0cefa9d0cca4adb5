import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openApiDocument } from "./openapi.ts";
import { ROUTES } from "./routes.ts";

const schemas = JSON.parse(
  readFileSync(new URL("../../docs/reference/schemas/api.schema.json", import.meta.url), "utf8").replaceAll(
    "#/definitions/",
    "#/components/schemas/",
  ),
).definitions;

/** What a JSON pointer into the document finds. */
const at = (document: unknown, pointer: string): unknown =>
  pointer
    .slice(2)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], document);

it("describes every route, and points at nothing that is not there", () => {
  const document = openApiDocument(ROUTES, schemas, "1.2.3") as { paths: Record<string, Record<string, unknown>> };
  for (const { method, path } of ROUTES)
    expect(document.paths[path.replace(":id", "{id}")]?.[method], path).toBeDefined();
  const pointers = [...JSON.stringify(document).matchAll(/"\$ref":"(#[^"]+)"/g)].map(([, pointer]) =>
    decodeURIComponent(pointer!),
  );
  expect(pointers.length).toBeGreaterThan(30);
  for (const pointer of new Set(pointers)) expect(at(document, pointer), pointer).toBeDefined();
  const ids = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map((one) => (one as { operationId: string }).operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
});
