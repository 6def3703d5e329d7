const MOST = 8;

/** A search that begins as an earlier one did takes its place: 贴息 after 贴 is one search. */
export function withRecent(recent: readonly string[], text: string): readonly string[] {
  const typed = text.trim();
  if (typed === '') return recent;
  return [typed, ...recent.filter((other) => !typed.startsWith(other))].slice(0, MOST);
}

/** What came back stands behind what was searched for meanwhile. */
export const withOlder = (recent: readonly string[], older: readonly string[]): readonly string[] =>
  [...new Set([...recent, ...older])].slice(0, MOST);
