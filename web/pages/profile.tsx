/** The profile: the bar as a gate, the shape per skill, what stands out, what is missing, what to do next. */
import { Link } from "@tanstack/react-router";
import type { ProfilePage } from "../../src/views/pages/profile-page.ts";
import { read } from "../app/queries.ts";
import { Reader } from "../app/reader.tsx";
import { STRINGS } from "../app/strings.ts";
import { BandPicture, LevelAxis } from "../components/band.tsx";
import { EvidenceLines } from "../components/evidence-lines.tsx";
import { capital, countWords, dayWords, monthWords, plainWords, sentence } from "../components/words.ts";

const S = STRINGS.profile;

function Head({ profile: { person, repositories, asOf, since, until } }: { readonly profile: ProfilePage }) {
  const span =
    person.firstDay && person.lastDay ? `${monthWords(person.firstDay)} to ${monthWords(person.lastDay)}` : "";
  const scope = [since && `from ${since}`, until && `up to ${until}`].filter(Boolean).join(" ");
  return (
    <header>
      <p className="kicker">
        {repositories.map(({ name }) => name).join(", ")} · {STRINGS.asOf(dayWords(asOf))}
      </p>
      <h1>{person.name}</h1>
      <p className="note">
        {[
          `${countWords(person.commits)} changes in ${countWords(person.activeWeeks)} active weeks`,
          span,
          scope,
          person.areas
            .slice(0, 3)
            .map(({ name }) => name)
            .join(", "),
          `${person.isYou ? STRINGS.you : person.key}, by ${person.because}`,
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
    </header>
  );
}

function Shape({ profile }: { readonly profile: ProfilePage }) {
  const levels = profile.ladder?.levels ?? [];
  return (
    <section aria-labelledby="shape">
      <h2 id="shape">{S.shape}</h2>
      <div className="shape">
        <div className="row axis" aria-hidden="true">
          <span>{S.skill}</span>
          <LevelAxis levels={levels} />
          <span>{S.band}</span>
        </div>
        {profile.skills.map((skill) => (
          <Link key={skill.id} to={"/skills/$id" as never} params={{ id: skill.id } as never} className="row">
            <strong>{skill.title}</strong>
            <span className="plot">
              <BandPicture band={skill.band} levels={levels.length} title={skill.title} />
            </span>
            <span>{skill.band.label}</span>
            <span className="facts">
              {skill.summary}
              {skill.before && ` · ${S.moved(skill.before.window, skill.before.label)}`}
            </span>
          </Link>
        ))}
      </div>
      <p className="note">{S.shapeNote}</p>
      <details>
        <summary>{S.asTable}</summary>
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{S.skill}</th>
                <th scope="col">{S.band}</th>
                <th scope="col">{STRINGS.skill.levels}</th>
                <th scope="col">{S.facts}</th>
              </tr>
            </thead>
            <tbody>
              {profile.skills.map(({ id, title, band, met, criteria, summary }) => (
                <tr key={id}>
                  <th scope="row">{title}</th>
                  <td>{band.label}</td>
                  <td>{S.criteriaMet(met, criteria)}</td>
                  <td>{summary}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

function Missing({ profile: { missing } }: { readonly profile: ProfilePage }) {
  if (missing.length === 0) return null;
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">{S.missing}</h2>
      <ol className="entries">
        {missing.map((one) => (
          <li key={`${one.skill}/${one.criterion}`}>
            <span className="side">
              <span className={`status ${one.status}`}>{plainWords(one.status)}</span>
            </span>
            <span>
              {one.text}{" "}
              <Link to={"/skills/$id" as never} params={{ id: one.skill } as never}>
                {one.skillTitle}
              </Link>
              <span className="note">, {one.level}</span>
              {one.toGo !== "" && (
                <p className="note">
                  {STRINGS.skill.toGo}: {sentence(one.toGo)}
                </p>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function NextSteps({ profile: { nextSteps } }: { readonly profile: ProfilePage }) {
  return (
    <section aria-labelledby="next">
      <h2 id="next">{S.nextSteps}</h2>
      {nextSteps.length === 0 ? (
        <p className="note">{S.noNextSteps}</p>
      ) : (
        <ol className="entries">
          {nextSteps.map((step) => (
            <li key={step.id}>
              <span className="side">{step.effort === "small" ? "small" : step.effort}</span>
              <span>
                <strong>{step.title}</strong>
                <p className="note" dir="auto">
                  {step.why} {step.url && <a href={step.url}>{STRINGS.panel.open}</a>}
                </p>
                <p className="note">
                  {S.doneWhen}: {step.recognisedBy}
                </p>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

export default function Profile() {
  return (
    <Reader query={read("/api/profile")} lines={14}>
      {(profile) => (
        <>
          <Head profile={profile} />
          {profile.assessmentReason && <p className="trouble">{profile.assessmentReason}</p>}
          {profile.technicalBar && (
            <Link to={"/skills/$id" as never} params={{ id: "technical-bar" } as never} className="gate-link">
              <section className="gate" aria-label={S.gate}>
                <p className="kicker">{S.gate}</p>
                <strong>{capital(plainWords(profile.technicalBar.status))}</strong>
                <p className="note">
                  {sentence(capital(profile.technicalBar.summary))} {S.gateNote}
                </p>
              </section>
            </Link>
          )}
          {profile.skills.length > 0 && <Shape profile={profile} />}
          {profile.notVisible.length > 0 && (
            <p className="note">
              {S.notVisible}: {profile.notVisible.join(", ")}. {S.notVisibleHint}
            </p>
          )}
          {profile.strongest.length > 0 && (
            <section aria-labelledby="strongest">
              <h2 id="strongest">{S.strongest}</h2>
              <EvidenceLines lines={profile.strongest} />
              <p>
                <Link to={"/evidence" as never}>
                  {S.all} ({countWords(profile.evidence)})
                </Link>
              </p>
            </section>
          )}
          {profile.alsoFound.length > 0 && (
            <section aria-labelledby="also">
              <h2 id="also">{S.alsoFound}</h2>
              <p className="note">{S.alsoFoundNote}</p>
              <EvidenceLines lines={profile.alsoFound} />
            </section>
          )}
          {profile.against.total > 0 && (
            <section aria-labelledby="against">
              <h2 id="against">{S.against}</h2>
              <p className="note">{S.againstNote(profile.against.total)}</p>
              <EvidenceLines lines={profile.against.latest} />
            </section>
          )}
          <Missing profile={profile} />
          {profile.technicalBar && <NextSteps profile={profile} />}
        </>
      )}
    </Reader>
  );
}
