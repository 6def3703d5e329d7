import type { Change, Mark, Marks, Refusal } from './schema';

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

/** A refused mark is taken off again, and noted: it would otherwise be gone without a word. */
export function asRefused(marks: Marks, { key, mark, id, on }: Change, why: Refusal): Marks {
  const left = withoutChange(marks, key);
  const isWishedAnew = left.queue.some((each) => each.mark === mark && each.id === id);
  const others = left[mark].filter((other) => other !== id);
  const before = isWishedAnew ? left[mark] : on ? others : [...others, id];
  const refused = left.refused.filter((each) => each.mark !== mark || each.id !== id);
  return { ...left, [mark]: before, refused: [...refused, { mark, id, why }] };
}

/** What was cleared, and what was marked since then, which holds where the two speak of the same. */
export function withCleared(now: Marks, cleared: Marks): Marks {
  const joined = (mark: Mark): string[] => {
    const off = now.queue.filter((each) => each.mark === mark && !each.on).map(({ id }) => id);
    return [...new Set([...cleared[mark], ...now[mark]])].filter((id) => !off.includes(id) || now[mark].includes(id));
  };
  return {
    ...now,
    follow: joined('follow'),
    mute: joined('mute'),
    queue: [...cleared.queue, ...now.queue],
    refused: [...cleared.refused, ...now.refused],
    isApart: cleared.isApart,
  };
}

/** What the cloud says holds once this phone has told it everything, unless the phone was cleared. */
export function withCloud(
  marks: Marks,
  cloud: { readonly followed: readonly string[]; readonly muted: readonly string[] },
): Marks {
  const isMine = marks.queue.length > 0 || marks.isApart;
  return isMine ? marks : { ...marks, follow: [...cloud.followed], mute: [...cloud.muted] };
}
