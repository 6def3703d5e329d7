import type { Context } from '../../cloudfunctions/_core/context';
import { logReads } from '../../cloudfunctions/_core/firms/log-reads';
import type { Store, Transaction } from '../../cloudfunctions/_core/store/store';

/** A look at many firms is kept for each of them, in transactions none of which holds more than twenty. */

const nobody = async (): Promise<never> => {
  throw new Error('nothing else was to be asked');
};

test('fifty firms of one page: an entry each, twenty at once', async () => {
  const sizes: number[] = [];
  const written = new Set<unknown>();
  const db: Store = {
    ...{ read: nobody, list: nobody, tally: nobody, count: nobody, addMissing: nobody, bringForward: nobody },
    readAll: async () => [],
    transact: async (work) => {
      let size = 0;
      const replace: Transaction['replace'] = async (_collection, _id, { firmId }) => {
        size += 1;
        written.add(firmId);
      };
      const done = await work({ read: nobody, create: nobody, remove: nobody, replace });
      sizes.push(size);
      return done;
    },
  };
  const context = { db, clock: { now: () => Date.now() }, actor: { openid: 'o', personId: 'p' } } as unknown as Context;
  const firmIds = Array.from({ length: 50 }, (_, at) => `firm-${at}`);
  await logReads(firmIds, 'console.held', context, 'operator');
  expect(sizes.sort((a, b) => b - a)).toEqual([20, 20, 10]);
  expect([...written].sort()).toEqual([...firmIds].sort());
});
