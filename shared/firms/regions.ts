import { areaList } from '@vant/area-data';

/** GB/T 2260 regions: province, city, county, as the kept package lists them. */

const lists: readonly Record<string, string>[] = [areaList.province_list, areaList.city_list, areaList.county_list];

/** Cities with an SME authority of their own (计划单列市): rules of their province do not bind them. */
const SEPARATE_AUTHORITIES: readonly string[] = ['2102', '3302', '3502', '3702', '4403'];

const nameOf = (code: string): string | undefined => lists.map((list) => list[code]).find((name) => name !== undefined);

/** True for a six-digit code of a province, city or county that exists. */
export function isRegion(code: string): boolean {
  return /^\d{6}$/.test(code) && nameOf(code) !== undefined;
}

/** 浙江省杭州市西湖区; a virtual city row (市辖区) and a repeated name are left out. */
export function regionName(code: string): string {
  const chain = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
  const names = [...new Set(chain)]
    .map(nameOf)
    .filter((name) => name !== undefined && name !== '市辖区' && name !== '县');
  return [...new Set(names)].join('');
}

/**
 * The authority that a firm of this region applies to, as the code prefix of its area: four digits for a city with its
 * own authority, else the province's two.
 */
export function authorityOf(region: string): string {
  const city = region.slice(0, 4);
  return SEPARATE_AUTHORITIES.includes(city) ? city : region.slice(0, 2);
}

/** The part of a code that its counties share: 33 of 330000, 3301 of 330100. */
export const regionStem = (code: string): string => code.replace(/(?:00){1,2}$/, '');

/** 330106 lies within 330100 and within 330000; 330000 may do so (`unknown`): the profile names the province alone. */
export function regionWithin(region: string, area: string): 'met' | 'unmet' | 'unknown' {
  if (region.startsWith(regionStem(area))) return 'met';
  return area.startsWith(regionStem(region)) ? 'unknown' : 'unmet';
}

/** Provinces, or the parts of a province or city, as `{code, name}` in the order of the codes: for a picker. */
export function regionsBelow(parent: string | null): readonly { readonly code: string; readonly name: string }[] {
  const depth = parent === null ? 0 : parent.endsWith('0000') ? 1 : 2;
  const prefix = parent === null ? '' : parent.slice(0, depth * 2);
  return Object.entries(lists[depth] ?? {})
    .filter(([code]) => code.startsWith(prefix))
    .map(([code, name]) => ({ code, name }));
}
