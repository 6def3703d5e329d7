/** Money in words: what 万元 means in 元 must be plain to somebody who reads neither fluently. */

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** 86000000 → `86,000,000`; two decimals only where there are any. */
export function sayYuan(yuan: number): string {
  const [whole = '0', cents] = String(Math.abs(yuan)).split('.');
  return `${yuan < 0 ? '-' : ''}${grouped(whole)}${cents ? `.${cents.padEnd(2, '0')}` : ''}`;
}

/** 86000000 → `8,600`, by moving the point and not by dividing. */
export function sayWan(yuan: number): string {
  const text = shiftPoint(String(Math.abs(yuan)), -4);
  const [whole = '0', rest] = text.split('.');
  return `${yuan < 0 ? '-' : ''}${grouped(whole)}${rest ? `.${rest}` : ''}`;
}

/** Move the decimal point of a plain number to the right (or left, below 0) without rounding. */
export function shiftPoint(number: string, places: number): string {
  const [whole = '', fraction = ''] = number.split('.');
  const digits = whole + fraction;
  const at = whole.length + places;
  const padded = at > digits.length ? digits.padEnd(at, '0') : digits;
  const left = (at > 0 ? padded.slice(0, at) : '0').replace(/^0+(?=\d)/, '');
  const right = (at > 0 ? padded.slice(at) : padded.padStart(padded.length - at, '0')).replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}
