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
  for (const field of Object.keys(input.shape)) {
    // Pieces of an uploaded file are the one text that may be long.
    const long = 'a'.repeat(field === 'content' ? LIMITS.uploadPiece + 1 : LIMITS.stringLength);
    const parsed = input.safeParse({ [field]: long }, { reportInput: true });
    expect(parsed.success ? [] : fieldIssues(parsed.error.issues).map(({ path }) => path)).toContain(field);
  }
});

/** What an action only tells, by its own word. Everything else changes something, so that it may be sent again. */
const TELLING = [
  'firms.read',
  'firms.versions',
  'firms.version',
  'firms.assigned',
  'firms.me',
  'firms.team',
  'firms.inviteImage',
  'firms.reads',
  'check.run',
  'check.history',
  'check.read',
  'check.compare',
  'measures.list',
  'measures.search',
  'measures.detail',
  'measures.match',
  'measures.matchFirm',
  'measures.pack',
  'measures.marks',
  'console.firms',
  'console.firm',
  'console.codes',
  'console.operators',
  'console.commissioners',
  'console.commissioner',
  'console.colleagues',
  'console.plan',
  'console.settings',
  'console.audit',
  'console.preview',
  'console.stale',
  'console.reports',
  'console.statistics',
  'console.todo',
  // How far somebody has received and read goes along with asking, and only ever grows: asking twice is the same.
  'chat.list',
  'chat.sync',
  'chat.history',
  'chat.search',
  'chat.file',
  'chat.quickReplies',
  'chat.matters',
  'chat.reminders',
  'plan.read',
  'plan.propose',
  'plan.desk',
  'plan.firm',
  'plan.week',
  'alerts.inbox',
  'alerts.alert',
  'alerts.news',
  'alerts.settings',
  'console.alertSetup',
  'console.outbox',
  'console.waves',
  'console.held',
  'console.late',
];

test('what writes carries a key, and what does not write carries none', () => {
  const telling = actions.filter(({ in: input }) => !('key' in input.shape)).map(({ id }) => id);
  expect(telling.sort()).toEqual([...TELLING].sort());
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
