/** The work for every item, so many at a time, answered in their order: a hundred firms must not be a thousand reads at once. */
export async function mapByFew<Item, Result>(
  items: readonly Item[],
  few: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [at, item] of queue) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(few, items.length) }, worker));
  return results;
}
