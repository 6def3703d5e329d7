import type { Change, Mark, Marks } from './schema';

/** Set a mark, and put the intention behind those that still wait. */
export function withMark(marks: Marks, mark: Mark, id: string, on: boolean, key: string): Marks {
  if (marks[mark].includes(id) === on) return marks;
  const others = marks[mark].filter((other) => other !== id);
  // What was never sent and is taken back need not be sent at all; what may have arrived must be told in order.
  const isPending = (each: Change): boolean => each.mark === mark && each.id === id && !each.isTried;
  const undoes = marks.queue.find((each) => isPending(each) && each.on !== on);
  const queue = undoes
    ? marks.queue.filter((each) => each !== undoes)
    : [...marks.queue, { key, mark, id, on, isTried: false }];
  return { ...marks, [mark]: on ? [...others, id] : others, queue };
}

export const withoutChange = (marks: Marks, key: string): Marks => ({
  ...marks,
  queue: marks.queue.filter((each) => each.key !== key),
});

export const asTried = (marks: Marks, key: string): Marks => ({
  ...marks,
  queue: marks.queue.map((each) => (each.key === key ? { ...each, isTried: true } : each)),
});

/** What the cloud says holds once this phone has told it everything. */
export function withCloud(
  marks: Marks,
  cloud: { readonly followed: readonly string[]; readonly muted: readonly string[] },
): Marks {
  return marks.queue.length > 0 ? marks : { ...marks, follow: [...cloud.followed], mute: [...cloud.muted] };
}
