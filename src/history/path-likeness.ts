/** Which of several files of one name a moved file is: the one whose path is most like the old one. */
import type { FileInfo } from "./history.ts";

/** How alike two paths are: the parts they have in common from the top and from the end, less those they have not. */
function likenessOf(a: string, b: string): number {
  const [left, right] = [a.split("/"), b.split("/")];
  const least = Math.min(left.length, right.length);
  let from = 0;
  while (from < least && left[from] === right[from]) from++;
  let end = 0;
  while (end < least && left.at(-1 - end) === right.at(-1 - end)) end++;
  const common = Math.min(from + end, least);
  return common - (left.length + right.length - 2 * common);
}

/**
 * The file whose path is most like another; undefined where there is none, or several are equally like it.
 * @example mostAlike("api/src/index.ts", [file("api/lib/index.ts"), file("web/lib/index.ts")]) // api/lib/index.ts
 */
export function mostAlike(path: string, files: readonly FileInfo[]): FileInfo | undefined {
  if (files.length < 2) return files[0];
  const likenesses = files.map((file) => likenessOf(path, file.path));
  const most = Math.max(...likenesses);
  const at = likenesses.indexOf(most);
  return likenesses.lastIndexOf(most) === at ? files[at] : undefined;
}
