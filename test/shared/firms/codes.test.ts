import { authorityOf, industryName, isIndustry, isRegion, regionName, regionsBelow, SECTIONS } from '@shared/firms';

describe('regions, GB/T 2260', () => {
  it.each([
    ['330000', '浙江省'],
    ['330100', '浙江省杭州市'],
    ['330106', '浙江省杭州市西湖区'],
    ['110108', '北京市海淀区'],
    ['440305', '广东省深圳市南山区'],
  ])('%s is %s', (code, name) => {
    expect(isRegion(code)).toBe(true);
    expect(regionName(code)).toBe(name);
  });

  it.each(['', '33', '3301', '330199', '339900', '000000', '33010６', '330106 ', '3301060', 'abcdef'])(
    '"%s" does not exist',
    (code) => expect(isRegion(code)).toBe(false),
  );

  it('a picker reaches every county from the provinces, and each has an authority', () => {
    const provinces = regionsBelow(null);
    expect(provinces.map(({ code }) => code)).toEqual(expect.arrayContaining(['110000', '330000', '650000']));
    const cities = provinces.flatMap(({ code }) => regionsBelow(code));
    const counties = cities.flatMap(({ code }) => regionsBelow(code));
    expect(counties.length).toBeGreaterThan(2500);
    for (const { code } of [...provinces, ...cities, ...counties]) {
      expect(isRegion(code)).toBe(true);
      expect(code.startsWith(authorityOf(code))).toBe(true);
    }
  });
});

describe('industries, GB/T 4754-2017: section letter and 2 to 4 digits', () => {
  it.each([
    ['C34', '制造业 · 通用设备制造业'],
    ['C348', '制造业 · 通用设备制造业'],
    ['C3484', '制造业 · 通用设备制造业'],
    ['I6510', '信息传输、软件和信息技术服务业 · 软件和信息技术服务业'],
    ['A01', '农、林、牧、渔业 · 农业'],
  ])('%s is %s', (code, name) => {
    expect(isIndustry(code)).toBe(true);
    expect(industryName(code)).toBe(name);
  });

  it.each(['', 'C', 'C3', 'C34840', '3484', 'c3484', 'A34', 'C44', 'U01', 'C00', 'C34 ', 'C34x'])(
    '"%s" does not exist',
    (code) => expect(isIndustry(code)).toBe(false),
  );

  it('20 sections, 97 divisions numbered without a gap', () => {
    const divisions = SECTIONS.flatMap((section) => Object.keys(section.divisions)).sort();
    expect(SECTIONS.map(({ code }) => code).join('')).toBe('ABCDEFGHIJKLMNOPQRST');
    expect(divisions).toEqual(Array.from({ length: 97 }, (_, at) => String(at + 1).padStart(2, '0')));
  });
});
