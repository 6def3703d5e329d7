import { draftSchema } from '@shared/api/plan';

import { asksFirmAgain, NOTHING_TYPED, readTyped, typedOf } from '../../../client/src/plan/edit/form-state';
import { figureOf } from '../../../client/src/plan/figure-value';
import { inBatches } from '../../../client/src/plan/in-batches';
import { linesOf, oneLine } from '../../../client/src/plan/lines';
import { withNeed } from '../../../client/src/plan/survey/survey-draft';
import { actionOf, RD } from './action';

const typed = { ...NOTHING_TYPED, title: '补一份审计报告' };

test('what people paste becomes what the cloud takes', () => {
  const read = readTyped({
    ...typed,
    title: '  补一份\u200b\t审计  报告 ',
    note: ' 先问\n事务所 ',
    papers: '审计报告\n\n 审计报告 \n立项书',
    resources: [{ kind: 'service', title: ' 对接 ', provider: ' ', note: null }],
  });
  if ('problem' in read) throw new Error(read.problem);
  expect(read.written).toMatchObject({
    title: '补一份 审计 报告',
    note: '先问 事务所',
    papers: ['审计报告', '立项书'],
  });
  expect(read.written.resources).toEqual([{ kind: 'service', title: '对接', provider: null, note: null }]);
  const draft = { ...read.written, origin: { kind: 'own' }, figure: null };
  expect(draftSchema.safeParse(draft).success).toBe(true);
});

test.each([
  ['请写要做什么', { title: ' \u200b ' }],
  ['“做什么”最多 80 个字', { title: '长'.repeat(81) }],
  ['没有这一天，请检查年月日', { due: null }],
  ['材料最多 20 份', { papers: Array.from({ length: 21 }, (_, at) => `第 ${at} 份`).join('\n') }],
  ['每份材料最多 60 个字', { papers: '长'.repeat(61) }],
  ['请写资源的名称', { resources: [{ kind: 'training' as const, title: '', provider: '', note: null }] }],
])('%s', (problem, part) => {
  expect(readTyped({ ...typed, ...part })).toEqual({ problem });
});

test('an action that is opened and saved again says the same', () => {
  const action = actionOf({
    note: '说明',
    due: '2026-12-31',
    papers: ['审计报告', '立项书'],
    resources: [{ kind: 'material', title: '模板', provider: '工信局', note: '在官网' }],
  });
  const { title, note, who, due, papers, resources } = action;
  expect(readTyped(typedOf(action))).toEqual({ written: { title, note, who, due, papers, resources } });
});

test('a figure goes out as actions carry it: shares as fractions, levels by name', () => {
  expect(figureOf('product.marketShareBp', 1250)).toBe(0.125);
  expect(figureOf('digitalLevel', 3)).toBe('3');
  expect(figureOf('years.2025.rdExpense', 8_490_000)).toBe(8_490_000);
  expect(figureOf('quality.iso9001', true)).toBe(true);
});

test('lines, batches and answers', () => {
  expect(oneLine('\u2028甲\u0000乙 ')).toBe('甲 乙');
  expect(linesOf('甲\r\n乙\n\n甲')).toEqual(['甲', '乙']);
  expect(inBatches([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inBatches([], 2)).toEqual([]);
  expect(withNeed({ finance: 'now' }, 'talent', 'no')).toEqual({ finance: 'now', talent: 'no' });
  expect(withNeed({ finance: 'now' }, 'finance', 'no')).toEqual({ finance: 'no' });
  expect(withNeed({ finance: 'now', talent: 'no' }, 'finance', 'now')).toEqual({ talent: 'no' });
});

test('the form says when the firm is asked again, and not while it only helps', () => {
  const agreed = actionOf({ state: 'agreed', origin: { kind: 'measure', measureId: 'cn-loan' }, figure: RD });
  const typedAs = typedOf(agreed);
  expect(asksFirmAgain(agreed, typedAs)).toBe(false);
  expect(asksFirmAgain(agreed, { ...typedAs, note: '先问专员', papers: '合同' })).toBe(false);
  expect(asksFirmAgain(agreed, { ...typedAs, title: '另一件事' })).toBe(true);
  expect(asksFirmAgain(agreed, { ...typedAs, due: '2027-01-01' })).toBe(true);
  expect(asksFirmAgain({ ...agreed, state: 'proposed' }, { ...typedAs, title: '另一件事' })).toBe(false);
});
