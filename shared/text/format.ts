import type { Unit } from '../rules';

/** Numbers as an owner reads them. Rounding is for the eye alone: verdicts compare the exact figures. */

const WAN = 10_000;
const YI = 100_000_000;

const trimmed = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** 86000000 → 8600 万元; below 万元 in 元; from 1 亿 in 亿元. */
export function formatMoney(yuan: number): string {
  const size = Math.abs(yuan);
  if (size >= YI) return `${trimmed(yuan / YI, 4)} 亿元`;
  if (size >= WAN) return `${trimmed(yuan / WAN, 2)} 万元`;
  return `${trimmed(yuan, 2)} 元`;
}

/**
 * 0.03 → 3%. Beside a `line` it takes as many digits as it needs to stand on its own side of it: 2.9996 % never reads
 * as the 3 % that it misses.
 */
export function formatRatio(value: number, line?: number | null): string {
  for (let digits = 2; digits <= 8; digits += 2) {
    const text = trimmed(value * 100, digits);
    if (line == null || value === line || Number(text) !== Number((line * 100).toFixed(8))) return `${text}%`;
  }
  return `${trimmed(value * 100, 10)}%`;
}

const SUFFIX: Readonly<Record<Exclude<Unit, 'yuan' | 'ratio'>, string>> = {
  years: ' 年',
  days: ' 天',
  count: '',
  points: ' 分',
  level: ' 级',
  rank: '',
};

/** A value or a line in its unit; 未填 where it is unknown. */
export function formatValue(value: number | null, unit: Unit | null, line?: number | null): string {
  if (value === null) return '未填';
  if (unit === 'yuan') return formatMoney(value);
  if (unit === 'ratio') return formatRatio(value, line);
  if (unit === 'rank') return `第 ${value} 名`;
  return `${trimmed(value, 4)}${unit ? SUFFIX[unit] : ''}`;
}
