/**
 * Words that English prose cannot do without and other languages written in Latin letters hardly use. Left out are
 * "in", "so", "was", "on", "a", "an", "no", "me", "is", "of", "we" and the like, which Dutch, German, French or Spanish share.
 */
export const FUNCTION_WORDS: readonly string[] = [
  ..."the and to that this these those for it its with be are not from by which when where while but if have has had been".split(
    " ",
  ),
  ..."should can could would will may must then than there because since only also into out they their our you your use".split(
    " ",
  ),
  ..."used using does did doesn don isn as at or all any some more now add adds added fix fixes fixed make makes".split(
    " ",
  ),
];
