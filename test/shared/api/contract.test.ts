import { CONTRACT, ERRORS, fieldIssues, LIMITS, replySchema } from '@shared/api';
import { z } from '@shared/zod';

const actions = Object.entries(CONTRACT).flatMap(([fn, contract]) =>
  Object.entries(contract).map(([name, schemas]) => ({ id: `${fn}.${name}`, ...schemas })),
);

test.each(actions)('$id takes an object and no key that it does not know', ({ in: input }) => {
  const parsed = input.safeParse({ '': 1, extra: 1 });
  const unknown = parsed.success ? [] : fieldIssues(parsed.error.issues).filter(({ code }) => code === 'unknown-key');
  expect(unknown.map(({ path }) => path)).toEqual(['', 'extra']);
  for (const body of [null, undefined, 'x', 1, []]) expect(input.safeParse(body).success).toBe(false);
});

test.each(actions)('$id: every text and list of the body has an end', ({ in: input }) => {
  const long = 'a'.repeat(LIMITS.stringLength);
  for (const field of Object.keys(input.shape)) {
    const parsed = input.safeParse({ [field]: long }, { reportInput: true });
    expect(parsed.success ? [] : fieldIssues(parsed.error.issues).map(({ path }) => path)).toContain(field);
  }
});

test('what writes carries a key, and what does not write carries none', () => {
  const writing = actions.filter(({ in: input }) => 'key' in input.shape).map(({ id }) => id);
  expect(writing).toEqual([
    'firms.create',
    'firms.edit',
    'firms.consent',
    'check.save',
    'measures.follow',
    'measures.mute',
    'measures.report',
  ]);
});

test('a reply is one of two forms and nothing between', () => {
  const reply = replySchema(z.strictObject({ n: z.int() }));
  const error = { code: 'NOT_FOUND', message: '没有' };
  expect(reply.safeParse({ ok: true, data: { n: 1 }, requestId: 'r' }).success).toBe(true);
  expect(reply.safeParse({ ok: false, error, requestId: 'r' }).success).toBe(true);
  for (const bad of [
    { ok: true, data: { n: 1, m: 2 }, requestId: 'r' },
    { ok: true, data: { n: 1 }, error, requestId: 'r' },
    { ok: true, data: { n: 1 } },
    { ok: false, error: { ...error, code: 'OOPS' }, requestId: 'r' },
    { ok: false, error: { ...error, stack: 'at …' }, requestId: 'r' },
  ]) {
    expect(reply.safeParse(bad).success).toBe(false);
  }
});

test('the codes are closed', () => {
  expect(Object.keys(ERRORS)).toHaveLength(10);
});
