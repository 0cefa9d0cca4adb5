/** Documents for users of the product, by path: manuals, guides, reference pages, READMEs. Not changelogs, not files about the project. */

const ABOUT_PROJECT =
  /(?:^|\/)(?:CHANGE(?:S|LOG|LOGS)?|NEWS|HISTORY|RELEASE[-_ ]?NOTES?|RelNotes|release_notes|AUTHORS|CREDITS|CONTRIBUTORS?|CONTRIBUTING|MAINTAINERS|CODEOWNERS|OWNERS|LICEN[CS]E|COPYING|NOTICE|TODO|ROADMAP|SECURITY|GOVERNANCE|CODE_OF_CONDUCT|SUPPORT|HACKING|CLAUDE|AGENTS|COPILOT)[^/]*$|(?:^|\/)(?:t|tests?|changelogs?|\.changeset|changes|rel_notes|release|upcoming_changes|plans?|release[-_]?notes|relnotes|RelNotes|newsfragments|unreleased|releases|technical|rfcs?|adrs?|decisions|proposals|design|designs|internals|dev|development|contributing|contributors?|maintainers?|governance|meetings?|devel|develop|archive|blog|news)\/|[^/]*release[-_ ]?notes?[^/]*$|(?:^|\/)v?[\d.]+-notes[^/]*$|requirements[^/]*\.txt$|CMakeLists\.txt$|robots\.txt$|^\.github\/|(?:^|\/)(?:deprecation|howto|SubmittingPatches|CodingGuidelines)\b/i;

const READ_BY_PEOPLE =
  /\.(?:md|mdx|markdown|rst|adoc|asciidoc|texi|tex|org|pod|[1-9])$|(?:^|\/)(?:docs?|documentation|man|manual)\/.*\.(?:txt|html?)$|(?:^|\/)README[^/.]*$/i;

/** Whether a document tells users something. */
export function isUserDocument(path: string): boolean {
  return READ_BY_PEOPLE.test(path) && !ABOUT_PROJECT.test(path);
}
