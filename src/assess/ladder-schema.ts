/** The ladder file's schema, in zod: the source of docs/reference/schemas/ladder.schema.json. Loaded only to validate. */
import { z } from "zod";
import { LONGEST_CRITERION } from "../model/ladder.ts";

/** As many as any public ladder has, and some. */
const MOST_LEVELS = 20;

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, "Expected lower-case letters, digits and dashes.");
const count = z.number().int().min(0);
const share = z.number().min(0).max(1);

const thresholds = z.strictObject({
  minimum: z.strictObject({ commits: count, activeWeeks: count }),
  demonstrated: z.strictObject({ events: count, contexts: count }),
  sustained: z.strictObject({ events: count, contexts: count, span: count, recent: count }),
  pattern: z.strictObject({
    cases: count,
    share,
    demonstratedWeeks: count,
    sustainedWeeks: count,
    recent: count.optional(),
  }),
  contradicted: z.strictObject({ events: count, share }),
});

const own = z.strictObject({
  minimum: thresholds.shape.minimum.partial(),
  demonstrated: thresholds.shape.demonstrated.partial(),
  sustained: thresholds.shape.sustained.partial(),
  pattern: thresholds.shape.pattern.partial(),
  contradicted: thresholds.shape.contradicted.partial(),
});

const ladderSchema = z
  .strictObject({
    schema: z.literal("waymark.ladder/1"),
    id,
    title: z.string().min(1),
    levels: z
      .array(
        z.strictObject({
          id,
          title: z.string().min(1),
          rank: z
            .number()
            .int()
            .min(0)
            .max(MOST_LEVELS - 1)
            .optional(),
          after: id.optional(),
        }),
      )
      .min(2)
      .max(MOST_LEVELS),
    thresholds,
    skills: z
      .array(
        z.strictObject({
          id,
          title: z.string().min(1),
          gate: z.boolean().optional(),
          criteria: z
            .array(
              z.strictObject({
                id,
                level: id,
                text: z.string().min(1).max(LONGEST_CRITERION),
                supports: z.array(id),
                contradicts: z.array(id).optional(),
                thresholds: own.partial().optional(),
              }),
            )
            .min(1),
        }),
      )
      .min(1),
  })
  .meta({
    title: "Waymark ladder",
    description: "Skills, levels, criteria and thresholds that evidence is assessed against.",
  });

/** A mistake: where in the file's structure, and what. */
export interface ShapeIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Checks a parsed file; no issues means that it has a ladder's shape. An unknown setting is named at its own place. */
export function checkShape(value: unknown): readonly ShapeIssue[] {
  const parsed = ladderSchema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue): ShapeIssue[] => {
    const at = issue.path.join(".") || "the file";
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({ path: [...issue.path, key], message: `${at}: Unexpected setting "${key}".` }));
    return [{ path: issue.path, message: `${at}: ${issue.message}` }];
  });
}

/**
 * The schema as JSON Schema, as published in docs/reference/schemas.
 * @public read by scripts/generate.mjs
 */
export function ladderJsonSchema(): object {
  return z.toJSONSchema(ladderSchema);
}
