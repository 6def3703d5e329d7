import type { ChatEntry } from '@shared/api/chat';
import { firstOf, headOf, mergeEntries, NO_TIMELINE, type Timeline } from '@shared/chat';
import fc from 'fast-check';

/** A phone brings together what comes from the cloud in any order: the result has no gap, and says what was taken back. */

const entry = (seq: number, what: ChatEntry['what'] = { kind: 'text', text: `第${seq}句` }): ChatEntry => ({
  seq,
  messageId: String(seq).padStart(32, '0'),
  at: '2026-11-24T00:00:00.000Z',
  from: { id: '0'.repeat(32), side: 'firm', name: '王女士', isYou: false },
  key: null,
  replyTo: null,
  what,
});
const run = (from: number, to: number): ChatEntry[] =>
  Array.from({ length: to - from + 1 }, (_, at) => entry(from + at));
const places = ({ entries }: Timeline): number[] => entries.map(({ seq }) => seq);
const of = (...came: readonly ChatEntry[]): Timeline => mergeEntries(NO_TIMELINE, came).timeline;

it('takes the first page, and what follows and precedes it', () => {
  const { timeline, gap } = mergeEntries(of(...run(5, 7)), [entry(9), entry(4), entry(8), entry(3)]);
  expect(places(timeline)).toEqual([3, 4, 5, 6, 7, 8, 9]);
  expect(gap).toBeNull();
  expect([firstOf(timeline), headOf(timeline)]).toEqual([3, 9]);
});

it('leaves what lies beyond a gap, and says from where to ask again', () => {
  expect(mergeEntries(of(...run(1, 3)), run(5, 9))).toEqual({ timeline: of(...run(1, 3)), gap: 4 });
  expect(mergeEntries(of(...run(8, 9)), run(2, 5))).toEqual({ timeline: of(...run(8, 9)), gap: 7 });
  expect(mergeEntries(of(...run(1, 3)), [entry(4), entry(6)]).gap).toBe(5);
});

it('of a conversation of which nothing is here takes the newest part without a gap', () => {
  const { timeline, gap } = mergeEntries(NO_TIMELINE, [entry(1), entry(4), entry(5)]);
  expect(places(timeline)).toEqual([4, 5]);
  expect(gap).toBe(3);
  expect(mergeEntries(NO_TIMELINE, []).timeline).toBe(NO_TIMELINE);
});

it('is the same timeline where nothing is new, and keeps the entries that it had', () => {
  const before = of(...run(1, 50));
  expect(mergeEntries(before, run(20, 30)).timeline).toBe(before);
  const { timeline } = mergeEntries(before, run(40, 60));
  expect(timeline.entries.slice(0, 50).every((each, at) => each === before.entries[at])).toBe(true);
});

it('what was taken back is so from then on, whatever a late answer says', () => {
  const before = of(...run(5, 8));
  const { timeline } = mergeEntries(before, [
    entry(9, { kind: 'recall', seq: 6 }),
    entry(10, { kind: 'recall', seq: 3 }),
  ]);
  expect(timeline.entries[1]?.what).toEqual({ kind: 'recalled' });
  expect(timeline.entries[0]).toBe(before.entries[0]);
  expect(before.entries[1]?.what.kind).toBe('text');
  const later = mergeEntries(timeline, run(2, 6)).timeline;
  expect(later.entries.filter(({ what }) => what.kind === 'recalled').map(({ seq }) => seq)).toEqual([3, 6]);
});

it('a page that tells of it as taken back is believed, and loses the quotation', () => {
  const quoting = { ...entry(2), replyTo: { seq: 1, name: null, brief: '第1句' } };
  const { timeline } = mergeEntries(of(entry(1), quoting), [entry(2, { kind: 'recalled' })]);
  expect(timeline.entries[1]).toMatchObject({ what: { kind: 'recalled' }, replyTo: null });
});

/** The same by brute force: whatever touches what is here is added, until nothing does. */
function naive(known: Map<number, ChatEntry>, gone: Set<number>, came: readonly ChatEntry[]): void {
  const newest = Math.max(...came.map(({ seq }) => seq));
  for (let before = -1; before !== known.size;) {
    before = known.size;
    for (const each of came) {
      const touches = known.has(each.seq - 1) || known.has(each.seq + 1) || (known.size === 0 && each.seq === newest);
      if (touches && !known.has(each.seq)) known.set(each.seq, each);
    }
  }
  for (const { seq, what } of came) {
    if (what.kind === 'recall') gone.add(what.seq);
    if (what.kind === 'recalled') gone.add(seq);
  }
}

const LENGTH = 30;
/** Recalls themselves are not taken back. */
const saidBefore = (at: number, chance: number): number => {
  const seq = 1 + (chance % at);
  return seq % 5 === 0 ? seq - 1 : seq;
};
/** A conversation in which every fifth entry takes back an earlier one. */
const conversation = fc
  .array(fc.nat(), { minLength: LENGTH, maxLength: LENGTH })
  .map((chances) =>
    chances.map((chance, at) =>
      at % 5 === 4 ? entry(at + 1, { kind: 'recall', seq: saidBefore(at, chance) }) : entry(at + 1),
    ),
  );
/** An answer: a part of the conversation, as it was then or as it is now, doubled and in any order. */
const answer = fc
  .tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 8 }), fc.array(fc.nat(7)), fc.boolean())
  .map(([from, length, order, isLate]) => ({ from, length, order, isLate }));

it('agrees with brute force over random answers, and in the end has everything', () => {
  fc.assert(
    fc.property(conversation, fc.array(answer, { maxLength: 25 }), (truth, answers) => {
      const gone = new Set(truth.flatMap(({ what }) => (what.kind === 'recall' ? [what.seq] : [])));
      const told = (seq: number): ChatEntry =>
        gone.has(seq) ? entry(seq, { kind: 'recalled' }) : (truth[seq - 1] ?? entry(seq));
      let timeline: Timeline = NO_TIMELINE;
      const known = new Map<number, ChatEntry>();
      const takenBack = new Set<number>();
      for (const { from, length, order, isLate } of answers) {
        const page = truth.slice(from, from + length).map((each) => (isLate ? each : told(each.seq)));
        const came = [...page, ...order.flatMap((at) => page[at] ?? [])].sort(
          (one, other) => (order[one.seq % 7] ?? 0) - (order[other.seq % 7] ?? 0),
        );
        const merged = mergeEntries(timeline, came);
        naive(known, takenBack, came);
        const expected = [...known.values()]
          .sort((one, other) => one.seq - other.seq)
          .map(({ seq, what }) => [seq, takenBack.has(seq) ? 'recalled' : what.kind]);
        expect(merged.timeline.entries.map(({ seq, what }) => [seq, what.kind])).toEqual(expected);
        expect(merged.gap === null).toBe(came.every(({ seq }) => known.has(seq)));
        timeline = merged.timeline;
      }
      // Asked again from the ends, as the phone does.
      for (let turn = 0; turn < LENGTH && places(timeline).length < LENGTH; turn += 1) {
        timeline = mergeEntries(timeline, truth.slice(headOf(timeline), headOf(timeline) + 4)).timeline;
        const before = Math.max(0, firstOf(timeline) - 1);
        timeline = mergeEntries(timeline, truth.slice(Math.max(0, before - 4), before)).timeline;
      }
      expect(timeline.entries.map(({ seq, what }) => [seq, what.kind])).toEqual(
        truth.map(({ seq }) => [seq, told(seq).what.kind]),
      );
    }),
    { numRuns: 300 },
  );
});

it('fifty new entries cost a conversation of five thousand less than a millisecond, at the median', () => {
  const before = of(...run(1, 5000));
  const news = run(5001, 5050);
  const times = Array.from({ length: 51 }, () => {
    const started = performance.now();
    const { timeline } = mergeEntries(before, news);
    expect(headOf(timeline)).toBe(5050);
    return performance.now() - started;
  }).sort((one, other) => one - other);
  expect(times[25]).toBeLessThan(1);
});
