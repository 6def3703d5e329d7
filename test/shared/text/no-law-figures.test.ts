import { CHOICES, FIELDS } from '@shared/text/fields';
import { CRITERIA, EVIDENCE, GROUPS, REVIEWS } from '@shared/text/criteria';
import { CONFIDENCES, ISSUES, LEVER_TEXTS, OUTCOMES, RUNG_NAMES, STATUSES } from '@shared/text/words';

/** No figure of the law stands in a text: lines are told from the rule set in force, so that one change of data is enough. */

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

const TEXTS = textsIn([
  CRITERIA,
  EVIDENCE,
  GROUPS,
  REVIEWS,
  FIELDS,
  CHOICES,
  LEVER_TEXTS,
  ISSUES,
  OUTCOMES,
  STATUSES,
  RUNG_NAMES,
  CONFIDENCES,
]);

/** Names of lists, papers and periods, where the number is part of the name. */
const NAMES = [
  '18 位',
  '12 月',
  '12月',
  '50 强',
  '500 强',
  '四级',
  '三级',
  '二级',
  '一级',
  '近三年',
  '近两年',
  '近五年',
  '前两年',
  '前一年',
  '上一年',
  '这一年',
  '满一年',
];
const FIGURE =
  /[\d０-９.,]+\s*(?:%|％|万|亿|元|分|项|年|人|名|个|倍|天|强|级|位|月)|[一二三四五六七八九十百千]+(?:年|分之|成|万|亿)/g;

it('there is something to look at', () => expect(TEXTS.length).toBeGreaterThan(250));

it.each(TEXTS)('%s', (text) => {
  const rest = NAMES.reduce((left, name) => left.replaceAll(name, ''), text);
  expect(rest.match(FIGURE)).toBeNull();
});
