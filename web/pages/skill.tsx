/** One skill: its criteria from the highest level down, each with its reasons and what speaks for and against it. */
import type { SkillPage } from "../../src/views/pages/skill-page.ts";
import { useId } from "../app/address.ts";
import { read } from "../app/queries.ts";
import { Reader } from "../app/reader.tsx";
import { STRINGS } from "../app/strings.ts";
import { BandPicture, LevelAxis } from "../components/band.tsx";
import { EvidenceLines } from "../components/evidence-lines.tsx";
import { SkillArticle } from "../components/skill-article.tsx";
import { capital, plainWords, sentence } from "../components/words.ts";

const S = STRINGS.skill;
type Criterion = SkillPage["criteria"][number];

function Side({
  title,
  lines,
  total,
}: {
  readonly title: string;
  readonly lines: Criterion["supports"];
  readonly total: number;
}) {
  if (total === 0) return null;
  return (
    <details open={total <= 3}>
      <summary>
        {title} ({total})
      </summary>
      <EvidenceLines lines={lines} />
      {total > lines.length && <p className="note">{S.more(total - lines.length)}</p>}
    </details>
  );
}

const CriterionEntry = ({ one }: { readonly one: Criterion }) => (
  <li>
    <span className="side">
      <span className={`status ${one.status}`}>{plainWords(one.status)}</span>
      {one.range && one.range.low !== one.range.high && (
        <span className="note" style={{ display: "block" }}>
          {plainWords(one.range.low)} to {plainWords(one.range.high)}
        </span>
      )}
    </span>
    <div>
      <strong>{one.text}</strong>
      {one.reasons.map((reason) => (
        <p key={reason} className="note">
          {reason}
        </p>
      ))}
      {one.toGo && (
        <p>
          {S.toGo}: {sentence(one.toGo)}
        </p>
      )}
      <Side title={S.evidenceFor} lines={one.supports} total={one.supportsTotal} />
      <Side title={S.evidenceAgainst} lines={one.contradicts} total={one.contradictsTotal} />
    </div>
  </li>
);

function OverTime({ skill }: { readonly skill: SkillPage }) {
  if (skill.overTime.length < 2) return null;
  return (
    <section aria-labelledby="over-time">
      <h2 id="over-time">{S.overTime}</h2>
      <div className="shape">
        {skill.overTime.toReversed().map(({ window, band, evidence }) => (
          <div className="row" key={window}>
            <span>{window}</span>
            <span className="plot">
              <BandPicture band={band} levels={skill.levels.length} title={window} />
            </span>
            <span>
              {band.label} <span className="note">({evidence})</span>
            </span>
          </div>
        ))}
      </div>
    </section>
  );
}

function Skill({ skill }: { readonly skill: SkillPage }) {
  const levels = skill.levels.toSorted((a, b) => b.rank - a.rank);
  return (
    <>
      <p className="kicker">{skill.band?.label ?? capital(plainWords(skill.bar ?? ""))}</p>
      <h1>{skill.title}</h1>
      <p className="lead">{capital(skill.summary)}</p>
      <SkillArticle skill={skill.id} />
      {skill.band && (
        <div className="shape alone">
          <LevelAxis levels={skill.levels} />
          <BandPicture band={skill.band} levels={skill.levels.length} title={skill.title} />
        </div>
      )}
      {skill.band && <p>{skill.next ? S.needed(skill.next.needed, skill.next.title) : S.top}</p>}
      {levels.map(({ id, title }) => {
        const own = skill.criteria.filter(({ level }) => level.id === id);
        return own.length === 0 ? null : (
          <section key={id} aria-labelledby={`level-${id}`}>
            <h2 id={`level-${id}`}>{capital(title)}</h2>
            <ol className="entries">
              {own.map((one) => (
                <CriterionEntry key={one.id} one={one} />
              ))}
            </ol>
          </section>
        );
      })}
      {skill.nextSteps.length > 0 && (
        <section aria-labelledby="skill-next">
          <h2 id="skill-next">{STRINGS.profile.nextSteps}</h2>
          <ul className="entries">
            {skill.nextSteps.map((step) => (
              <li key={step.id}>
                <span className="side">{step.effort}</span>
                <span>
                  <strong>{step.title}</strong>
                  <p className="note">{step.why}</p>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <OverTime skill={skill} />
    </>
  );
}

export default function SkillOfAddress() {
  const id = useId();
  return <Reader query={read("/api/skills/:id", { id })}>{(skill) => <Skill key={id} skill={skill} />}</Reader>;
}
