import { assess } from '@shared/check';
import { randomFirm } from '@test/factories/random-firm';

it('leaving the paths out changes nothing else', () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const firm = randomFirm(seed, { unknown: 0.2 });
    const whole = assess(firm, { asOf: '2026-11-23' });
    const bare = assess(firm, { asOf: '2026-11-23', paths: false });
    expect(bare.rungs.flatMap(({ path, blockedBy }) => [...path, ...blockedBy])).toEqual([]);
    expect(bare).toEqual({ ...whole, rungs: whole.rungs.map((rung) => ({ ...rung, path: [], blockedBy: [] })) });
  }
});
