import { regionName } from '@shared/firms';
import { NATION, type Measure } from '@shared/measures';
import { choiceText, formatMoney } from '@shared/text';
import {
  AREA_NAMES,
  BASIS_NAMES,
  KIND_NAMES,
  LEVEL_NAMES,
  requirementText,
  STANDING_NAMES,
  STATE_NAMES,
} from '@shared/text/measures';
import type { Diff, FieldChange } from './diff';
import { CLOSED_REASON_NAMES, DIFF, fieldName, MODE_NAMES } from './texts';

/** One record that changes, in words. */
export interface WordedChange {
  readonly measure: Measure;
  readonly kind: 'new' | 'changed' | 'closing';
  readonly lines: string[];
}

/** The diff record by record, what closes first: what it means comes before the fields that say so. */
export function wordChanges({ added, changed, closing }: Diff): WordedChange[] {
  const fieldsOf = new Map(changed.map(({ measure, fields }) => [measure.id, fields.flatMap(linesOfField)]));
  const closes = new Set(closing.map(({ measure }) => measure.id));
  return [
    ...closing.map(({ measure, from, to, on }): WordedChange => {
      const says = `${DIFF.from(STATE_NAMES[from], STATE_NAMES[to])}${whyClosed(measure, on)}`;
      return { measure, kind: 'closing', lines: [says, ...(fieldsOf.get(measure.id) ?? [])] };
    }),
    ...added.map((measure): WordedChange => ({ measure, kind: 'new', lines: linesOfNew(measure) })),
    ...changed
      .filter(({ measure }) => !closes.has(measure.id))
      .map(({ measure }): WordedChange => ({ measure, kind: 'changed', lines: fieldsOf.get(measure.id) ?? [] })),
  ];
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `      ${line}`);

/** The diff for reading, section by section; a section without an entry is left out. */
export function printDiff({ added, changed, closing, unchanged }: Diff): string {
  const section = (title: string, entries: readonly string[]) =>
    entries.length === 0 ? [] : [`${title}（${entries.length}）`, ...entries, ''];
  return [
    ...section(
      DIFF.added,
      added.map((measure) => [`  + ${named(measure)}`, ...indented(linesOfNew(measure))].join('\n')),
    ),
    ...section(
      DIFF.changed,
      changed.map(({ measure, fields }) =>
        [`  * ${named(measure)}`, ...indented(fields.flatMap(linesOfField))].join('\n'),
      ),
    ),
    ...section(
      DIFF.closing,
      closing.map(
        ({ measure, from, to, on }) =>
          `  - ${named(measure)}：${DIFF.from(STATE_NAMES[from], STATE_NAMES[to])}${whyClosed(measure, on)}`,
      ),
    ),
    DIFF.counts(added.length, changed.length, closing.length, unchanged),
  ].join('\n');
}

const named = ({ id, title }: Measure): string => `${id} ${title}`;

const whyClosed = ({ closedEarly }: Measure, on: string | null): string =>
  closedEarly === null ? '' : DIFF.closedEarly(CLOSED_REASON_NAMES[closedEarly.reason], on ?? closedEarly.on);

function linesOfNew(measure: Measure): string[] {
  const { region, area, benefit, apply } = measure;
  return [
    [placeName(region), AREA_NAMES[area], KIND_NAMES[benefit.kind], MODE_NAMES[apply.mode]].join(' · '),
    benefit.summary,
    ...(benefit.most === null ? [] : [`${BASIS_NAMES[benefit.most.basis]} ${formatMoney(benefit.most.yuan)}`]),
    ...measure.requirements.map((requirement) => `${fieldName('requirements')}：${requirementText(requirement)}`),
  ];
}

function linesOfField(change: FieldChange): string[] {
  const { path, from, to } = change;
  return path === 'requirements'
    ? linesOfRequirements(from, to)
    : [DIFF.field(fieldName(path), valueText(path, from), valueText(path, to))];
}

/** Conditions one by one: what is new, what goes, what changes, each as a user reads it. */
function linesOfRequirements(from: unknown, to: unknown): string[] {
  const [old, now] = [from, to].map(
    (list) => new Map((list as Measure['requirements']).map((each) => [each.id, each] as const)),
  ) as [Map<string, Measure['requirements'][number]>, Map<string, Measure['requirements'][number]>];
  const text = (id: string, list: typeof old) => {
    const requirement = list.get(id);
    return requirement ? `${requirementText(requirement)}（${DIFF.unless[requirement.unless]}）` : DIFF.nothing;
  };
  const ids = [...new Set([...old.keys(), ...now.keys()])];
  const lines = ids
    .filter((id) => JSON.stringify(old.get(id)) !== JSON.stringify(now.get(id)))
    .map((id) => DIFF.field(`${fieldName('requirements')}${id}`, text(id, old), text(id, now)));
  return lines.length > 0 ? lines : [DIFF.reordered(fieldName('requirements'))];
}

const placeName = (code: string): string => (code === NATION ? DIFF.nation : regionName(code));
const moneyText = (value: unknown): string => formatMoney(Number(value));
const lookUp =
  (names: Readonly<Record<string, string>>) =>
  (value: unknown): string =>
    names[String(value)] ?? String(value);
const titleName = (value: unknown): string => choiceText('titles', String(value));

const WORDS: Readonly<Record<string, (value: unknown) => string>> = {
  area: lookUp(AREA_NAMES),
  otherAreas: lookUp(AREA_NAMES),
  level: lookUp(LEVEL_NAMES),
  standing: lookUp(STANDING_NAMES),
  region: (value) => `${placeName(String(value))}（${String(value)}）`,
  grants: titleName,
  preferred: titleName,
  listed: (value) => (value === true ? DIFF.yes : DIFF.no),
  'benefit.kind': lookUp(KIND_NAMES),
  'benefit.most.yuan': moneyText,
  'benefit.most.basis': lookUp(BASIS_NAMES),
  'apply.mode': lookUp(MODE_NAMES),
  'closedEarly.reason': lookUp(CLOSED_REASON_NAMES),
};

function valueText(path: string, value: unknown): string {
  if (value === null || value === undefined) return DIFF.nothing;
  if (Array.isArray(value)) {
    const isWords = value.every((each) => typeof each === 'string');
    if (value.length === 0) return DIFF.nothing;
    return isWords ? value.map((each) => WORDS[path]?.(each) ?? each).join('、') : JSON.stringify(value);
  }
  if (typeof value === 'object') {
    const fields = Object.entries(value).map(([key, each]) => valueText(`${path}.${key}`, each));
    return fields.join('，');
  }
  return WORDS[path]?.(value) ?? String(value);
}
