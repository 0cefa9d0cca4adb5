/** Says as you type what a draft comment does for its reader. The draft stands in this box alone: not in the address, kept nowhere. */
import { Textarea } from "@mantine/core";
import { useEffect, useId, useRef, useState } from "react";
import type { CoachedDraft, CoachPage } from "../../src/views/pages/coach-page.ts";
import { tell } from "../app/api.ts";
import { STRINGS } from "../app/strings.ts";
import { Trouble } from "../app/trouble.tsx";
import { capital } from "./words.ts";

const S = STRINGS.reviews;
const TYPING_MS = 350;
/** What the server takes. */
const LONGEST = 100_000;

type Answer = { readonly page: CoachPage } | { readonly error: unknown } | null;

/** The answer to the latest draft; one that was overtaken by typing is dropped. */
function useCoach(draft: string): Answer {
  const [answer, setAnswer] = useState<Answer>(null);
  const latest = useRef(0);
  useEffect(() => {
    const own = ++latest.current;
    if (draft.trim() === "") {
      setAnswer(null);
      return;
    }
    const timer = setTimeout(() => {
      const show = (value: Answer): void => {
        if (latest.current === own) setAnswer(value);
      };
      tell("POST", "/api/coach", {}, { draft }).then(
        (page) => show({ page }),
        (error: unknown) => show({ error }),
      );
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  return answer;
}

function Parts({ parts }: { readonly parts: NonNullable<CoachedDraft["reading"]>["parts"] }) {
  const [there, not] = [parts.filter(({ has }) => has), parts.filter(({ has }) => !has)];
  return (
    <>
      {[
        [S.holds, there, "holds"],
        [S.lacks, not, "lacks"],
      ].map(([title, list, look]) =>
        (list as typeof parts).length === 0 ? null : (
          <div key={look as string}>
            <dt>{title as string}</dt>
            <dd>
              {(list as typeof parts).map((part) => (
                <span key={part.title} className={`part ${look as string}`}>
                  {part.title}
                </span>
              ))}
            </dd>
          </div>
        ),
      )}
    </>
  );
}

function Reading({ comment, isOnly }: { readonly comment: CoachedDraft; readonly isOnly: boolean }) {
  const { reading } = comment;
  return (
    <div className="coached">
      {!isOnly && (
        <h3>
          {S.comment(comment.number)}: <span dir="auto">{comment.begins}</span>
        </h3>
      )}
      {reading === null ? (
        <p>{S.nothingRead}</p>
      ) : (
        <dl>
          <div>
            <dt>{S.it}</dt>
            <dd>
              <strong>{reading.does.split(":")[0]}</strong>
              {reading.does.slice(reading.does.indexOf(":"))}
              {reading.sure !== "" && <span className="note"> ({reading.sure})</span>}
            </dd>
          </div>
          {reading.because.length > 0 && (
            <div>
              <dt>{S.goingBy}</dt>
              <dd dir="auto">{reading.because.map((words) => `“${words}”`).join(", ")}</dd>
            </div>
          )}
          <Parts parts={reading.parts} />
          {reading.advice.length > 0 && (
            <div>
              <dt>{S.toTeach}</dt>
              <dd>
                <ol>
                  {reading.advice.map(({ text, template }) => (
                    <li key={text}>
                      {text}
                      {template !== null && <span className="template">{template}</span>}
                    </li>
                  ))}
                </ol>
              </dd>
            </div>
          )}
          {reading.suggestion !== null && (
            <div>
              <dt>{S.perhaps}</dt>
              <dd>
                <blockquote className="quote" dir="auto">
                  {reading.suggestion}
                </blockquote>
              </dd>
            </div>
          )}
        </dl>
      )}
    </div>
  );
}

function Answered({ answer }: { readonly answer: Answer }) {
  if (answer === null) return <p className="note">{S.coachWaits}</p>;
  if ("error" in answer) return <Trouble error={answer.error} />;
  const { comments, notes, kept } = answer.page;
  return (
    <>
      {comments.map((comment) => (
        <Reading key={comment.number} comment={comment} isOnly={comments.length === 1} />
      ))}
      {notes.map((note) => (
        <p key={note} className="note">
          {capital(note)}.
        </p>
      ))}
      <p className="note">{kept}</p>
    </>
  );
}

export function ReviewCoach() {
  const [draft, setDraft] = useState("");
  const answer = useCoach(draft);
  const said = useId();
  return (
    <section aria-labelledby="coach" className="coach">
      <h2 id="coach">{S.coach}</h2>
      <p>{S.coachNote}</p>
      <div className="coach-columns">
        <Textarea
          label={S.draft}
          description={S.draftHint}
          value={draft}
          onChange={({ currentTarget }) => setDraft(currentTarget.value)}
          maxLength={LONGEST}
          autosize
          minRows={6}
          maxRows={20}
          spellCheck
          aria-controls={said}
        />
        <div id={said} role="status" className="coach-says">
          <Answered answer={answer} />
        </div>
      </div>
    </section>
  );
}
