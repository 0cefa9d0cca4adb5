// @ts-check
// The part of docs/reference/accuracy.md on review comments, from what `bench/reviews.mjs --check --record` kept.

const percent = (/** @type {number} */ share) => `${(share * 100).toFixed(1)} %`;
const f1Of = (/** @type {any} */ { perKind }, /** @type {string} */ kind) =>
  perKind.find((/** @type {any} */ each) => each.kind === kind)?.f1 ?? 0;

/** @param {any} figures of one set of rows, as bench/review-score.mjs sums them up */
function kindTable(figures) {
  const { perKind, keywords, rows, sources, macro, accuracy, lenientMacro, lenientAccuracy, lenientTeaches } = figures;
  const lines = perKind.map(
    (/** @type {any} */ each) =>
      `| ${each.kind} | ${each.rows} | ${percent(each.precision)} | ${percent(each.recall)} | ${each.f1.toFixed(3)} | ${f1Of(keywords, each.kind).toFixed(3)} |`,
  );
  return `Macro F1 ${macro.toFixed(3)} (keywords ${keywords.macro.toFixed(3)}), right ${percent(accuracy)} (keywords ${percent(keywords.accuracy)}); with the second label macro F1 ${lenientMacro.toFixed(3)}, F1 of "teaches" ${lenientTeaches.toFixed(3)}, right ${percent(lenientAccuracy)} (${rows} comments of ${sources} sources).

| kind | comments | precision | recall | F1 | F1 of keywords |
|---|---|---|---|---|---|
${lines.join("\n")}`;
}

/** @param {any} figures */
function groupTable({ groups }) {
  const lines = groups
    .slice(1)
    .map(
      (/** @type {any} */ each) =>
        `| ${each.name} | ${each.rows} | ${each.macro.toFixed(3)} | ${f1Of(each, "teaches").toFixed(3)} of ${each.perKind.find((/** @type {any} */ { kind }) => kind === "teaches")?.rows ?? 0} | ${percent(each.accuracy)} |`,
    );
  return `| comments that are | comments | macro F1 | F1 of "teaches" | right |
|---|---|---|---|---|
${lines.join("\n")}`;
}

/** @param {any} figures */
function flagTable({ flags }) {
  const lines = flags.map(
    (/** @type {any} */ each) =>
      `| ${each.flag.replaceAll("_", " ")} | ${each.rows} | ${percent(each.precision)} | ${percent(each.recall)} | ${each.f1.toFixed(3)} |`,
  );
  return `| answer | comments | precision | recall | F1 |
|---|---|---|---|---|
${lines.join("\n")}`;
}

/** @param {any} figures */
function calibrationTable({ calibration }) {
  const lines = calibration.map(
    (/** @type {any} */ step) =>
      `| from ${step.from.toFixed(1)} | ${step.rows} | ${percent(step.mean)} | ${percent(step.right)} |`,
  );
  return `| confidence | answers | its mean | right |
|---|---|---|---|
${lines.join("\n")}`;
}

/**
 * @param {any} figures what `bench/reviews.mjs --check --record` kept
 * @returns {string}
 */
export function reviewsPart({ test, leaveOneOut, firstWithout, testSources }) {
  return `
### What a review comment does

Whether a comment teaches, asks, directs, praises or approves, from its words alone: clues and words (\`src/reviews/\`) weighed by a
multinomial logistic regression (\`bench/review-fit.mjs\`) that is fitted on labelled comments of public projects and of published
research sets. "Keywords" is the baseline beside it: a comment with because, so that, otherwise, see and an address, for example or
instead teaches, every other directs. \`npm run bench:reviews -- FILE\` prints these figures for any file of the same form.

Labels of the fit: the 355 development comments, and comments of public archives and research sets that readers labelled from the
definition and 90 labelled development comments alone, each in one pass; on 265 development comments hidden among them they gave
the same label in 89.1 % (Cohen's kappa 0.850; F1 of "teaches" between the two 0.904). The test: two readers who saw neither the clues nor
each other's labels (the same label for 94.8 %, kappa 0.927); the first one's counts. Labels are kept without the comments in
\`docs/reference/judged/review-labels.txt\` and \`review-labels-test.txt\`; \`node bench/reviews.mjs --label FILE\` puts them to comments that
somebody has.

What they cannot say: the readers saw no code and no thread; comments that give a why and a wish may be called either, so the
figures are given against the first label, and against either. Comments of one project are alike, and all are English. Harsh comments are
too few for a figure: the reader has no such kind and each counts as wrong here; only the coach tells them apart, to the writer of a
draft alone. Short comments that teach are rare (202 of 5,502 under 80 characters), and most of them are missed: this is the reader's
known weakness. Tried without gain on left-out sources: twice as many labels, pairs and triples of words, boosted trees over the
clues, a convolutional network on pretrained word vectors; a pretrained sentence encoder gained 0.014 in F1 of "teaches" at a four-hundredth of
the speed.

#### Sources that nothing was fitted on

${testSources.map((/** @type {string} */ source) => `\`${source.replace("dataset:", "")}\``).join(", ")}.

${kindTable(test)}

${groupTable(test)}

${flagTable(test)}

${calibrationTable(test)}

#### Each source by weights fitted on all others

The clues are the same, and were written with these comments at hand; the weights are fitted anew for each source on the labelled
comments of the others alone.

${kindTable(leaveOneOut)}

${groupTable(leaveOneOut)}

#### The development comments by weights fitted on all other comments

Other comments of some of the same projects are among those the weights were fitted on.

${kindTable(firstWithout)}
`;
}
