import { LIMITS } from '@shared/api';
import { checkShape } from '../../cloudfunctions/_core/parse/check-shape';
import { longTextsOf } from '../../cloudfunctions/_core/parse/long-texts';
import { parseEvent } from '../../cloudfunctions/_core/parse/parse-event';

const LONG = 'A'.repeat(LIMITS.stringLength + 1);
const PIECE = 'A'.repeat(LIMITS.uploadPiece);

test('the piece of a file may be long, and nothing else in its body', () => {
  const event = (data: object) => ({ action: 'upload', data });
  expect(parseEvent('console', event({ content: PIECE })).data).toEqual({ content: PIECE });
  for (const data of [{ content: `${PIECE}A` }, { name: LONG }, { content: [LONG] }, { content: { content: LONG } }])
    expect(() => parseEvent('console', event(data))).toThrow('BAD_REQUEST');
});

test('no other action, no other function', () => {
  const data = { content: LONG };
  expect(() => parseEvent('console', { action: 'preview', data })).toThrow('BAD_REQUEST');
  expect(() => parseEvent('firms', { action: 'upload', data })).toThrow('BAD_REQUEST');
});

test.each([null, 'upload', ['upload'], { action: ['upload'] }, { action: '__proto__' }, { action: 'toString' }])(
  'a body whose action is no name: %j',
  (body) => expect(longTextsOf('console', body)).toEqual({}),
);

test('the whole body stays below its limit', () => {
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`k${at}`, 'A'.repeat(LIMITS.stringLength)]));
  const body = { action: 'upload', data: { content: PIECE, many } };
  expect(checkShape(body, longTextsOf('console', body))).toEqual([{ path: '$', code: 'too-large' }]);
});
