/** How documents are named when others refer to them. */

const NUMBERED = /^([a-z]{2,4})[-_]?0*(\d{1,5})(?=$|[-_])/;

/**
 * What a document is called by its path: file name without ending, or its folder's name where the file stands for the
 * folder; a numbered one by series and number.
 * @example documentNameOf("peps/pep-0008.rst") // "pep-8"
 * @example documentNameOf("features/0037-proof/README.md") // "0037-proof"
 */
export function documentNameOf(path: string): string {
  const [file = "", folder = ""] = path.toLowerCase().split("/").reverse();
  const stem = file.replace(/\.\w{1,8}$/, "");
  const name = stem === "readme" || stem === "index" ? folder : stem;
  const numbered = NUMBERED.exec(name);
  return numbered ? `${numbered[1]}-${numbered[2]}` : name;
}
