import { selectEdition, type SelectorRow } from '@shared/editions';
import { authorityOf } from '@shared/firms';
import { shanghaiDate, type Purpose, type Rung } from '@shared/rules';

/** Which edition is in force (regulations, "rule-version selector"), two days either side of each change. */

const OLD = 'miit-2022-63';
const NEW = 'miit-2026-2';
const NONE = null;
const REGIONS = { 浙江: '330106', 广东: '440100', 山西: '140100', 深圳: '440300', 天津: '120101' };
type Region = keyof typeof REGIONS;
const ALL = Object.keys(REGIONS) as Region[];
const NOT_SHANXI = ALL.filter((region) => region !== '山西');

/** The rung, whom it concerns, the first day of the new text, and what is in force before and from that day. */
type Change = readonly [
  Rung,
  readonly Purpose[],
  readonly Region[],
  string,
  string | null,
  string | null,
  basis: string,
];

const BOTH: readonly Purpose[] = ['new', 'review'];
const CHANGES: readonly Change[] = [
  ['innovative', BOTH, ALL, '2022-08-01', NONE, OLD, '63号 自2022年8月1日'],
  ['specialized', BOTH, ALL, '2022-08-01', NONE, OLD, '63号 自2022年8月1日'],
  ['little-giant', BOTH, ALL, '2022-08-01', NONE, OLD, '63号 自2022年8月1日'],
  ['innovative', BOTH, ALL, '2026-04-01', OLD, OLD, '2号文 第三十条: 附件1 沿用'],
  ['specialized', ['new'], ALL, '2026-04-01', OLD, NEW, '2号文 自2026年4月1日'],
  ['specialized', ['review'], NOT_SHANXI, '2026-04-01', OLD, NEW, '2号文 自2026年4月1日'],
  ['specialized', ['review'], ['山西'], '2026-04-01', OLD, OLD, '晋工信企业字〔2026〕14号: 1至4月仍按63号'],
  ['specialized', ['review'], ['山西'], '2026-05-01', OLD, NEW, '晋工信企业字〔2026〕14号: 1至4月仍按63号'],
  ['little-giant', ['new'], ALL, '2026-04-01', OLD, NEW, '2号文 自2026年4月1日'],
  ['little-giant', ['review'], ALL, '2026-04-01', OLD, OLD, '117号: 2026年复核按63号'],
  ['little-giant', ['review'], ALL, '2027-01-01', OLD, NEW, '2号文 附件2 复核口径'],
  ['champion', BOTH, ALL, '2023-01-01', NONE, 'miit-2023-138', '138号'],
  ['tech-sme', BOTH, ALL, '2026-04-01', 'most-2017-115', 'most-2017-115', '115号 不变'],
  ['high-tech', BOTH, ALL, '2026-04-01', 'most-2016-32', 'most-2016-32', '32号 不变'],
];

const DAY = 86_400_000;
/** The first and the last millisecond of the day `days` after `date`, in China. */
const endsOf = (date: string, days: number): readonly [number, number] => {
  const start = Date.parse(`${date}T00:00:00+08:00`) + days * DAY;
  return [start, start + DAY - 1];
};

const editionAt = (rung: Rung, purpose: Purpose, instant: number, region: Region): string | null =>
  selectEdition({ rung, purpose, asOf: shanghaiDate(instant), area: authorityOf(REGIONS[region]) })?.edition ?? null;

for (const [rung, purposes, regions, day, before, from, basis] of CHANGES) {
  const cases = purposes.flatMap((purpose) => regions.map((region) => [purpose, region] as const));
  it.each(cases)(`${rung} %s in %s on both ends of each day around ${day}: ${basis}`, (purpose, region) => {
    const told = (days: number) => endsOf(day, days).map((instant) => editionAt(rung, purpose, instant, region));
    expect([-2, -1].flatMap(told)).toEqual([before, before, before, before]);
    expect([0, 1, 2].flatMap(told)).toEqual([from, from, from, from, from, from]);
  });
}

it('the day turns at midnight in Asia/Shanghai', () => {
  expect(shanghaiDate(Date.parse('2026-03-31T15:59:59.999Z'))).toBe('2026-03-31');
  expect(shanghaiDate(Date.parse('2026-03-31T16:00:00.000Z'))).toBe('2026-04-01');
});

it('a city with its own authority does not follow its province', () => {
  expect(authorityOf('440300')).toBe('4403');
  expect(authorityOf('440106')).toBe('44');
  expect(['210200', '330200', '350200', '370200'].map(authorityOf)).toEqual(['2102', '3302', '3502', '3702']);
});

it('takes the table as an argument: a row added in front decides', () => {
  const row: SelectorRow = {
    rung: 'innovative',
    from: '2027-01-01',
    edition: NEW,
    basis: '合并标准',
    confidence: 'memory',
  };
  const wanted = { rung: 'innovative', purpose: 'new', asOf: '2027-06-01', area: '33' } as const;
  expect(selectEdition(wanted, [row])?.edition).toBe(NEW);
  expect(selectEdition({ ...wanted, asOf: '2026-12-31' }, [row])).toBeNull();
});
