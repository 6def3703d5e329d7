import { ACCESS, rateOf } from '@shared/access';
import { CONTRACT, LIMITS, type ActionId } from '@shared/api';

const writing = (Object.keys(ACCESS) as ActionId[]).filter((id) => {
  const [fn, name] = id.split('.') as ['firms', 'edit'];
  return 'key' in CONTRACT[fn][name].in.shape;
});

test('every write has a rate, of the person and of the firm, in whole minutes', () => {
  for (const id of writing) {
    const { minutes, perPerson, perFirm } = rateOf(id);
    for (const part of [minutes, perPerson, perFirm]) expect(Number.isInteger(part) && part > 0).toBe(true);
    // A firm is more than one person: nobody alone can use up what all of them share.
    expect(perFirm).toBeGreaterThanOrEqual(perPerson);
  }
});

test('codes cannot be guessed: the tries of a lifetime are nothing against 60 bits', () => {
  for (const id of ['firms.redeem', 'firms.verify'] as const) {
    const { minutes, perPerson } = rateOf(id);
    const triesOfAWeek = (perPerson * 7 * 24 * 60) / minutes;
    // A thousand people who try all week against all the codes of a thousand bureaus that can be open at once.
    const hit = (1000 * triesOfAWeek * 1000 * LIMITS.openCodes) / 2 ** 60;
    expect(hit).toBeLessThan(1e-4);
  }
});

test('a phone that has been without a network for a day may send its queue; what costs or guesses may not be repeated', () => {
  for (const id of writing) {
    const { minutes, perPerson } = rateOf(id);
    const isTight = ['redeem', 'verify', 'create', 'phone', 'invite', 'export', 'report'].includes(
      id.split('.')[1] ?? '',
    );
    expect([id, perPerson / minutes < 1]).toEqual([id, isTight]);
  }
});

test('all the pieces of several files fit into the rate of an upload', () => {
  expect(rateOf('console.upload').perPerson).toBeGreaterThanOrEqual(5 * LIMITS.uploadPieces);
});
