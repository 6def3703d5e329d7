import { answersIn, failureIn } from '../../../client/src/services/alerts/platform-answer';

/** What WeChat says to a tap (`wx.requestSubscribeMessage`), with its own keys and codes. */

it('takes the answers by the ids that were asked for, and nothing else of the result', () => {
  const result = { errMsg: 'requestSubscribeMessage:ok', a: 'accept', b: 'reject', c: 'ban', d: 'filter', e: 'accept' };
  expect(answersIn(result, ['a', 'b', 'c', 'd'])).toEqual({
    kind: 'answered',
    answers: { a: 'accept', b: 'reject', c: 'ban', d: 'filter' },
  });
});

it('an accept with a sound is an accept', () => {
  expect(answersIn({ a: 'acceptWithAudio', b: 'acceptWithAlert' }, ['a', 'b'])).toEqual({
    kind: 'answered',
    answers: { a: 'accept', b: 'accept' },
  });
});

it('without an answer nothing was given', () => {
  expect(answersIn({ errMsg: 'requestSubscribeMessage:ok' }, ['a'])).toEqual({ kind: 'failed', code: 0 });
  expect(answersIn({ bindingStatus: 'reject' }, ['a'])).toEqual({ kind: 'failed', code: 0 });
});

it.each([
  [{ errCode: 20004, errMsg: 'requestSubscribeMessage:fail' }, { kind: 'off' }],
  [{ errMsg: 'requestSubscribeMessage:fail 20004' }, { kind: 'off' }],
  [
    { errCode: 10002, errMsg: 'requestSubscribeMessage:fail network' },
    { kind: 'failed', code: 10002 },
  ],
  [{ errMsg: 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.' }, { kind: 'failed', code: 0 }],
  ['nothing that is known', { kind: 'failed', code: 0 }],
])('%j', (fault, answer) => {
  expect(failureIn(fault)).toEqual(answer);
});
