/** At the end of an article: what the reader's own repositories show of its skill, and the next step for it. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { SkillPage } from "../../src/views/pages/skill-page.ts";
import { Refusal } from "../app/api.ts";
import { read } from "../app/queries.ts";
import { Bones } from "../app/reader.tsx";
import { STRINGS } from "../app/strings.ts";
import { Trouble } from "../app/trouble.tsx";
import { BandPicture } from "./band.tsx";
import { EvidenceLines } from "./evidence-lines.tsx";
import { capital, plainWords, sentence } from "./words.ts";

const S = STRINGS.guide;
const LATEST = 3;

/** The step that a finder proposes, else the criterion that is closest to be met. */
function NextStep({ skill }: { readonly skill: SkillPage }) {
  const [step] = skill.nextSteps;
  const closest = skill.criteria.find(({ toGo }) => toGo !== null);
  if (step)
    return (
      <>
        <h3>{S.nextStep}</h3>
        <p dir="auto">
          <strong>{step.title}</strong>
        </p>
        <p className="note" dir="auto">
          {step.why}
        </p>
        <p className="note">
          {STRINGS.profile.doneWhen}: {step.recognisedBy}
        </p>
      </>
    );
  if (closest?.toGo)
    return (
      <>
        <h3>{S.closest}</h3>
        <p>
          <strong>{closest.text}</strong>
        </p>
        <p className="note">
          {STRINGS.skill.toGo}: {sentence(closest.toGo)}
        </p>
      </>
    );
  return <p className="note">{S.nothingNext}</p>;
}

function Known({ skill }: { readonly skill: SkillPage }) {
  const lines = [
    ...new Map(skill.criteria.flatMap(({ supports }) => supports).map((line) => [line.id, line])).values(),
  ];
  const latest = lines.toSorted((a, b) => (a.date > b.date ? -1 : 1)).slice(0, LATEST);
  const met = skill.criteria.filter(({ status }) => status === "demonstrated" || status === "sustained").length;
  return (
    <>
      <p>
        <strong>{skill.band?.label ?? capital(plainWords(skill.bar ?? ""))}</strong>
        <span className="note"> · {S.met(met, skill.criteria.length)}</span>
      </p>
      {skill.band && (
        <div className="shape article-band">
          <BandPicture band={skill.band} levels={skill.levels.length} title={skill.title} />
        </div>
      )}
      <p className="note">{sentence(capital(skill.summary))}</p>
      {latest.length > 0 && <EvidenceLines lines={latest} />}
      <p className="article-links">
        <Link to={"/skills/$id" as never} params={{ id: skill.id } as never}>
          {S.toSkill}
        </Link>
        <Link to={"/evidence" as never} search={{ skill: skill.id } as never}>
          {STRINGS.profile.all}
        </Link>
      </p>
      <NextStep skill={skill} />
    </>
  );
}

export function YourEvidence({ skill: id }: { readonly skill: string }) {
  const { data: skill, error, refetch } = useQuery(read("/api/skills/:id", { id }));
  const isNone = error instanceof Refusal && error.code === "not-found";
  return (
    <section aria-labelledby="your-evidence" className="your-evidence">
      <h2 id="your-evidence">{S.yours}</h2>
      {skill ? (
        <Known skill={skill} />
      ) : isNone ? (
        <p className="note">{S.noSkill}</p>
      ) : error ? (
        <Trouble error={error} retry={() => void refetch()} />
      ) : (
        <Bones lines={5} />
      )}
    </section>
  );
}

/** At the end of an article that is about no skill: the next step of all. */
export function YourProfile() {
  const { data: profile } = useQuery(read("/api/profile"));
  const [step] = profile?.nextSteps ?? [];
  return (
    <section aria-labelledby="your-evidence" className="your-evidence">
      <h2 id="your-evidence">{S.yours}</h2>
      {step && profile?.technicalBar && (
        <>
          <h3>{S.nextStep}</h3>
          <p dir="auto">
            <strong>{step.title}</strong>
          </p>
          <p className="note" dir="auto">
            {step.why}
          </p>
        </>
      )}
      <p className="article-links">
        <Link to="/">{S.toProfile}</Link>
        <Link to={"/evidence" as never}>{STRINGS.profile.all}</Link>
      </p>
    </section>
  );
}
