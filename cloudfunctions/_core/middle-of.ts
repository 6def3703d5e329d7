/** The median, of an even number the mean of the two in the middle; null of nothing. One answer after a long holiday does not move it as it moves a mean. */
export function middleOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}
