const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const FIELDS = [
  { name: 'second', min: 0, max: 59, names: [] },
  { name: 'minute', min: 0, max: 59, names: [] },
  { name: 'hour', min: 0, max: 23, names: [] },
  { name: 'day', min: 1, max: 31, names: [] },
  { name: 'month', min: 1, max: 12, names: MONTHS },
  { name: 'weekday', min: 0, max: 6, names: WEEKDAYS },
  { name: 'year', min: 1970, max: 2099, names: [] },
] as const;

type Field = (typeof FIELDS)[number];
export type Cron = readonly ReadonlySet<number>[];

function parseNumber(text: string, field: Field): number {
  const named = (field.names as readonly string[]).indexOf(text.toUpperCase());
  const value = named >= 0 ? named + (field.name === 'month' ? 1 : 0) : /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(value >= field.min && value <= field.max)) throw new Error(`cron: bad ${field.name} '${text}'`);
  return value;
}

function parseField(text: string, field: Field): Set<number> {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [span = '', stepText, ...more] = part.split('/');
    const step = stepText === undefined ? 1 : Number(stepText);
    if (more.length > 0 || !Number.isInteger(step) || step < 1)
      throw new Error(`cron: bad step in ${field.name} '${part}'`);
    const [first = '', last] = span === '*' ? [String(field.min), String(field.max)] : span.split('-');
    const from = parseNumber(first, field);
    const to = last === undefined ? (stepText === undefined ? from : field.max) : parseNumber(last, field);
    if (from > to) throw new Error(`cron: bad range in ${field.name} '${part}'`);
    for (let value = from; value <= to; value += step) values.add(value);
  }
  return values;
}

/** Parses the seven fields of a timer trigger: second minute hour day month weekday year. */
export function parseCron(text: string): Cron {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== FIELDS.length) throw new Error(`cron: '${text}' must have seven fields`);
  return FIELDS.map((field, i) => parseField(parts[i] ?? '', field));
}

const UTC8_MS = 8 * 60 * 60 * 1000;

/** Whether the timer fires in the second of `instant`. Day and weekday, when both are limited, are an OR. */
export function cronMatches(cron: Cron, instant: Date): boolean {
  const local = new Date(instant.getTime() + UTC8_MS);
  const values = [
    local.getUTCSeconds(),
    local.getUTCMinutes(),
    local.getUTCHours(),
    local.getUTCDate(),
    local.getUTCMonth() + 1,
    local.getUTCDay(),
    local.getUTCFullYear(),
  ];
  const hits = values.map((value, i) => cron[i]?.has(value) ?? false);
  const [day = false, weekday = false] = [hits[3], hits[5]];
  const dayLimited = (cron[3]?.size ?? 0) < 31;
  const weekdayLimited = (cron[5]?.size ?? 0) < 7;
  const dateHit = dayLimited && weekdayLimited ? day || weekday : day && weekday;
  return dateHit && [0, 1, 2, 4, 6].every((i) => hits[i]);
}
