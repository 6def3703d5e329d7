import {
  asRefused,
  asTried,
  withCleared,
  withCloud,
  withMark,
  withoutChange,
} from '../../../client/src/services/measures/marks/change-marks';
import { NO_MARKS } from '../../../client/src/services/measures/marks/schema';

/** Marks hold on the phone at once; the queue says what the cloud has yet to hear, in order. */

const followed = withMark(NO_MARKS, 'follow', 'cn-a', true, 'key-1');

it('sets a mark and queues it with its own key', () => {
  expect(followed).toMatchObject({
    follow: ['cn-a'],
    mute: [],
    queue: [{ key: 'key-1', mark: 'follow', id: 'cn-a', on: true, isTried: false }],
  });
  expect(NO_MARKS.queue).toEqual([]);
});

it('setting what is set already is no intention', () => {
  expect(withMark(followed, 'follow', 'cn-a', true, 'key-2')).toBe(followed);
  expect(withMark(NO_MARKS, 'mute', 'cn-a', false, 'key-2')).toBe(NO_MARKS);
});

it('what is taken back before it was sent is never sent', () => {
  expect(withMark(followed, 'follow', 'cn-a', false, 'key-2')).toEqual(NO_MARKS);
});

it('what may have arrived is told again and then taken back, in order', () => {
  const undone = withMark(asTried(followed, 'key-1'), 'follow', 'cn-a', false, 'key-2');
  expect(undone.follow).toEqual([]);
  expect(undone.queue.map(({ key, on, isTried }) => [key, on, isTried])).toEqual([
    ['key-1', true, true],
    ['key-2', false, false],
  ]);
});

it('muting and following the same measure are two things', () => {
  const both = withMark(followed, 'mute', 'cn-a', true, 'key-2');
  expect(both).toMatchObject({ follow: ['cn-a'], mute: ['cn-a'] });
  expect(both.queue).toHaveLength(2);
});

it('takes over what another phone has marked, once this one has told everything', () => {
  const cloud = { followed: ['cn-b'], muted: ['cn-c'] };
  expect(withCloud(followed, cloud)).toBe(followed);
  expect(withCloud(withoutChange(followed, 'key-1'), cloud)).toMatchObject({ follow: ['cn-b'], mute: ['cn-c'] });
});

describe('a mark that the cloud refuses', () => {
  const [change] = followed.queue;
  if (!change) throw new Error('no change');

  it('is taken off and noted', () => {
    expect(asRefused(followed, change, 'full')).toMatchObject({
      follow: [],
      queue: [],
      refused: [{ mark: 'follow', id: 'cn-a', why: 'full' }],
    });
  });

  it('comes back where it was to be taken off', () => {
    const off = withMark({ ...NO_MARKS, mute: ['cn-a'] }, 'mute', 'cn-a', false, 'key-1');
    const [taken] = off.queue;
    if (!taken) throw new Error('no change');
    expect(asRefused(off, taken, 'other').mute).toEqual(['cn-a']);
  });

  it('stays as it was wished since then, and is noted once', () => {
    const off = withMark(asTried(followed, 'key-1'), 'follow', 'cn-a', false, 'key-2');
    const wished = withMark(asTried(off, 'key-2'), 'follow', 'cn-a', true, 'key-3');
    const once = asRefused(wished, change, 'gone');
    expect(once.follow).toEqual(['cn-a']);
    expect(asRefused(once, { ...change, key: 'key-3' }, 'gone').refused).toHaveLength(1);
  });
});

describe('a phone that was cleared', () => {
  const cleared = { ...NO_MARKS, isApart: true };

  it('does not take the marks back that the cloud still has', () => {
    const cloud = { followed: ['cn-a'], muted: ['cn-b'] };
    expect(withCloud(cleared, cloud)).toBe(cleared);
    expect(withCloud({ ...cleared, isApart: false }, cloud)).toMatchObject({ follow: ['cn-a'], mute: ['cn-b'] });
  });

  it('gets back what it had beside what was marked since then', () => {
    const since = withMark(cleared, 'follow', 'cn-b', true, 'key-2');
    const back = withCleared(since, followed);
    expect(back).toMatchObject({ follow: ['cn-a', 'cn-b'], isApart: false });
    expect(back.queue.map(({ key }) => key)).toEqual(['key-1', 'key-2']);
  });

  it('does not get back what was taken off since then', () => {
    const on = asTried(withMark(cleared, 'follow', 'cn-a', true, 'key-2'), 'key-2');
    const off = withMark(on, 'follow', 'cn-a', false, 'key-3');
    expect(withCleared(off, { ...NO_MARKS, follow: ['cn-a'] }).follow).toEqual([]);
  });
});
