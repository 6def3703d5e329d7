import type { Channel, TemplateKey } from '@shared/alerts';
import { MOST_LEFT, offeredAt, pickAsks } from '../../../client/src/services/alerts/pick-asks';
import type { Ask } from '../../../client/src/services/alerts/schema';

/** What somebody is asked for in one sheet of the platform, and when he is left alone. */

const TODAY = '2026-11-27';
const one = (template: TemplateKey, left: number | null = 0, channel: Channel = 'one-time'): Ask => ({
  template,
  channel,
  templateId: `id-${template}`,
  left,
});
const keys = (asks: readonly Ask[]) => asks.map(({ template }) => template);

it('asks for what was wanted, in that order, at most three', () => {
  const asks = [one('policy'), one('deadline'), one('reply'), one('task')];
  expect(keys(pickAsks(asks, ['deadline', 'policy']))).toEqual(['deadline', 'policy']);
  expect(keys(pickAsks(asks, ['task', 'reply', 'policy', 'deadline']))).toEqual(['task', 'reply', 'policy']);
});

it('never mixes channels: the platform refuses the whole sheet', () => {
  const asks = [one('policy', 0, 'long-term'), one('deadline'), one('reply')];
  expect(keys(pickAsks(asks, ['policy', 'deadline', 'reply']))).toEqual(['policy']);
  expect(keys(pickAsks(asks, ['deadline', 'policy', 'reply']))).toEqual(['deadline', 'reply']);
});

it('asks for an id once, also where it serves two templates', () => {
  const asks = [one('policy'), { ...one('deadline'), templateId: 'id-policy' }];
  expect(keys(pickAsks(asks, ['deadline', 'policy']))).toEqual(['deadline']);
});

it('collects ten at most, and nothing of what holds by itself', () => {
  expect(pickAsks([one('policy', MOST_LEFT)], ['policy'])).toEqual([]);
  expect(pickAsks([one('policy', MOST_LEFT - 1)], ['policy'])).toHaveLength(1);
  expect(pickAsks([one('policy', null, 'long-term')], ['policy'])).toEqual([]);
});

describe('beside what somebody does', () => {
  const known = (left: number, refused = {}) => ({ asks: [one('deadline', left), one('policy', left)], refused });

  it.each([
    [0, 2],
    [2, 2],
    [3, 0],
  ])('with %i left of each %i are offered', (left, offered) => {
    expect(offeredAt('follow', known(left), TODAY)).toHaveLength(offered);
  });

  it('nothing is offered on the day on which he said no there, and again on the next', () => {
    expect(offeredAt('follow', known(0, { follow: TODAY }), TODAY)).toEqual([]);
    expect(offeredAt('follow', known(0, { follow: '2026-11-26' }), TODAY)).toHaveLength(2);
    expect(offeredAt('follow', known(0, { question: TODAY }), TODAY)).toHaveLength(2);
  });

  it('nothing is offered before the cloud has named a template for it', () => {
    expect(offeredAt('question', known(0), TODAY)).toEqual([]);
    expect(offeredAt('desk', known(0), TODAY)).toEqual([]);
  });
});
