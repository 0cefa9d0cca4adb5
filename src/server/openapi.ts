/** The routes as an OpenAPI 3.1 document: parameters from their schemas, answers from the types that the client uses. */
import { z } from "zod";
import type { Route } from "./route.ts";

type JsonObject = Readonly<Record<string, unknown>>;

const ERROR: JsonObject = {
  description: "What is wrong, and the way out.",
  content: { "application/json": { schema: { $ref: "#/components/schemas/ApiError" } } },
};

function parametersOf({ path, query }: Route): readonly JsonObject[] {
  const inPath = path.includes(":id") ? [{ name: "id", in: "path", required: true, schema: { type: "string" } }] : [];
  if (query === undefined) return inPath;
  const { properties = {} } = z.toJSONSchema(query, { io: "input" }) as { properties?: JsonObject };
  return [...inPath, ...Object.entries(properties).map(([name, schema]) => ({ name, in: "query", schema }))];
}

function operationOf(route: Route): JsonObject {
  const { body, method, path, summary } = route;
  return {
    summary,
    operationId: `${method}${path
      .slice("/api".length)
      .split(/[/:]+/)
      .filter(Boolean)
      .map((part) => part[0]!.toUpperCase() + part.slice(1))
      .join("")}`,
    parameters: parametersOf(route),
    ...(body === undefined
      ? {}
      : { requestBody: { content: { "application/json": { schema: z.toJSONSchema(body, { io: "input" }) } } } }),
    responses: {
      200: {
        description: "The answer.",
        content: {
          "application/json": {
            schema: { $ref: `#/components/schemas/Api/properties/${path.replaceAll("~", "~0").replaceAll("/", "~1")}` },
          },
        },
      },
      "4XX": ERROR,
    },
  };
}

/**
 * @param routes all of them
 * @param schemas definitions of the types that answers have, by name: `Api` and all that it names
 * @param version of the program
 */
export function openApiDocument(routes: readonly Route[], schemas: JsonObject, version: string): JsonObject {
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Waymark, on this machine",
      version,
      description:
        "What the local web app reads. Only the browser that was let in gets an answer: a cookie is given for the token of a start.",
    },
    paths,
    components: { schemas },
  };
}
