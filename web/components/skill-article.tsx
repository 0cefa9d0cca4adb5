/** From a skill to its article, where the guide has one. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { read } from "../app/queries.ts";
import { STRINGS } from "../app/strings.ts";

export function SkillArticle({ skill }: { readonly skill: string }) {
  const { data } = useQuery(read("/api/guide"));
  const own = data?.articles.filter((one) => one.skill === skill) ?? [];
  const article = own.find(({ practice }) => practice === null) ?? own[0];
  if (article === undefined) return null;
  return (
    <p>
      <Link to={"/guide/$id" as never} params={{ id: article.id } as never}>
        {STRINGS.guide.toArticle}
      </Link>
      <span className="note"> · {STRINGS.guide.toRead(article.minutes)}</span>
    </p>
  );
}
