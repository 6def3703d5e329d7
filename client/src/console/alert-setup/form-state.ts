import type { ActionInput, ActionOutput, FieldError } from '@shared/api';
import { CHANNELS, PARTS, TEMPLATES, type Channel, type Part, type TemplateKey } from '@shared/alerts';
import { TEMPLATE_NAMES } from '@shared/text/alert-words';
import { z } from '@shared/zod';

import { CONSOLE_ALERT_SETUP } from '../../texts/console-alerts';
import { oneLine } from '../parts/one-line';
import { wholeNumber } from '../parts/whole-number';

export type AlertSetup = ActionOutput<'console', 'alertSetup'>;
export type Written = Omit<ActionInput<'console', 'setAlertSetup'>, 'key' | 'region' | 'version'>;

/** The setup while it is written: what stands in the fields. A part is null until it is picked. */
const fieldTyped = z.strictObject({ name: z.string(), part: z.enum(PARTS).nullable() });
const templateTyped = z.strictObject({
  isUsed: z.boolean(),
  channel: z.enum(CHANNELS),
  templateId: z.string(),
  fields: z.array(fieldTyped),
});
export const typedSchema = z.strictObject({
  templates: z.record(z.enum(TEMPLATES), templateTyped),
  perSecond: z.string(),
  digestAt: z.string(),
  isPaused: z.boolean(),
});
export type FieldTyped = Readonly<z.infer<typeof fieldTyped>>;
export type TemplateTyped = Readonly<z.infer<typeof templateTyped>>;
export type Typed = Readonly<z.infer<typeof typedSchema>>;

export const MOST_FIELDS = 5;
const NEW_FIELD: FieldTyped = { name: '', part: null };
/** Those who look after firms are staff; everybody else grants one message by one tap unless the account may do better. */
export const channelsOf = (template: TemplateKey): readonly Channel[] =>
  template === 'staff' ? CHANNELS : CHANNELS.filter((channel) => channel !== 'staff');
const unusedOf = (template: TemplateKey): TemplateTyped => ({
  isUsed: false,
  channel: template === 'staff' ? 'staff' : 'one-time',
  templateId: '',
  fields: [NEW_FIELD],
});

export function typedOf({ templates, perSecond, digestAt, isPaused }: Written): Typed {
  const typed = TEMPLATES.map((template): [TemplateKey, TemplateTyped] => {
    const known = templates.find((each) => each.template === template);
    if (!known) return [template, unusedOf(template)];
    const { channel, templateId, fields } = known;
    return [template, { isUsed: true, channel, templateId, fields }];
  });
  const byKey = Object.fromEntries(typed) as Record<TemplateKey, TemplateTyped>;
  return { templates: byKey, perSecond: String(perSecond), digestAt, isPaused };
}

/** What is wrong, by the place where it stands: `policy.templateId`, `policy.fields`, `policy.fields.0.name`, `perSecond`. */
export type Problems = ReadonlyMap<string, string>;

const FIELD_NAME = /^[a-z_]+\d{1,3}$/;
const TEMPLATE_ID = /^[\w-]{1,100}$/;
const LONGEST_NAME = 30;
const MOST_A_SECOND = 1000;
const { problems: WORDS } = CONSOLE_ALERT_SETUP;

/** What was typed as the cloud takes it, or everything that it would refuse. */
export function readTyped(typed: Typed): { readonly written: Written } | { readonly problems: Problems } {
  const problems = new Map<string, string>();
  const templates = usedOf(typed).map((template) => {
    const { channel, templateId, fields } = typed.templates[template];
    const id = oneLine(templateId);
    if (!TEMPLATE_ID.test(id)) problems.set(`${template}.templateId`, WORDS.templateId);
    if (fields.length === 0) problems.set(`${template}.fields`, WORDS.noFields);
    if (fields.length > MOST_FIELDS) problems.set(`${template}.fields`, WORDS.manyFields);
    const read = fields.map((field) => ({ name: oneLine(field.name), part: field.part }));
    read.forEach(({ name, part }, at) => {
      const place = `${template}.fields.${at}`;
      const isName = FIELD_NAME.test(name) && name.length <= LONGEST_NAME;
      const isTwice = read.findIndex((other) => other.name === name) < at;
      if (!isName) problems.set(`${place}.name`, WORDS.fieldName);
      else if (isTwice) problems.set(`${place}.name`, WORDS.twice);
      if (part === null) problems.set(`${place}.part`, WORDS.part);
    });
    return {
      template,
      channel,
      templateId: id,
      fields: read.flatMap(({ name, part }) => (part ? [{ name, part }] : [])),
    };
  });
  const perSecond = wholeNumber(typed.perSecond, 1, MOST_A_SECOND);
  if (typeof perSecond !== 'number') problems.set('perSecond', WORDS.perSecond);
  const digestAt = timeOf(typed.digestAt);
  if (digestAt === null) problems.set('digestAt', WORDS.digestAt);
  if (problems.size > 0 || typeof perSecond !== 'number' || digestAt === null) return { problems };
  return { written: { templates, perSecond, digestAt, isPaused: typed.isPaused } };
}

/** The templates that are sent, in the order in which the cloud gets them. */
export const usedOf = ({ templates }: Typed): readonly TemplateKey[] =>
  TEMPLATES.filter((template) => templates[template].isUsed);

/** `9:05`, `09：05` and `0905` are all said by people. */
export function timeOf(text: string): string | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:：]?(\d{2})$/.exec(text.replace(/\s/g, '')) ?? [];
  const time = `${hours.padStart(2, '0')}:${minutes}`;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : null;
}

/** What the cloud refused, by the place where it stands in the form; `$` where the form has no such place. */
export function problemsOf(fields: readonly FieldError[], typed: Typed): Problems {
  const used = usedOf(typed);
  return new Map(
    fields.map(({ path, message }) => {
      const [, at = '', rest = ''] = /^templates\.(\d+)(?:\.(.+))?$/.exec(path) ?? [];
      const template = at === '' ? undefined : used[Number(at)];
      const words = message === '' ? WORDS.other : message;
      if (template) return [placeIn(template, rest), words] as const;
      return [path === 'perSecond' || path === 'digestAt' ? path : '$', words] as const;
    }),
  );
}

const placeIn = (template: TemplateKey, rest: string): string =>
  /^(templateId|fields\.\d+\.(name|part))$/.test(rest) ? `${template}.${rest}` : `${template}.fields`;

/** The template's own part of what is wrong. */
export const problemsIn = (problems: Problems, template: TemplateKey): Problems =>
  new Map(
    [...problems].flatMap(([place, words]) =>
      place.startsWith(`${template}.`) ? [[place.slice(template.length + 1), words] as const] : [],
    ),
  );

/** Which parts of two setups are not the same, as a reader calls them. */
export function differences(a: Typed, b: Typed): readonly string[] {
  const { perSecond, digestAt, pause } = CONSOLE_ALERT_SETUP;
  const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);
  return [
    ...TEMPLATES.filter((key) => !isSame(sentOf(a.templates[key]), sentOf(b.templates[key]))).map(
      (key) => TEMPLATE_NAMES[key].name,
    ),
    ...(isSame(a.perSecond, b.perSecond) ? [] : [perSecond]),
    ...(isSame(a.digestAt, b.digestAt) ? [] : [digestAt]),
    ...(isSame(a.isPaused, b.isPaused) ? [] : [pause]),
  ];
}

/** What is typed of a template that is not used changes nothing. */
const sentOf = (template: TemplateTyped): TemplateTyped | null => (template.isUsed ? template : null);

export const withField = (template: TemplateTyped, at: number, part: Partial<FieldTyped>): TemplateTyped => ({
  ...template,
  fields: template.fields.map((field, each) => (each === at ? { ...field, ...part } : field)),
});
export const withNewField = (template: TemplateTyped): TemplateTyped =>
  template.fields.length >= MOST_FIELDS ? template : { ...template, fields: [...template.fields, NEW_FIELD] };
export const withoutField = (template: TemplateTyped, at: number): TemplateTyped => ({
  ...template,
  fields: template.fields.filter((_, each) => each !== at),
});

export const isPart = (text: string): text is Part => (PARTS as readonly string[]).includes(text);
