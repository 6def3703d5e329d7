/**
 * Exact comparison of products of whole numbers. Doubles decide when they must be right (a filter), BigInt decides the
 * rest: a ratio on the line is on the line, whatever the size of the firm.
 */

/** Each product carries a relative error of at most 2^-53 per multiplication; four of them stay far below this. */
const SURE = 2 ** -48;

/** The sign of `left − right`, both products of at most four integers. Never rounds. */
export function signOfDifference(left: readonly number[], right: readonly number[]): number {
  const l = product(left);
  const r = product(right);
  const difference = l - r;
  const size = Math.abs(l) + Math.abs(r);
  if (isSure(difference, size)) return difference;
  return exactSign(exactProduct(left) - exactProduct(right));
}

/** The sign of a·d − b·n, the usual case of a ratio a/b against n/d, without an array. */
export function signOfCross(a: number, d: number, b: number, n: number): number {
  const l = a * d;
  const r = b * n;
  const difference = l - r;
  const size = Math.abs(l) + Math.abs(r);
  if (isSure(difference, size)) return difference;
  return exactSign(BigInt(a) * BigInt(d) - BigInt(b) * BigInt(n));
}

/**
 * The sign of (a/b + b/c)/2 − 1 − n/d for b, c > 0: the mean of two yearly growths against a line, as whole numbers
 * d(ac + b²) against 2bc(n + d).
 */
export function signOfMeanGrowth(a: number, b: number, c: number, n: number, d: number): number {
  const l = d * (a * c + b * b);
  const r = 2 * b * c * (n + d);
  const difference = l - r;
  const size = Math.abs(l) + Math.abs(r);
  if (isSure(difference, size)) return difference;
  const [A, B, C, N, D] = [BigInt(a), BigInt(b), BigInt(c), BigInt(n), BigInt(d)];
  return exactSign(D * (A * C + B * B) - BigInt(2) * B * C * (N + D));
}

/** Also for NaN (unknown in, unknown out) and for an endless side. */
function isSure(difference: number, size: number): boolean {
  return !(size > Number.MAX_SAFE_INTEGER) || Math.abs(difference) >= size * SURE;
}

function product(factors: readonly number[]): number {
  let all = 1;
  for (const factor of factors) all *= factor;
  return all;
}

function exactProduct(factors: readonly number[]): bigint {
  return factors.reduce((all, factor) => all * BigInt(factor), BigInt(1));
}

function exactSign(value: bigint): number {
  return value === BigInt(0) ? 0 : value > BigInt(0) ? 1 : -1;
}
