import { CallError } from '../../client/src/services/call';
import { isGone, matchesOf } from '../../client/src/services/measures/use-firm-matches';

const FIRM = '0'.repeat(32);
const page = (next: string | null) => ({ asOf: '2026-11-24', items: [], total: 0, next });
const stale = () => new CallError('CONFLICT', '内容已有变化');

describe('the measures of a firm, page by page', () => {
  it('begin again where the catalogue was published in between', async () => {
    const asked: (string | null)[] = [];
    const found = await matchesOf(FIRM, async (_, cursor) => {
      asked.push(cursor);
      if (cursor === 'old:50') throw stale();
      return page(cursor === null ? (asked.length === 1 ? 'old:50' : 'new:50') : null);
    });
    expect(asked).toEqual([null, 'old:50', null, 'new:50']);
    expect(found).toEqual({ asOf: '2026-11-24', matches: [] });
  });

  it('do not begin again for ever, nor for anything else', async () => {
    let asked = 0;
    const always = (fault: CallError) => async () => {
      asked += 1;
      throw fault;
    };
    await expect(matchesOf(FIRM, always(stale()))).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(asked).toBe(3);
    await expect(matchesOf(FIRM, always(new CallError('FORBIDDEN', '')))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(asked).toBe(4);
  });

  it('are gone where the firm is nobody’s or somebody else’s, and not where the network is', () => {
    expect(['NOT_FOUND', 'FORBIDDEN', 'OFFLINE'].map((code) => isGone(new CallError(code as 'OFFLINE', '')))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
