import { describe, expect, it } from "vitest";
import { cpuTime } from "../../test/support/cpu-time.ts";
import { type FileKind, fileKindOf, isTestItself } from "./file-kind.ts";

const EXAMPLES: Readonly<Record<FileKind, readonly string[]>> = {
  vendored: [
    "vendor/lexer/a.go",
    "third_party/x/README.md",
    "node_modules/a/package.json",
    "src/deps/zlib/inflate.c",
    "Pods/A/a.m",
    "External/x.cc",
  ],
  generated: [
    "package-lock.json",
    "web/yarn.lock",
    "Cargo.lock",
    "go.sum",
    "api/lexer.pb.go",
    "lexer_pb2.py",
    "pkg/zz_generated.deepcopy.go",
    "dist/index.js",
    "app.min.js",
    "test/__snapshots__/a.ts",
    "src/a.snap",
    "api/lexer_generated.rs",
    "metadata/generated_config_test.go",
  ],
  test: [
    "src/lexer.test.ts",
    "lexer_test.go",
    "tests/lexer.rs",
    "t/t0001-init.sh",
    "spec/lexer_spec.rb",
    "test_lexer.py",
    "src/LexerTest.java",
    "src/LexerTests.cs",
    "src/LexerSpec.scala",
    "conftest.py",
    "e2e/login.ts",
    "testdata/a.json",
    "bench/a.ts",
    "fuzz/a.rs",
    "src/__tests__/a.js",
    "tests/README.md",
    "t/helper/test-date.c",
    "spec/support/mirror.rb",
    "src/lexer-spec.js",
    "src/Lexer/UnitTest/LexerUnitTest.c",
    "Lexer.Tests/Escapes.cs",
    "lib/lexer/tests.rs",
    "lib/lexer/escape_tests.rs",
    "benches/lexer.rs",
    "features/login.feature",
    "integration_tests/a/processor.js",
  ],
  ci: [
    ".github/workflows/ci.yml",
    ".gitlab-ci.yml",
    ".travis.yml",
    "azure-pipelines.yml",
    "Jenkinsfile",
    ".ci/run",
    "ci/build.sh",
    ".circleci/config.yml",
  ],
  build: [
    "Makefile",
    "lib/Makefile.am",
    "CMakeLists.txt",
    "package.json",
    "packages/a/package.json",
    "tsconfig.base.json",
    "Dockerfile.dev",
    "setup.py",
    "Cargo.toml",
    "scripts/release.sh",
    "tools/gen.py",
    "cmake/x.cmake",
    "Kconfig.debug",
    "requirements.txt",
    "requirements-dev.txt",
    "build_requirements.txt",
    ".travis.install.deps.sh",
    ".storybook/main.ts",
    "go.mod",
    ".eslintrc.json",
  ],
  document: [
    "README",
    "README.md",
    "readme.rst",
    "docs/conf.py",
    "docs/tests/running.md",
    "specs/lexer.md",
    "man/lexer-test.8",
    "lexer.8.in",
    "website/source/layouts/lexer.erb",
    "CHANGELOG",
    "NEWS",
    "CONTRIBUTING.md",
    "Documentation/lexer.txt",
    "man/lexer.1",
    "LICENSE-MIT",
    "COPYING.LIB",
    "AUTHORS",
    "MAINTAINERS",
    "OWNERS",
    ".github/CODEOWNERS",
    "TODO",
    "INSTALL",
    "a.adoc",
  ],
  source: [
    "src/lexer.ts",
    "lexer.c",
    "lib/a.h",
    "src/contest.ts",
    "src/latest.py",
    "src/manifest.rs",
    "src/news.ts",
    "src/todo.rb",
    "lib/install.py",
    "src/changes.go",
    "app/authors.rb",
    "src/owners.ts",
    "src/licenseCheck.ts",
    "src/test-utils-not.ts",
    "git-rebase.sh",
    "a.sql",
    "style.scss",
    "src/attest.go",
    "src/protester.js",
    "include/lexer_spec.h",
    "src/package_id_spec.rs",
    "lib/head_spec.rb",
    "pkg/spec/types.go",
    "src/LexerSelfTest.c",
    "include/LexerSpec.h",
    "cmd/update-test.rb",
    "src/runTest.js",
    "src/commands/test.rs",
    "src/topology/unit_test.rs",
    "lib/test_bot/cleanup.rb",
  ],
  data: ["logo.png", "data/a.json", "config.yaml", "a.csv", ".gitignore", "src/a", "fonts/a.woff2", ""],
};

describe("kinds of files", () => {
  for (const [kind, paths] of Object.entries(EXAMPLES))
    it.each(paths)(`${kind}: %s`, (path) => {
      expect(fileKindOf(path)).toBe(kind);
    });

  it.each([
    "tests/lexer.rs",
    "tests/lexer.at",
    "tools/lexer/tests/a.c",
    "test/fixtures/a/input",
    "bench/lexer.test.ts",
    "src/__tests__/a.js",
    "test cases/rust/1 basic/lexer.rs",
    "lexer-end-to-end/src/lexer.rs",
  ])("a test itself: %s", (path) => {
    expect(isTestItself(path)).toBe(true);
  });

  it.each([
    "deploy/test/main.tf",
    "variables/test/common.tfvars",
    "tests/README.md",
    "tests/Makefile.am",
    "test/.gitignore",
    "bench/a.ts",
    "playground/a/main.js",
    "lib/testing/asserts.py",
    "src/__mocks__/fs.js",
    "src/lexer.ts",
    "run_tests.py",
    "run_unittests.py",
    "run_cross_test.py",
  ])("no test itself: %s", (path) => {
    expect(isTestItself(path)).toBe(false);
  });

  it("are the same when asked again, and found in linear time", () => {
    expect(fileKindOf("src/lexer.ts")).toBe(fileKindOf("src/lexer.ts"));
    const start = cpuTime();
    for (const unit of ["a/", "test/", "t/t0", "_", ".", "a.", "-", "docs", "README", "Test", "spec/", "/t/", "deps/"])
      fileKindOf(`${unit.repeat(16_384 / unit.length)}!`);
    expect(cpuTime() - start).toBeLessThan(3000);
  });
});
