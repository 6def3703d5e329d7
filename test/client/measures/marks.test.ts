import { asTried, withCloud, withMark, withoutChange } from '../../../client/src/services/measures/marks/change-marks';
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
