/**
 * How far counts could be off, had chance dealt a little more or less of the same work: 80 % intervals. What happens in
 * one context (a thread, a week) comes together, so it counts as one draw of its size rather than as several.
 */

/** Of the normal distribution: eight of ten lie within so many standard deviations on either side. */
const Z = 1.2816;

/** Whole numbers, both inside the interval. */
export interface CountRange {
  readonly low: number;
  readonly high: number;
}

/**
 * The range of a count whose cases come in clusters: the score interval of a Poisson rate, its variance widened by the
 * over-dispersion Σs²/Σs that clusters of sizes s have (a compound Poisson count has the variance Σs²).
 *
 * Sources: Rao and Scott, "A simple method for analysing overdispersion in clustered Poisson data" (1999); Barker,
 * "A comparison of nine confidence intervals for a Poisson parameter" (2002), for the score interval.
 *
 * @param count of all cases.
 * @param squares sum of the squares of the sizes of their clusters; the count itself where each is alone.
 * @example countRange(3) // { low: 2, high: 6 }
 * @example countRange(3, 9) // { low: 1, high: 10 }: three of one context are one draw
 */
export function countRange(count: number, squares: number = count): CountRange {
  const dispersion = count === 0 ? 1 : squares / count;
  const middle = count + (dispersion * Z * Z) / 2;
  const half = Z * Math.sqrt(dispersion * count + (dispersion * dispersion * Z * Z) / 4);
  return {
    low: Math.min(count, Math.max(0, Math.ceil(middle - half - 1e-9))),
    high: Math.max(count, Math.floor(middle + half + 1e-9)),
  };
}

export interface ShareRange {
  readonly low: number;
  readonly high: number;
}

/** One cluster of cases, so many of which hit. */
export interface Tally {
  readonly cases: number;
  readonly hits: number;
}

/**
 * The range of a share whose cases come in clusters: Wilson's interval on the effective number of cases, that is the
 * cases over the design effect of the clusters.
 *
 * Sources: Wilson (1927); Cochran, Sampling Techniques (1977), 3.12, for the variance of a share of clusters; Kish (1965),
 * for the design effect, which is held between 1 and the mean size of the cluster that a case is in.
 *
 * @param clusters those with cases.
 * @example shareRange([{ cases: 10, hits: 3 }]) // { low: 0.04, high: 0.81 }: one week says little
 */
export function shareRange(clusters: readonly Tally[]): ShareRange {
  let [cases, hits, casesSquared, hitsSquared, crossed] = [0, 0, 0, 0, 0];
  for (const one of clusters) {
    cases += one.cases;
    hits += one.hits;
    casesSquared += one.cases * one.cases;
    hitsSquared += one.hits * one.hits;
    crossed += one.cases * one.hits;
  }
  if (cases === 0) return { low: 0, high: 1 };
  const share = hits / cases;
  const most = casesSquared / cases;
  // Σ(h − p·c)²: how far the clusters' hits lie from what the share would make them.
  const between = Math.max(0, hitsSquared - 2 * share * crossed + share * share * casesSquared);
  const chance = share * (1 - share) * cases;
  const effect =
    clusters.length < 2
      ? most
      : chance === 0
        ? 1
        : Math.min(most, Math.max(1, ((clusters.length / (clusters.length - 1)) * between) / chance));
  const n = cases / effect;
  const middle = (share + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  return { low: Math.max(0, Math.min(share, middle - half)), high: Math.min(1, Math.max(share, middle + half)) };
}

/**
 * How many of some criteria that cannot be seen are met at least, in nine of ten cases, if they are like those that can:
 * the lower tenth of a beta-binomial distribution after `held` of `visible`, from an even prior (Laplace's rule of succession).
 *
 * @param hidden how many cannot be seen.
 * @example likelyHeld(4, 4, 4) // 2
 * @example likelyHeld(0, 2, 2) // 0
 */
export function likelyHeld(held: number, visible: number, hidden: number): number {
  // P(k) by Pólya's urn, each from the one before; as logarithms, because they may be very small.
  const logs = [0];
  for (let k = 0; k < hidden; k++)
    logs.push(logs[k]! + Math.log(((held + 1 + k) * (hidden - k)) / ((k + 1) * (visible - held + hidden - k))));
  const most = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - most));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  for (const [k, weight] of weights.entries()) {
    sum += weight / all;
    if (sum > 0.1 + 1e-9) return k;
  }
  return hidden;
}
