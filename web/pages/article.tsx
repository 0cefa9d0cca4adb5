/** An article of the field guide: its contents beside it, ways of passing it on, and at its end the reader's own evidence. */
import { Link } from "@tanstack/react-router";
import { Fragment, useEffect, useState } from "react";
import type { GuideArticlePage } from "../../src/views/pages/guide-page.ts";
import { useId } from "../app/address.ts";
import { read } from "../app/queries.ts";
import { Reader } from "../app/reader.tsx";
import { STRINGS } from "../app/strings.ts";
import { ArticleBody } from "../components/article-body.tsx";
import { dayWords } from "../components/words.ts";
import { YourEvidence, YourProfile } from "../components/your-evidence.tsx";
import "./guide.css";

const S = STRINGS.guide;
type Article = GuideArticlePage["article"];

const Contents = ({ contents }: Pick<Article, "contents">) =>
  contents.length < 2 ? null : (
    <nav className="article-contents" aria-labelledby="article-contents">
      <h2 id="article-contents">{S.contents}</h2>
      <ol>
        {contents.map(({ id, title, depth }) => (
          <li key={id} className={depth > 2 ? "sub" : undefined}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
        <li>
          <a href="#your-evidence">{S.yours}</a>
        </li>
      </ol>
    </nav>
  );

function Copy({ title, text }: { readonly title: string; readonly text: string }) {
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(S.copied);
    } catch {
      setSaid(S.notCopied);
    }
  };
  return (
    <>
      <button type="button" className="linklike" onClick={() => void copy()}>
        {title}
      </button>
      <span role="status" className={said === "" ? "unseen" : "note"}>
        {said}
      </span>
    </>
  );
}

/** Without a published address there is only what needs none: the text itself. */
function Share({ page: { article, published } }: { readonly page: GuideArticlePage }) {
  const { title, summary, markdown } = article;
  return (
    <section className="article-share" aria-label={S.share}>
      <p>
        <span className="note">{S.share}</span>
        {published ? (
          <>
            <Copy title={S.copyAddress} text={published.address} />
            {published.links.map(({ id, title: name, url }) => (
              <a key={id} href={url} rel="noopener noreferrer">
                {name}
              </a>
            ))}
            <a href={published.feed} rel="noopener noreferrer">
              {S.subscribe}
            </a>
          </>
        ) : (
          <>
            <Copy title={S.copyText} text={`# ${title}\n\n${summary}\n\n${markdown}\n`} />
            <a
              href={`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n\n${summary}`)}`}
            >
              E-mail
            </a>
          </>
        )}
      </p>
      {!published && <p className="note">{S.noAddress}</p>}
    </section>
  );
}

const Around = ({ page: { previous, next } }: { readonly page: GuideArticlePage }) => (
  <nav className="article-around" aria-label={S.around}>
    {previous && (
      <Link to={"/guide/$id" as never} params={{ id: previous.id } as never} rel="prev">
        <span>{S.previous}</span>
        {previous.title}
      </Link>
    )}
    {next && (
      <Link to={"/guide/$id" as never} params={{ id: next.id } as never} rel="next" className="next">
        <span>{S.next}</span>
        {next.title}
      </Link>
    )}
  </nav>
);

function Whole({ page }: { readonly page: GuideArticlePage }) {
  const { article } = page;
  // The part that an address names is there only now.
  useEffect(() => {
    if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  return (
    <article className="article">
      <header>
        <p className="kicker">
          <Link to={"/guide" as never}>{S.title}</Link>
          {article.topics.map((topic) => (
            <Fragment key={topic}>
              {" · "}
              <Link to={"/guide" as never} search={{ topic } as never}>
                {topic}
              </Link>
            </Fragment>
          ))}
        </p>
        <h1 dir="auto">{article.title}</h1>
        <p className="article-lead" dir="auto">
          {article.summary}
        </p>
        <p className="note">
          <time dateTime={article.date}>{dayWords(article.date)}</time> · {S.toRead(article.minutes)}
          {!article.isShipped && ` · ${S.ofTeam}`}
        </p>
      </header>
      <Contents contents={article.contents} />
      <div className="article-words">
        <ArticleBody body={article.body} />
        {article.skill === null ? <YourProfile /> : <YourEvidence skill={article.skill} />}
        <Share page={page} />
        <Around page={page} />
      </div>
    </article>
  );
}

export default function ArticleOfAddress() {
  const id = useId();
  return <Reader query={read("/api/guide/:id", { id })}>{(page) => <Whole key={id} page={page} />}</Reader>;
}
