import { describe, expect, it } from "vitest";
import { documentNameOf } from "../model/document-name.ts";
import { readReferences } from "./references.ts";

describe("readReferences", () => {
  it.each([
    ["a link", "See [queues](../0007-queues.md#limits).", ["0007-queues"]],
    ["a link to a folder's page", "See [proof](../../features/0037-proof/README.md).", ["0037-proof"]],
    ["an address", "https://example.org/blob/main/rfcs/0007-queues.md", ["0007-queues"]],
    ["a member of a series", "as PEP 8 and ADR-0012 say", ["pep-8", "adr-12"]],
    ["a role of reStructuredText", "as :pep:`484` says", ["pep-484"]],
    ["each once", "PEP 8, PEP 8 and pep-0008.rst", ["pep-8"]],
    ["nothing else", "In 2024 we shipped v1.2 on port 8080 with main.c", []],
  ])("finds %s", (_, text, names) => {
    expect(readReferences(text)).toEqual(names);
  });
});

describe("documentNameOf", () => {
  it.each([
    ["peps/pep-0008.rst", "pep-8"],
    ["neps/nep-0050-scalar-promotion.rst", "nep-50"],
    ["features/0037-proof/README.md", "0037-proof"],
    ["docs/Retry_Policy.md", "retry_policy"],
  ])("names %s", (path, name) => {
    expect(documentNameOf(path)).toBe(name);
  });
});
