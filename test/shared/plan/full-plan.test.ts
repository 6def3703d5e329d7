import { LIMITS } from '@shared/api';
import { bytesOf } from '@shared/api/bytes';
import { actionSchema, draftSchema, type ActionDraft, type PlanAction } from '@shared/api/plan';
import { assess } from '@shared/check';
import { parseFirm } from '@shared/firms';
import { draftOf } from '@shared/plan/draft';
import { caseFirm } from '../../helpers/people';

/** A plan is read whole, and a reply of a function ends at 1 MB. */
const REPLY_BYTES = 900_000;

/** No character is longer on the way than half of a broken pair, which goes as `\ud842`. */
const long = (most: number): string => '\ud842'.repeat(most);

const parsed = parseFirm(caseFirm('f01'), { asOf: '2026-11-24', usccCheck: 'warn' });
const criteria = parsed.ok
  ? assess(parsed.firm, { asOf: '2026-11-24' }).rungs.map((rung) => rung.criteria.map(({ id }) => id))
  : [];
const [mostMet = []] = [...criteria].sort((a, b) => bytesOf(b) - bytesOf(a));

const resource = {
  kind: 'matching',
  title: '资'.repeat(60),
  provider: '源'.repeat(60),
  note: '说'.repeat(200),
} as const;

/** As large as an action may be: resources and papers until it is full, and the rest in the note. */
function largest(): ActionDraft {
  const figure = { path: `years.${'y'.repeat(74)}`, unit: long(20), from: long(40), to: long(40) };
  const origin = {
    kind: 'criterion',
    rung: 'little-giant',
    edition: 'e'.repeat(10),
    criterion: 'c'.repeat(40),
  } as const;
  const head = { origin, title: long(80), who: 'firm', due: '2027-03-31', figure } as const;
  let full: ActionDraft = { ...head, note: null, papers: [], resources: [] };
  const fits = (draft: ActionDraft) => bytesOf(draft) <= LIMITS.actionBytes;
  for (let at = 0; at < LIMITS.resourcesPerAction; at++) {
    const more = { ...full, resources: [...full.resources, resource] };
    if (fits(more)) full = more;
  }
  for (let at = 0; at < LIMITS.papersPerAction; at++) {
    const more = { ...full, papers: [...full.papers, '材'.repeat(60)] };
    if (fits(more)) full = more;
  }
  const left = LIMITS.actionBytes - bytesOf(full) + 'null'.length - '""'.length;
  return { ...full, note: 'n'.repeat(Math.min(200, left)) };
}

test('the largest plan that can be written fits into a reply', () => {
  const written = largest();
  expect(draftSchema.safeParse(written).success).toBe(true);
  expect(mostMet.length).toBeGreaterThan(5);
  const stood = { status: 'not-qualified', score: { min: 99.99, max: 99.99, pass: 99.99 } };
  const action = {
    ...written,
    actionId: 'f'.repeat(32),
    version: 1_000_000,
    state: 'dropped',
    word: long(200),
    isLate: false,
    changedAt: '2026-11-24T00:00:00.000Z',
    changedBy: 'care',
    result: {
      closedAt: '2026-11-24T00:00:00.000Z',
      value: long(40),
      gain: { rung: 'little-giant', before: stood, after: stood, met: mostMet },
    },
  };
  const shown: PlanAction = actionSchema.parse(action);
  expect(bytesOf(shown)).toBeGreaterThan(LIMITS.actionBytes);
  expect(LIMITS.planActions * bytesOf(shown)).toBeLessThan(REPLY_BYTES);
});

test('one that is larger is refused, however each of its parts is within its own limit', () => {
  const written = largest();
  const larger = { ...written, resources: Array.from({ length: LIMITS.resourcesPerAction }, () => resource) };
  expect(draftSchema.safeParse(larger).error?.issues).toMatchObject([{ path: [], message: 'too-large' }]);
});

test('what is proposed is never larger', () => {
  const papers = Array.from({ length: 40 }, (_, at) => `${at}${'材'.repeat(100)}`);
  const origin = { kind: 'measure', measureId: `cn-${'m'.repeat(37)}` } as const;
  const raw = {
    origin,
    title: '题'.repeat(200),
    notes: ['注'.repeat(400)],
    who: 'firm',
    due: '2027-03-31',
    papers,
  } as const;
  const figure = { path: 'years.2025.rdExpense', unit: 'yuan', from: 1e12, to: 1e12 };
  expect(draftSchema.safeParse(draftOf({ ...raw, figure })).error?.issues).toBeUndefined();
});
