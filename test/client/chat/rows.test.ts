import type { ChatEntry } from '../../../shared/api/chat';
import { mountedAround, partAt, partsOf } from '../../../client/src/chat/room/parts';
import { saidRows } from '../../../client/src/chat/room/rows';
import { needsTime, sayWhen } from '../../../client/src/chat/room/when';
import { excerptOf } from '../../../client/src/chat/search/excerpt';

const START = Date.parse('2026-11-24T02:00:00.000Z');
const entry = (seq: number, minute: number, side: 'firm' | 'care', what?: ChatEntry['what']): ChatEntry => ({
  seq,
  messageId: `m${seq}`,
  at: new Date(START + minute * 60_000).toISOString(),
  from: { id: side, side, name: side, isYou: side === 'firm' },
  key: null,
  replyTo: null,
  what: what ?? { kind: 'text', text: `${seq}` },
});
const many = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => entry(from + at, 0, 'firm'));
const room = (entries: readonly ChatEntry[], firstUnread: number | null = null) => ({
  entries,
  held: [],
  waiting: [],
  firstUnread,
});

describe('parts of a conversation', () => {
  it('keep their borders when older entries come before them', () => {
    const newest = partsOf(room(many(4_950, 5_000)));
    const all = partsOf(room(many(4_851, 5_000)));
    const borders = (parts: typeof all, entries: readonly ChatEntry[]) =>
      parts.map(({ id, from }) => [id, entries[from]?.seq]);
    const kept = borders(newest, many(4_950, 5_000)).slice(1);
    expect(borders(all, many(4_851, 5_000)).slice(-kept.length)).toEqual(kept);
    expect(kept[0]).toEqual(['part-248', 4_961]);
  });

  it('are mounted around one of them, at most sixty lines of five thousand, and the rest is a height', () => {
    const parts = partsOf(room(many(1, 5_000)));
    const heights = new Map(parts.map(({ id }) => [id, 1_000]));
    const middle = partAt(parts, 100_500, heights);
    expect(middle).toBe('part-100');
    const { before, parts: mounted, after } = mountedAround(parts, middle, heights);
    expect(mounted.reduce((rows, { from, to }) => rows + to - from, 0)).toBe(60);
    expect({ before, after }).toEqual({ before: 99_000, after: 148_000 });
    expect(mountedAround(parts, null, heights).after).toBe(0);
  });
});

describe('lines', () => {
  it('of one person within five minutes stand together, and a pause or a reader who comes back parts them', () => {
    const entries = [
      entry(1, 0, 'firm'),
      entry(2, 5, 'firm'),
      entry(3, 11, 'firm'),
      entry(4, 12, 'care'),
      entry(5, 12, 'care'),
    ];
    const rows = saidRows(room(entries, 5), 0, 5, '2026-11-24').map((row) =>
      row.kind === 'said' ? [row.time, row.isFirst, row.isLast, row.isNewFrom] : [],
    );
    expect(rows).toEqual([
      ['10:00', true, false, false],
      [null, false, true, false],
      ['10:11', true, true, false],
      [null, true, false, false],
      [null, true, true, true],
    ]);
  });

  it('leave out that something was taken back, and say it where it was said', () => {
    const entries = [entry(1, 0, 'care', { kind: 'recalled' }), entry(2, 0, 'care', { kind: 'recall', seq: 1 })];
    expect(saidRows(room(entries), 0, 2, '2026-11-24').map(({ id, kind }) => [id, kind])).toEqual([['said-1', 'note']]);
  });
});

describe('the time of what was said', () => {
  it.each([
    ['2026-11-24T02:05:00.000Z', '10:05'],
    ['2026-11-23T15:59:00.000Z', '昨天 23:59'],
    ['2026-11-23T16:00:00.000Z', '00:00'],
    ['2026-03-02T02:05:00.000Z', '3月2日 10:05'],
    ['2025-11-24T02:05:00.000Z', '2025年11月24日 10:05'],
  ])('%s is %s', (at, said) => expect(sayWhen(at, '2026-11-24')).toBe(said));

  it('is told on another day in China, however short the pause', () => {
    expect(needsTime('2026-11-23T15:59:59.000Z', '2026-11-23T16:00:00.000Z')).toBe(true);
    expect(needsTime('2026-11-23T16:00:00.000Z', '2026-11-23T16:05:00.000Z')).toBe(false);
  });
});

it('an excerpt marks every hit, in whatever case it is written', () => {
  const pieces = excerptOf({ kind: 'text', text: '发PDF和pdf' }, 'pdf');
  expect(pieces).toEqual([
    { words: '发', isHit: false },
    { words: 'PDF', isHit: true },
    { words: '和', isHit: false },
    { words: 'pdf', isHit: true },
  ]);
});
