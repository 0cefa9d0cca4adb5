/** Files whose kind their path decides alone: pipeline definitions, forge forms, source code and configuration. */
import type { Choice } from "./choose-kind.ts";
import type { PathParts } from "./path-parts.ts";

const PIPELINE =
  /^\.github\/workflows\/[^/]+\.ya?ml$|^\.(?:gitlab-ci|travis|drone|cirrus|appveyor)\.ya?ml$|^(?:azure-pipelines|bitbucket-pipelines|appveyor|cloudbuild)[^/]*\.ya?ml$|(?:^|\/)Jenkinsfile[^/]*$|^\.(?:circleci|buildkite|gitlab\/ci|azure-pipelines|tekton|woodpecker)\/.+\.ya?ml$/;
const FORM =
  /(?:^|\/)(?:\.github|\.gitlab|\.gitea|docs)\/(?:issue_template|pull_request_template|merge_request_templates|issue_templates|discussion_template)(?:\/|\.)|^(?:issue|pull_request)_template\.\w+$/i;

/** Release notes kept as data, a file per version. */
const RELEASE_DATA = /(?:^|\/)(?:releases?|changelogs?)\/v?\d+\.\d+[^/]*\.(?:toml|ya?ml|json)$/;

/** The kind of a file by its path, or undefined where its content has to be read. */
export function fileChoice(path: PathParts): Choice | undefined {
  if (PIPELINE.test(path.path)) return { kind: "process-ci", confidence: 0.97, because: "a pipeline definition" };
  if (FORM.test(path.path))
    return { kind: "process-ci", confidence: 0.97, because: "a form for issues or pull requests" };
  if (RELEASE_DATA.test(path.path))
    return { kind: "changelog", confidence: 0.9, because: "release notes kept as data" };
  if (path.markup === "none")
    return { kind: "other", confidence: 0.95, because: "not a text document by its extension" };
  return undefined;
}
