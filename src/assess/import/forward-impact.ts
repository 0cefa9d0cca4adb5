/**
 * The form of Forward Impact's capabilities: YAML files, one per capability, with skills that are described on five
 * fixed proficiencies. Responsibilities of the professional track become a skill of their own; those of managers are
 * left out. Shape: github.com/forwardimpact/pathway, capability.schema.json, in its older and newer spelling.
 */
import { parseYaml } from "./parse-yaml.ts";
import {
  asList,
  asRecord,
  asText,
  malformed,
  type SourceCriterion,
  type SourceFile,
  type SourceLadder,
  type SourceSkill,
} from "./source-ladder.ts";

const PROFICIENCIES = ["awareness", "foundational", "working", "practitioner", "expert"] as const;

function onProficiencies(value: unknown): SourceCriterion[] {
  const texts = asRecord(value);
  return PROFICIENCIES.flatMap((level) => {
    const text = asText(texts?.[level]);
    return text === undefined ? [] : [{ text, level }];
  });
}

/** What is observable on each proficiency, listed by newer files. */
function markers(value: unknown): SourceCriterion[] {
  const byLevel = asRecord(value);
  return PROFICIENCIES.flatMap((level) =>
    asList(asRecord(byLevel?.[level])?.human).flatMap((one) => {
      const text = asText(one);
      return text === undefined ? [] : [{ text, level }];
    }),
  );
}

function toSkill(value: unknown, index: number): SourceSkill {
  const skill = asRecord(value);
  const human = asRecord(skill?.human);
  return {
    title: asText(skill?.name) ?? asText(skill?.id) ?? `Skill ${index + 1}`,
    criteria: [
      ...onProficiencies(human?.proficiencyDescriptions ?? human?.levelDescriptions ?? skill?.levelDescriptions),
      ...markers(skill?.markers),
    ],
  };
}

interface Capability {
  readonly rank: number;
  readonly skills: readonly SourceSkill[];
  readonly hasManagement: boolean;
}

function toCapability(file: SourceFile): Capability {
  const data = asRecord(parseYaml(file));
  if (!data || (data.skills === undefined && data.professionalResponsibilities === undefined))
    throw malformed(file.path, 0, "Unexpected content, expected a capability with skills.");
  const name = asText(data.name) ?? asText(data.id) ?? file.path;
  const responsibilities = onProficiencies(data.professionalResponsibilities);
  return {
    rank: typeof data.ordinalRank === "number" ? data.ordinalRank : Number.POSITIVE_INFINITY,
    skills: [
      ...(responsibilities.length > 0 ? [{ title: name, criteria: responsibilities }] : []),
      ...asList(data.skills).map(toSkill),
    ],
    hasManagement: data.managementResponsibilities !== undefined,
  };
}

const byRank = (a: Capability, b: Capability): number => (a.rank === b.rank ? 0 : a.rank - b.rank);

/**
 * @param files capabilities, one a file, together one ladder
 * @throws UserError "malformed-source-ladder"
 */
export function readForwardImpact(files: readonly SourceFile[]): SourceLadder {
  const capabilities = files.map(toCapability).sort(byRank);
  return {
    title: "Capabilities",
    levels: PROFICIENCIES.map((id) => ({ id, title: id })),
    skills: capabilities.flatMap(({ skills }) => skills),
    notes: capabilities.some(({ hasManagement }) => hasManagement)
      ? ["Responsibilities of managers are not taken over."]
      : [],
  };
}
