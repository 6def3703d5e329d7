import type { Condition } from '@shared/rules';
import { compileCatalogue, publicMeasure, stateOn, type Measure } from '@shared/measures';
import { NATION } from '@shared/measures/terms';
import { isField } from './columns';
import { FAULTS } from './texts';

/** What a schema cannot see: records against each other, dates against dates, and what must never reach a user. */

export interface CatalogueFault {
  readonly id: string;
  /** The field to change. */
  readonly path: string;
  readonly say: string;
}

interface Looked {
  /** Ids that may be named. */
  readonly ids: ReadonlySet<string>;
  readonly byId: ReadonlyMap<string, Measure>;
  /** Today in Asia/Shanghai, for dates that cannot lie ahead. */
  readonly asOf: string;
}

type Found = readonly (readonly [path: string, say: string])[];
type Check = (measure: Measure, looked: Looked) => Found;

/**
 * Every fault of every record, in the order of the records. `alsoKnown`: ids of records that have faults of their own and
 * are not among the measures yet.
 */
export function checkCatalogue(
  measures: readonly Measure[],
  asOf: string,
  alsoKnown: ReadonlySet<string> = new Set(),
): CatalogueFault[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const looked = { ids: new Set([...byId.keys(), ...alsoKnown]), byId, asOf };
  return measures.flatMap((measure) =>
    CHECKS.flatMap((check) => check(measure, looked)).map(([path, say]) => ({ id: measure.id, path, say })),
  );
}

/** The day after (or `by` days after) a date. */
export const dayAfter = (date: string, by = 1): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

const OVER: readonly string[] = ['closed', 'expired', 'replaced'];

/** Ids that are named exist, and whoever follows them arrives somewhere. */
const successorsExist: Check = ({ id, replacedBy, successors }, { ids, byId }) => {
  const named = [
    ...(replacedBy === null ? [] : [['replacedBy', replacedBy] as const]),
    ...successors.map((each) => ['successors', each] as const),
  ];
  const found: [string, string][] = named.flatMap(([path, other]) =>
    other === id ? [[path, FAULTS.itself]] : ids.has(other) ? [] : [[path, FAULTS.noSuchId(other)]],
  );
  return [...found, ...(replacedBy !== null && replacedBy !== id && isCircle(id, byId) ? [circle(id, byId)] : [])];
};

function chainOf(id: string, byId: Looked['byId']): string[] {
  const chain = [id];
  for (;;) {
    const next = byId.get(chain.at(-1) ?? '')?.replacedBy ?? null;
    if (next === null) return chain;
    if (chain.includes(next)) return [...chain, next];
    chain.push(next);
  }
}
const isCircle = (id: string, byId: Looked['byId']): boolean =>
  new Set(chainOf(id, byId)).size < chainOf(id, byId).length;
const circle = (id: string, byId: Looked['byId']): [string, string] => [
  'replacedBy',
  FAULTS.circle(chainOf(id, byId).join(' → ')),
];

/** Pairs of dates of which the first is not after the second. */
const datesAgree: Check = ({ inForceFrom, inForceTo, issued, verifiedOn, closedEarly, apply }, { asOf }) => {
  const { opensOn, closesOn } = apply;
  const pairs: readonly (readonly [string, string | null, string, string | null])[] = [
    ['apply.opensOn', opensOn, 'apply.closesOn', closesOn],
    ['inForceFrom', inForceFrom, 'inForceTo', inForceTo],
    ['apply.opensOn', opensOn, 'inForceTo', inForceTo],
    ['inForceFrom', inForceFrom, 'apply.closesOn', closesOn],
    ['apply.closesOn', closesOn, 'inForceTo', inForceTo],
    ['closedEarly.on', closedEarly?.on ?? null, 'apply.closesOn', closesOn],
    ['closedEarly.on', closedEarly?.on ?? null, 'inForceTo', inForceTo],
    ['issued', issued, 'verifiedOn', verifiedOn],
  ];
  const found: [string, string][] = pairs.flatMap(([first, a, second, b]) =>
    a !== null && b !== null && a > b ? [[second, FAULTS.before(second, b, first, a)]] : [],
  );
  return verifiedOn > asOf ? [...found, ['verifiedOn', FAULTS.ahead(verifiedOn, asOf)]] : found;
};

/** Around each end: the last day belongs to the measure, the next one does not. */
const endsEnd: Check = (measure) => {
  const { inForceTo, apply, closedEarly } = measure;
  const isOver = (day: string) => OVER.includes(stateOn(measure, day).state);
  const lastDays: readonly (readonly [string, string | null])[] = [
    ['inForceTo', inForceTo],
    ['apply.closesOn', apply.closesOn],
    ['closedEarly.on', closedEarly && dayAfter(closedEarly.on, -1)],
  ];
  return lastDays.flatMap(([path, last]) => {
    if (last === null) return [];
    const open = [1, 2, 30, 400].map((days) => dayAfter(last, days)).find((day) => !isOver(day));
    return open === undefined ? [] : [[path, FAULTS.openAfterEnd(open)] as const];
  });
};

/** What the record says of its standing agrees with its dates, on the day on which it was verified. */
const standingAgrees: Check = ({ standing, replacedBy, inForceTo, apply, verifiedOn }) => {
  const found: [string, string][] = [];
  if (standing === 'replaced' && replacedBy === null) found.push(['replacedBy', FAULTS.replacedByWhat]);
  if (replacedBy !== null && (standing === 'in-force' || standing === 'unverified'))
    found.push(['standing', FAULTS.replacedYet]);
  if (standing === 'expired' && inForceTo !== null && inForceTo > verifiedOn)
    found.push(['standing', FAULTS.expiredYet(inForceTo)]);
  if (standing === 'in-force' && inForceTo !== null && inForceTo < verifiedOn)
    found.push(['standing', FAULTS.inForceYet(inForceTo)]);
  if (apply.mode === 'dated' && apply.opensOn === null && apply.closesOn === null)
    found.push(['apply.mode', FAULTS.datedWithout]);
  if (apply.mode === 'closed' && apply.closesOn !== null && apply.closesOn > verifiedOn)
    found.push(['apply.mode', FAULTS.closedYet(apply.closesOn)]);
  return found;
};

/** Every amount says what it is for, and none is larger than the most. A title is never money. */
const amountsHaveBases: Check = ({ benefit: { kind, most, items }, grants }) => {
  const found: [string, string][] = [];
  const titled = items.filter(({ titles, yuan }) => titles !== null && yuan !== null);
  if (most === null && titled.length > 0) found.push(['benefit.most', FAULTS.noBasis]);
  const above = titled.find(({ yuan }) => most !== null && (yuan ?? 0) > most.yuan);
  if (above) found.push(['benefit.most.yuan', FAULTS.aboveMost(above.label)]);
  if (most !== null && (grants.length > 0 || kind === 'certification'))
    found.push(['benefit.most', FAULTS.titleIsMoney]);
  return found;
};

const LEVEL_OF: readonly (readonly [RegExp, Measure['level']])[] = [
  [new RegExp(`^${NATION}$`), 'national'],
  [/^\d{2}0000$/, 'provincial'],
  [/^\d{4}00$/, 'municipal'],
  [/^\d{6}$/, 'county'],
];

const regionFitsLevel: Check = ({ level, region }) => {
  const fits = LEVEL_OF.find(([shape]) => shape.test(region))?.[1];
  return fits === level ? [] : [['region', FAULTS.regionOfLevel(region, level)]];
};

const requirementsStand: Check = (measure) => {
  const found: [string, string][] = [];
  const seen = new Set<string>();
  measure.requirements.forEach(({ id, when, text }, at) => {
    const path = `requirements.${at}`;
    if (seen.has(id)) found.push([`${path}.id`, FAULTS.sameRequirement(id)]);
    seen.add(id);
    if (text === null && hasReview(when)) found.push([`${path}.text`, FAULTS.reviewWithoutText]);
  });
  try {
    compileCatalogue([measure]);
  } catch (error) {
    found.push(['requirements', FAULTS.notCompiled(error instanceof Error ? error.message : String(error))]);
  }
  return found;
};

function hasReview(when: Condition): boolean {
  if ('review' in when) return true;
  const parts = 'all' in when ? when.all : 'any' in when ? when.any : 'of' in when ? when.of : [];
  if ('not' in when) return hasReview(when.not);
  if ('reviewIfUnmet' in when) return hasReview(when.reviewIfUnmet);
  return parts.some(hasReview);
}

const isGovernment = (url: string): boolean => {
  const host = /^https?:\/\/([^/:]+)/.exec(url)?.[1] ?? '';
  return host === 'gov.cn' || host.endsWith('.gov.cn');
};

/** Only pages of government bodies may be shown; a source that is not shown leaves no trace. */
const linksAreOfficial: Check = (measure) => {
  const { link, sources } = measure;
  const found: [string, string][] = [];
  if (link && !isGovernment(link.url)) found.push(['link.url', FAULTS.notOfficial(link.url)]);
  sources.forEach(({ shown, url }, at) => {
    if (shown && url === null) found.push([`sources.${at}.url`, FAULTS.shownWithoutUrl]);
    if (shown && url !== null && !isGovernment(url)) found.push([`sources.${at}.url`, FAULTS.notOfficial(url)]);
  });
  // The official link may be the address of a page that was read through a mirror: such a source stays hidden.
  const seen = JSON.stringify({ ...publicMeasure(measure, ''), link: null });
  const leaked = sources.findIndex(({ shown, url }) => !shown && url !== null && seen.includes(url));
  return leaked < 0 ? found : [...found, [`sources.${leaked}.url`, FAULTS.hiddenSource]];
};

const unsureNamesFields: Check = ({ unsure }) =>
  unsure.filter((path) => !isField(path)).map((path) => ['unsure', FAULTS.noSuchField(path)] as const);

const CHECKS: readonly Check[] = [
  successorsExist,
  datesAgree,
  endsEnd,
  standingAgrees,
  amountsHaveBases,
  regionFitsLevel,
  requirementsStand,
  linksAreOfficial,
  unsureNamesFields,
];
