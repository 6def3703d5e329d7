import fc from 'fast-check';
import { createSearch } from '@shared/measures/search';
import { RECORDS } from './records';

/** A title in pieces, what was found in it marked. */

const search = createSearch(RECORDS, { variants: '專专' });
const shown = (text: string, query: string) =>
  search
    .highlights(text, query)
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('');

it.each([
  ['杭州市专精特新奖励', '专精特新', '杭州市[专精特新]奖励'],
  ['杭州市专精特新奖励', '專精', '杭州市[专精]特新奖励'],
  ['杭州市专精特新奖励', '杭州 奖励', '[杭州]市专精特新[奖励]'],
  ['杭州市专精特新奖励', '杭州奖励', '[杭州]市专精特新[奖励]'],
  ['奖励，再奖励', '奖励', '[奖励]，再[奖励]'],
  ['专精特新“小巨人”企业', '小巨人企业', '专精特新“[小巨人”企业]'],
  ['一人公司（OPC）服务券', 'ｏｐｃ', '[一人公司]（[OPC]）服务券'],
  ['一人公司（OPC）服务券', 'opqc', '一人公司（OPC）服务券'],
  ['财金〔2026〕4号', '2026 4号', '财金〔[2026〕4号]'],
  ['税务总局公告2023年第7号', '2023年7号', '税务总局公告[2023]年第[7号]'],
  ['高新技术企业认定', '高企认定', '[高新技术企业认定]'],
  ['中小微企业贷款贴息', '小微贷款贴息', '中[小微]企业[贷款贴息]'],
  ['高新技术企业认定', 'gxjs', '高新技术企业认定'],
  ['高新技术企业认定', '火星', '高新技术企业认定'],
  ['高新技术企业认定', '', '高新技术企业认定'],
  ['', '奖励', ''],
])('%s by %s: %s', (text, query, expected) => expect(shown(text, query)).toBe(expected));

it('the pieces are the text, whatever it holds, and neighbours differ', () => {
  const odd = fc.string({
    unit: fc.constantFrom('奖', '励', 'ﬁ', '㈱', '𠮷', ' ', '①', 'İ', '号', '2', 'A'),
    maxLength: 20,
  });
  fc.assert(
    fc.property(odd, odd, (text, query) => {
      const pieces = search.highlights(text, query);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      pieces.forEach((piece, at) => expect(piece.isMarked).not.toBe(pieces[at - 1]?.isMarked));
    }),
    { numRuns: 2000 },
  );
});
