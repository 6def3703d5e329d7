import { withOlder, withRecent } from '../../../client/src/services/measures/recent-list';
import { togglePaper } from '../../../client/src/services/measures/toggle-paper';
import { activeFilters, filtersFrom, noFilters, toggled, toSearch } from '../../../client/src/policy/find/filters';
import { successorOf } from '../../../client/src/policy/find/successor-of';
import { publicMeasure } from '@shared/measures';
import { newMeasure } from '@test/factories/measure';

/** The find page's filters: what an address presets, what a chip takes away, what the search is asked. */

it('takes from the address what it knows and leaves the rest', () => {
  const filters = filtersFrom({ area: 'digital,nonsense', states: 'open,closing', title: 'champion' }, '330100');
  expect(filters).toEqual({
    areas: ['digital'],
    levels: [],
    titles: ['champion'],
    states: ['open', 'closing'],
    region: '330100',
  });
  expect(filtersFrom({ region: '999999' }, '330100').region).toBe('100000');
});

it('asks for no region where the whole country is meant, because 100000 would be its own measures alone', () => {
  expect(toSearch(noFilters('100000'))).not.toHaveProperty('region');
  expect(toSearch(noFilters('330100')).region).toBe('330100');
});

it('each chip takes its own choice away and nothing else', () => {
  const filters = toggled(toggled(noFilters('330100'), 'areas', 'digital'), 'states', 'open');
  const active = activeFilters(filters);
  expect(active.map(({ label }) => label)).toEqual(['杭州市能用的', '未截止', '数字化转型']);
  expect(active[2]?.without).toEqual(toggled(noFilters('330100'), 'states', 'open'));
  expect(active[0]?.without.region).toBe('100000');
});

it('a longer search takes the place of the shorter one that it began with; eight are kept', () => {
  expect(withRecent(['贴', '研发'], '贴息')).toEqual(['贴息', '研发']);
  expect(withRecent(['研发'], '  ')).toEqual(['研发']);
  const many = Array.from({ length: 8 }, (_, at) => `词${at}`);
  expect(withRecent(many, '新')).toHaveLength(8);
});

it('searches that come back stand behind the newer ones, each once', () => {
  expect(withOlder(['贴息'], ['研发', '贴息'])).toEqual(['贴息', '研发']);
});

it('papers are ticked and unticked by measure', () => {
  const ticked = togglePaper({ 'cn-b': ['营业执照'] }, 'cn-a', '审计报告');
  expect(ticked).toEqual({ 'cn-b': ['营业执照'], 'cn-a': ['审计报告'] });
  expect(togglePaper(ticked, 'cn-a', '审计报告')).toEqual({ 'cn-b': ['营业执照'] });
});

it('points from what is over to the first successor that the phone has', () => {
  const known = publicMeasure(newMeasure({ id: 'cn-new' }), '');
  const byId = new Map([[known.id, known]]);
  expect(successorOf({ replacedBy: 'cn-gone', successors: ['cn-new'] }, byId)).toBe(known);
  expect(successorOf({ replacedBy: null, successors: [] }, byId)).toBeUndefined();
});
