/** What kind of file a path is, by its name and folders alone. First match wins. */

export type FileKind = "vendored" | "generated" | "test" | "ci" | "build" | "document" | "source" | "data";

const VENDORED =
  /(^|\/)(vendor|vendored|third[_-]?party|3rdparty|node_modules|bower_components|external|deps\/[^/]+|Godeps|Pods|_vendor|subprojects\/packagecache)\//i;
const GENERATED =
  /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|Cargo\.lock|Gemfile\.lock|poetry\.lock|uv\.lock|composer\.lock|go\.sum|flake\.lock|Pipfile\.lock)$|\.(min\.(js|css)|pb\.go|pb\.gw\.go|pb\.cc|pb\.h|_pb2\.py|g\.dart|snap|map)$|_pb2(_grpc)?\.py$|_pb\.(js|ts|d\.ts)$|[._]generated\.[a-z]+$|(^|\/)generated_[^/]+\.go$|\.gen\.(go|js|ts|rs)$|zz_generated|(^|\/)(dist|[\w.]+[-_]dist|generated|__generated__|__snapshots__|\.changeset|sorbet\/rbi)\//i;

const SCRIPTED = "[cm]?[jt]sx?";
const COMPILED = "java|kt|scala|cs|swift|groovy|php|py|rb|cc|cpp|cxx|mm?|hs|exs?|dart|fs|vb";
/** Folders that hold tests and what they need. */
const TEST_FOLDER =
  /(^|\/)(tests?|__tests__|__mocks__|testdata|test-data|fixtures?|testing|e2e|testsuite|playgrounds?|unittests?|[\w-]+[-_]tests|tests?[ _-]?cases?|integration[-_]test|([\w.]+[-_])?end[-_]to[-_]end([-_]tests?)?|benchmarks?|bench|benches|perf-tests?|fuzz(ing)?|([\w.]+[.-])?(Unit|Google|Integration)?Tests?)\//;
/** A folder of specifications as often as of tests: of tests where programs of languages that name tests so are in it. */
const SPEC_FOLDER = /(^|\/)specs?\//;
const SPEC_PROGRAM = new RegExp(`\\.(?:${SCRIPTED}|rb|rake|cr|lua|coffee|hs|php|exs?)$`);
const T_FOLDER = /(^|\/)t\/(t\d{4}|lib-|perf\/|unit-tests?\/|helper\/|test-)|(^|\/)t\/[^/]+\.(t|sh)$/;
/** Tests by their own name, as the tools that run them look for them. */
const TEST_NAME = new RegExp(
  [
    `[._-](?:tests?|specs?)\\.(?:${SCRIPTED}|vue|coffee)$`,
    "[._](?:tests?|unittest)\\.(?:go|py|c|cc|cpp|cxx|m|mm|erl|jl|ml|zig)$",
    "_test\\.(?:rb|exs|dart|clj[cs]?|php|lua)$|\\.t\\.sol$",
    "(^|/)test_[^/]+\\.(?:py|c|cc|cpp|cxx|jl)$",
    "(^|/)(?:(?:[^/]+_)?tests\\.rs|conftest\\.py|[^/]+_SUITE\\.erl|[^/]+Suite\\.scala)$",
    "\\.(?:feature|bats|phpt|robot)$",
    `(^|/)[A-Z][^/]*(?:Tests?|Spec)\\.(?:${SCRIPTED}|${COMPILED})$`,
  ].join("|"),
);
/** What runs all tests: about tests, but none itself. */
const TEST_RUNNER =
  /(^|\/)run[-_](?:(?:[a-z]+[-_])*(?:unit)?tests|(?:[a-z]+[-_])+test)\.(?:py|sh|pl|rb|[cm]?[jt]s|bat|cmd|ps1)$/;
/** Descriptions of infrastructure: what a folder "test" of them holds is an environment. */
const INFRASTRUCTURE = /(?<!\.tftest)\.(?:tf|tfvars|hcl|bicep)$/;
/** Documentation of tests is documentation. */
const DOCUMENT_FOLDER = /(^|\/)(docs?|documentation|website\/(source|content|data|layouts|static|blog))\//i;
const CI =
  /^\.github\/(workflows|actions)\/|^\.circleci\/|^\.buildkite\/|^\.gitlab-ci|^\.travis\.yml$|^\.ci\/|^ci\/|^\.cirrus\.yml$|^appveyor\.yml$|^\.appveyor\.yml$|^azure-pipelines|^Jenkinsfile|^\.azure-pipelines\/|^\.drone\.yml$|^bors\.toml$|^\.github\/(dependabot|renovate|mergify)|^\.mergify\.yml$/i;
const BUILD =
  /(^|\/)(docs?|documentation)\/(?:[^/]+\/)*conf\.py$|(^|\/)(Makefile|GNUmakefile|Makefile\.[^/]+|CMakeLists\.txt|meson\.build|meson_options\.txt|BUILD|BUILD\.bazel|WORKSPACE|SConstruct|configure\.ac|configure\.in|Rakefile|Gulpfile\.[a-z]+|Gruntfile\.[a-z]+|[^/]*requirements[^/]*\.txt|(?:[^/]*[-_])?reqs(?:[-_][^/]*)?\.txt|constraints\.txt|Dockerfile[^/]*|docker-compose[^/]*|Vagrantfile|build\.gradle(\.kts)?|pom\.xml|setup\.(py|cfg)|pyproject\.toml|tox\.ini|noxfile\.py|Cargo\.toml|package\.json|tsconfig[^/]*\.json|lerna\.json|nx\.json|turbo\.json|babel\.config\.[a-z]+|rollup\.config\.[a-z]+|vite\.config\.[a-z]+|webpack[^/]*\.config\.[a-z]+|\.eslintrc[^/]*|eslint\.config\.[a-z]+|\.rubocop[^/]*|\.pre-commit-config\.yaml|Kconfig[^/]*|go\.mod|justfile|Taskfile\.ya?ml)$|\.(cmake|mk|bzl|nix|m4)$/;
const BUILD_FOLDER = /(^|\/)(scripts?|tools|hack|build|buildtools|devtools|contrib\/buildsystems)\//;
/** Programs in hidden files and folders serve the project, not the product. */
const HIDDEN = /(^|\/)\.[^/]/;
const DOCUMENT = /\.(md|mdx|markdown|rst|adoc|asciidoc|txt|tex|org|pod|texi|man|[1-9](\.in)?)$/i;
/** Documents by name alone; asked after sources, because a program may have a news.ts and a todo.rb. */
const DOCUMENT_NAME =
  /(^|\/)(README|CHANGELOG|CHANGES|NEWS|CONTRIBUTING|AUTHORS|LICENSE|COPYING|INSTALL|HACKING|MAINTAINERS|CODEOWNERS|OWNERS|TODO)[^/.]*(?:\.(?:md|txt|rst|adoc|markdown|org|html?|in|lib|lesser|[a-z]{2}\.md))?$/i;
const SOURCE =
  /\.(c|h|cc|cpp|cxx|hh|hpp|hxx|inc|m|mm|rs|go|py|pyx|pyi|rb|rbi|java|kt|kts|scala|clj|cljs|groovy|cs|fs|vb|js|jsx|mjs|cjs|ts|tsx|mts|cts|vue|svelte|astro|php|pl|pm|t|sh|bash|zsh|fish|ps1|bat|lua|r|jl|ex|exs|erl|hrl|hs|ml|mli|elm|swift|dart|zig|nim|d|pas|f|f90|f95|for|asm|s|S|sql|graphql|proto|thrift|tcl|vim|el|lisp|scm|rkt|css|scss|sass|less|html|htm|hbs|ejs|erb|twig|tmpl|y|l|v|sv|vhd|cu|glsl|wgsl|sol|tf|dts|dtsi)$|^git-[a-z-]+\.(sh|perl|py)$|(^|\/)completions?\//i;

const known = new Map<string, FileKind>();

function isTest(path: string): boolean {
  if (TEST_NAME.test(path) || TEST_RUNNER.test(path)) return true;
  if (DOCUMENT_FOLDER.test(path) || INFRASTRUCTURE.test(path)) return false;
  return TEST_FOLDER.test(path) || T_FOLDER.test(path) || (SPEC_FOLDER.test(path) && SPEC_PROGRAM.test(path));
}

function classify(path: string): FileKind {
  if (VENDORED.test(path)) return "vendored";
  if (GENERATED.test(path)) return "generated";
  if (CI.test(path)) return "ci";
  if (isTest(path)) return "test";
  if (BUILD.test(path) || BUILD_FOLDER.test(path)) return "build";
  if (DOCUMENT.test(path) || DOCUMENT_FOLDER.test(path)) return "document";
  if (SOURCE.test(path)) return HIDDEN.test(path) ? "build" : "source";
  if (DOCUMENT_NAME.test(path)) return "document";
  return "data";
}

/** In folders of tests, but no tests: what is measured, fed with chance, played with, or lent to tests elsewhere. */
const AROUND_TESTS =
  /(^|\/)(__mocks__|testing|playgrounds?|benchmarks?|bench|benches|perf-tests?|perf|fuzz(ing)?)\/|(^|\/)\.[^/]+$/;

/**
 * Whether a path is a test or what a test runs on: of kind "test", and not a note, a build file, a benchmark or a stand-in.
 * @example isTestItself("tests/README.md") // false
 */
export function isTestItself(path: string): boolean {
  if (TEST_RUNNER.test(path)) return false;
  if (TEST_NAME.test(path)) return true;
  return (
    !AROUND_TESTS.test(path) && !BUILD.test(path) && !DOCUMENT.test(path) && !DOCUMENT_NAME.test(path) && isTest(path)
  );
}

/**
 * The kind of a path. Tests win over documents and sources, vendored and generated over everything.
 * @example fileKindOf("src/parser/lexer.test.ts") // "test"
 */
export function fileKindOf(path: string): FileKind {
  const before = known.get(path);
  if (before !== undefined) return before;
  const kind = classify(path);
  if (known.size > 2_000_000) known.clear();
  known.set(path, kind);
  return kind;
}
