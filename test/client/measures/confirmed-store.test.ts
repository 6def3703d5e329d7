import { makePack } from '../../../client/src/services/measures/pack/pack';
import { publicMeasure } from '@shared/measures';
import { newMeasure, requires } from '@test/factories/measure';

/** The store of confirmations over a browser's storage, with the measures that the phone has. */

const KEY = 'zjtx.measures.confirmed';
const ASKED = 'cn-a.plan';

const kept = new Map<string, string>();
const localStorage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, text: string) => void kept.set(key, text),
  removeItem: (key: string) => void kept.delete(key),
};
Object.assign(globalThis, { window: { localStorage } });

const packAsking = (text: string) => {
  const plan = { ...requires('plan', { review: 'confirm' }), text };
  const measure = publicMeasure(newMeasure({ id: 'cn-a', requirements: [plan] }), '');
  return makePack({ version: '0', region: '330100', publishedAt: '', variants: '' }, [measure]);
};

/** The app as it starts over what is kept. */
async function start() {
  jest.resetModules();
  const [{ useConfirmed }, { usePackStore }] = await Promise.all([
    import('../../../client/src/services/measures/confirmed'),
    import('../../../client/src/services/measures/pack/store'),
  ]);
  return { useConfirmed, usePackStore };
}

beforeEach(() => kept.clear());

it('keeps with an answer what the measure asked, and gives it up when the catalogue asks something else', async () => {
  const { useConfirmed, usePackStore } = await start();
  usePackStore.setState({ pack: packAsking('有改造计划') });
  useConfirmed.getState().answer(ASKED, true);
  expect(useConfirmed.getState().confirmed).toEqual({ [ASKED]: true });
  expect(JSON.parse(kept.get(KEY) ?? '')).toMatchObject({ [ASKED]: { value: true, text: '有改造计划' } });

  usePackStore.setState({ pack: packAsking('有已备案的改造计划') });
  expect(useConfirmed.getState().confirmed).toEqual({});
  useConfirmed.getState().answer(ASKED, undefined);
  expect(kept.get(KEY)).toBe('{}');
});

it('drops what an older version kept without its question, and does not set it aside as broken', async () => {
  kept.set(KEY, JSON.stringify({ [ASKED]: true }));
  const { useConfirmed, usePackStore } = await start();
  usePackStore.setState({ pack: packAsking('有改造计划') });
  expect(useConfirmed.getState().confirmed).toEqual({});
  expect([...kept.keys()]).toEqual([KEY]);
});
