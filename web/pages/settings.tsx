/** What the app rests on: who the user is here, what was read and what was not, the ladder, where things are kept. */
import type { SettingsPage } from "../../src/views/pages/settings-page.ts";
import { read } from "../app/queries.ts";
import { Reader } from "../app/reader.tsx";
import { STRINGS } from "../app/strings.ts";
import { countWords, dayWords } from "../components/words.ts";

const S = STRINGS.settings;

const Repository = ({ one }: { readonly one: SettingsPage["coverage"]["repositories"][number] }) => (
  <li>
    <span className="side">{one.name}</span>
    <div>
      <code>{one.path}</code>
      <p className="note">
        {countWords(one.commits)} commits
        {one.firstDay && one.lastDay && `, ${dayWords(one.firstDay)} to ${dayWords(one.lastDay)}`}
        {one.forges.map(
          ({ name, discussions, entries }) =>
            ` · ${name}: ${countWords(discussions)} discussions, ${countWords(entries)} entries`,
        )}
      </p>
      {one.notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      {one.blind.length > 0 && (
        <details>
          <summary>{countWords(one.blind.length)} rules could not look here</summary>
          <ul>
            {one.blind.map(({ signal, reason }) => (
              <li key={signal} className="note">
                {signal.replaceAll("-", " ")}: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  </li>
);

export default function Settings() {
  return (
    <>
      <h1>{S.title}</h1>
      <Reader query={read("/api/settings")}>
        {({ person, coverage, ladder, places, version }) => (
          <>
            <p className="lead">{S.privacy}</p>
            <h2>{S.who}</h2>
            <dl className="facts">
              <dt>{person.name}</dt>
              <dd>
                {person.emails.join(", ")} <span className="note">by {person.because}</span>
              </dd>
            </dl>
            <p className="note">
              Identities that may be yours: <code>waymark people</code>
            </p>
            <h2>{S.sources}</h2>
            <ul className="entries">
              {coverage.repositories.map((one) => (
                <Repository key={one.path} one={one} />
              ))}
              {coverage.skipped.map(({ path, reason }) => (
                <li key={path}>
                  <span className="side">not read</span>
                  <span>
                    <code>{path}</code> <span className="note">{reason}</span>
                  </span>
                </li>
              ))}
            </ul>
            {ladder && (
              <>
                <h2>{S.ladder}</h2>
                <p>
                  {ladder.title}: {ladder.levels.map(({ title }) => title).join(", ")}
                </p>
              </>
            )}
            <h2>{S.places}</h2>
            <dl className="facts">
              {places.map(({ what, path, isYours }) => (
                <div key={path} style={{ display: "contents" }}>
                  <dt>
                    {what} <span className="note">({isYours ? S.yours : S.rebuildable})</span>
                  </dt>
                  <dd>
                    <code>{path}</code>
                  </dd>
                </div>
              ))}
            </dl>
            <p className="note">Waymark {version}</p>
          </>
        )}
      </Reader>
    </>
  );
}
