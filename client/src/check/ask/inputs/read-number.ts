import { ASK } from '../../../texts/ask';
import { shiftPoint } from '../../../texts/money';
import { bad, EMPTY, entered, type Entered } from './types';

/** Full-width digits, grouping commas and spaces are how people write; the number is what they mean. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[,，\s]/g, '')
    .replace(/[−–—]/g, '-');
}

const NUMBER = /^-?\d+(\.\d+)?$/;

export type MoneyUnit = 'wan' | 'yuan';

/** An amount as typed in 万元 or 元, as whole yuan and 分, without ever multiplying floats. */
export function readMoney(text: string, unit: MoneyUnit): Entered {
  const typed = plain(text);
  if (typed === '') return EMPTY;
  if (!NUMBER.test(typed)) return bad(ASK.notNumber);
  const isNegative = typed.startsWith('-');
  const yuan = shiftPoint(isNegative ? typed.slice(1) : typed, unit === 'wan' ? 4 : 0);
  if ((yuan.split('.')[1] ?? '').length > 2) return bad(ASK.tooFine);
  return entered(Number(yuan) * (isNegative ? -1 : 1));
}

export function readCount(text: string): Entered {
  const typed = plain(text);
  if (typed === '') return EMPTY;
  return /^\d+$/.test(typed) ? entered(Number(typed)) : bad(ASK.notWhole);
}

/** Per cent with at most two decimals, as basis points. */
export function readShare(text: string): Entered {
  const typed = plain(text).replace(/%$/, '');
  if (typed === '') return EMPTY;
  const bp = NUMBER.test(typed) ? Number(shiftPoint(typed.replace('-', 'x'), 2)) : NaN;
  return Number.isInteger(bp) && bp <= 10_000 ? entered(bp) : bad(ASK.notShare);
}

export function readScore(text: string): Entered {
  const typed = plain(text);
  if (typed === '') return EMPTY;
  return NUMBER.test(typed) ? entered(Number(typed)) : bad(ASK.notNumber);
}
