import { isPlainObject } from '../query/ejson';

// Rules of the values of a subscribe message, from the official table 订阅消息参数值内容限制说明. Length is counted in
// characters. `enum` and `const` depend on the template, so any value passes here.
const RULES: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/u,
  number: /^(?=.{1,32}$)\d+(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\s]{1,5}$/u,
  character_string: /^[\u0020-\u007E]{1,32}$/,
  time: /^((\d{4}([-/.])\d{1,2}\3\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日) ?)?\d{1,2}:\d{2}(:\d{2})?(~.+)?$/,
  date: /^(\d{4}年\d{1,2}月(\d{1,2}日)?|\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}([-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2})( \d{1,2}:\d{2}(:\d{2})?)?(~.+)?$/,
  amount: /^[¥￥$]?\d{1,10}(\.\d+)?元?$/,
  phone_number: /^[0-9+\-() ]{1,17}$/,
  car_number: /^[\u4e00-\u9fff]?[A-Za-z0-9]{1,7}[\u4e00-\u9fff]?$/,
  name: /^([^\u4e00-\u9fff\d]{1,20}|[^\d]{1,10})$/u,
  phrase: /^[\u4e00-\u9fff]{1,5}$/,
  enum: /^.+$/u,
  const: /^.+$/u,
};

/** Names the first value that breaks its field's rule, in the words of error 47003; `undefined` when all are fine. */
export function checkMessageData(data: unknown): string | undefined {
  if (!isPlainObject(data) || Object.keys(data).length === 0) return 'data is empty';
  for (const [key, field] of Object.entries(data)) {
    const type = /^([a-z_]+)\d+$/.exec(key)?.[1];
    const rule = type === undefined ? undefined : RULES[type];
    if (!rule) return `data.${key} is not a field of the template`;
    const value = isPlainObject(field) ? field.value : undefined;
    // eslint-disable-next-line no-control-regex -- control characters are what the rule forbids
    if (typeof value !== 'string' || /[\u0000-\u001f\u007f]/.test(value) || !rule.test(value))
      return `data.${key}.value invalid`;
  }
  return undefined;
}
