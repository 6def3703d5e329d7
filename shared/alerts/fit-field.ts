import { isDate, shanghaiDate } from '../rules/calendar';
import type { Part } from './terms';

/**
 * Texts for the fields of subscribe messages, by the platform's table of types and limits (订阅消息参数值内容限制说明). A text is
 * shortened where it stays true and refused where it would not be: a message that says something wrong is worse than none.
 */

const DAY = /^\d{4}年\d{1,2}月\d{1,2}日$/;
const DATE = /^\d{4}年\d{1,2}月(\d{1,2}日( \d{1,2}:\d{2}(:\d{2})?)?)?$/;
const TIME = /^(\d{4}年\d{1,2}月\d{1,2}日 )?\d{1,2}:\d{2}(:\d{2})?$/;
const chars = (text: string): readonly string[] => [...text];

const exactly =
  (shape: RegExp) =>
  (text: string): string | null =>
    shape.test(text) ? text : null;

/** A text of at most `max` characters, where it is longer an ellipsis the last of them. */
export function cut(text: string, max: number): string {
  const all = chars(text);
  return all.length <= max
    ? text
    : `${all
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

const FIT: Readonly<Record<string, (text: string) => string | null>> = {
  thing: (text) => cut(text || '详见小程序', 20),
  number: exactly(/^(?=.{1,32}$)\d+(\.\d+)?$/),
  letter: exactly(/^[A-Za-z]{1,32}$/),
  symbol: exactly(/^[^\p{L}\p{N}\s]{1,5}$/u),
  character_string: fitCharacters,
  time: fitTime,
  date: (text) => exactly(DATE)(inChinese(text)),
  amount: fitAmount,
  phone_number: exactly(/^[0-9+\-() ]{1,17}$/),
  car_number: exactly(/^[\u4e00-\u9fff]?[A-Za-z0-9]{1,7}[\u4e00-\u9fff]?$/),
  name: fitName,
  phrase: (text) => exactly(/^[\u4e00-\u9fff]{1,5}$/)(text || '见详情'),
  // What may stand there is the template's own list: the setup answers for it.
  enum: (text) => text || null,
  const: (text) => text || null,
};

const typeOf = (name: string): string | undefined => /^([a-z_]+)\d+$/.exec(name)?.[1];

/** Is it the name of a field, of a type that the platform has? */
export const isField = (name: string): boolean => Object.hasOwn(FIT, typeOf(name) ?? '');

/** The text as a field takes it (`thing1`); null: it cannot be right there. */
export function fitField(name: string, text: string): string | null {
  const type = typeOf(name);
  const fit = type !== undefined && Object.hasOwn(FIT, type) ? FIT[type] : undefined;
  return fit ? fit(oneLine(text)) : null;
}

/** All fields of a template; null where one of them cannot be right: the message would be refused, or say something wrong. */
export function fillTemplate(
  fields: readonly { readonly name: string; readonly part: Part }[],
  parts: Readonly<Record<Part, string>>,
): Readonly<Record<string, { readonly value: string }>> | null {
  const filled: Record<string, { readonly value: string }> = {};
  for (const { name, part } of fields) {
    const value = fitField(name, parts[part]);
    if (value === null) return null;
    filled[name] = { value };
  }
  return filled;
}

/** Without line breaks, control and invisible characters and halves of characters. */
const oneLine = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();

/** 2026-03-01 and an instant as 2026年3月1日, 2026-03 as 2026年3月; anything else as it is. */
function inChinese(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) {
    const at = Date.parse(text);
    return Number.isNaN(at) ? text : inChinese(shanghaiDate(at));
  }
  if (!isDate(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text)) return text;
  const [year = '', month = '', day] = text.split('-');
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}

/** A day without an hour is the whole of it: midnight alone would read as if it had ended before it began. */
function fitTime(text: string): string | null {
  const said = inChinese(text);
  if (DAY.test(said)) return `${said} 00:00~23:59`;
  return exactly(TIME)(said);
}

function fitCharacters(text: string): string | null {
  const plain = text.replace(/(\d{4})年(\d{1,2})月(\d{1,2})日/g, '$1-$2-$3');
  if (!/^[\u0020-\u007E]+$/.test(plain)) return null;
  return plain.length <= 32 ? plain : `${plain.slice(0, 29).trimEnd()}...`;
}

/** 8600 万元 as 86000000元. */
function fitAmount(text: string): string | null {
  const found = /^([¥￥$]?)(\d+(?:\.\d+)?) ?(万|亿)?(元?)$/.exec(text);
  if (!found) return null;
  const [, sign = '', digits = '', unit, yuan = ''] = found;
  const times = unit === '万' ? 1e4 : unit === '亿' ? 1e8 : 1;
  const amount = unit === undefined ? digits : String(Number((Number(digits) * times).toFixed(2)));
  return exactly(/^[¥￥$]?\d{1,10}(\.\d+)?元?$/)(`${sign}${amount}${yuan}`);
}

/** Ten characters where one is Chinese, twenty otherwise, no digits. */
function fitName(text: string): string | null {
  const short = cut(text, /\p{Script=Han}/u.test(text) ? 10 : 20);
  return exactly(/^([^\u4e00-\u9fff\d]{1,20}|[^\d]{1,10})$/u)(short);
}
