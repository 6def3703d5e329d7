import { lastDayOf, materialHash, type AlertFacts } from '@shared/alerts';
import type { Firm } from '@shared/firms';
import { compileCatalogue, matchMeasures, type Matchable, type MeasureMatch } from '@shared/measures';
import { FirmColumns, layoutFor } from '@shared/measures/bulk';
import { NATION } from '@shared/measures/terms';
import { placed, PLACE } from './area-of';
import { kindOf, type WaveChange } from './changes';
import { fieldsOf } from './fields-of';
import { sideOf, type Side, type Stand } from './side';

/** What one firm is told of one measure. */
export interface Verdict {
  readonly facts: AlertFacts;
  /** Which state of the measure it is about. */
  readonly step: string;
}

/** A wave made ready for firms: which fields of them it asks for, and what each is told. */
export interface Judge {
  readonly fields: readonly string[];
  /** By the places of the firms; those without an entry are told nothing. */
  readonly judge: (firms: readonly Firm[]) => ReadonlyMap<number, readonly Verdict[]>;
}

/** Of one publication a firm is told of so many measures: those that stand highest on its own list. */
export const MOST_A_FIRM = 20;

interface Compiled {
  readonly before: Side | null;
  readonly after: Side;
  readonly known: Matchable | null;
  readonly measure: Matchable;
  readonly step: string;
}

interface Found {
  readonly of: Compiled;
  readonly was: Stand | null;
  readonly now: Stand;
}

/** Makes the changes of a wave ready, for the day of the publication. */
export function judgeOf(changes: readonly WaveChange[], asOf: string): Judge {
  const told = changes.map((change) => ({ ...change, kind: kindOf(change, asOf) }));
  const alive = told.filter(({ kind }) => kind === 'new' || kind === 'changed');
  const sides = alive.map(({ before, after, kind }) => ({
    known: kind === 'changed' && before ? placed(before) : null,
    measure: placed(after),
  }));
  const all = sides.flatMap(({ known, measure }) => (known ? [known, measure] : [measure]));
  const layout = layoutFor(
    all.flatMap(({ requirements }) => requirements),
    { withDerived: true },
  );
  const compiled = sides.map(({ known, measure }): Compiled => ({
    known,
    measure,
    before: known && sideOf(known, layout, asOf),
    after: sideOf(measure, layout, asOf),
    step: materialHash(measure),
  }));
  const verdictsOf = wording(compiled, asOf);
  return {
    fields: fieldsOf(all, layout, asOf),
    judge: (firms) => {
      const columns = new FirmColumns(asOf, layout);
      columns.append(firms);
      const found = new Map<number, Found[]>();
      for (const of of compiled) {
        const before = of.before?.({ firms, columns });
        const after = of.after({ firms, columns });
        for (let row = 0; row < firms.length; row += 1) {
          const [was, now] = [before?.(row) ?? null, after(row)];
          if (!now.isTold && !isLost(was, now)) continue;
          const known = found.get(row);
          if (known) known.push({ of, was, now });
          else found.set(row, [{ of, was, now }]);
        }
      }
      return new Map([...found].map(([row, list]) => [row, verdictsOf(firms[row] as Firm, list)]));
    },
  };
}

/** Lost is what was worth telling and is out of reach now; what has only become less sure is not. */
const isLost = (was: Stand | null, now: Stand): boolean =>
  was?.isTold === true && (now.fit === 'not-now' || now.fit === 'not-for-you');

/** The few firms that are told something are matched one by one, where amount, order or reasons ask for it. */
function wording(compiled: readonly Compiled[], asOf: string) {
  const catalogue = compileCatalogue(compiled.map(({ measure }) => measure));
  // An amount that does not hang on titles is everybody's.
  const same = new Map(
    catalogue.measures.flatMap(({ id, benefit: { most } }, at) => {
      const list = catalogue.amounts[at] ?? [];
      if (list.some(({ column }) => column >= 0)) return [];
      const yuan = list.length === 0 ? null : Math.max(...list.map((each) => each.yuan));
      return [[id, yuan === null || most === null ? null : { yuan, basis: most.basis }] as const];
    }),
  );
  return (firm: Firm, found: readonly Found[]): readonly Verdict[] => {
    const isPlain = found.length <= MOST_A_FIRM && found.every(({ of, now }) => now.isTold && same.has(of.measure.id));
    const matches = new Map(
      (isPlain ? [] : matchMeasures(catalogue, firm, { asOf, all: true })).map((match, at) => [
        match.id,
        { match, at },
      ]),
    );
    const placeOf = ({ of }: Found): number => matches.get(of.measure.id)?.at ?? 0;
    const first = isPlain ? found : [...found].sort((a, b) => placeOf(a) - placeOf(b)).slice(0, MOST_A_FIRM);
    return first.map((each) => {
      const { measure } = each.of;
      const match = matches.get(measure.id)?.match ?? null;
      return { facts: factsOf(each, match, same.get(measure.id) ?? match?.amount ?? null), step: each.of.step };
    });
  };
}

function factsOf({ of, was, now }: Found, match: MeasureMatch | null, amount: MeasureMatch['amount']): AlertFacts {
  const { measure } = of;
  const head = { measureId: measure.id, title: measure.title, until: lastDayOf(measure) };
  if (!now.isTold) return { kind: 'measure-lost', ...head, condition: turnedIn(of, match) };
  const fit = now.fit === 'fits' ? ('fits' as const) : ('fits-if' as const);
  return was
    ? { kind: 'measure-changed', ...head, fit, amount, was: was.fit }
    : { kind: 'measure-new', ...head, fit, amount };
}

/** The condition that turned: of those that are unmet now the first that was not asked like this before. */
function turnedIn({ known, measure: { id, requirements } }: Compiled, match: MeasureMatch | null): string | null {
  const asked = new Set((known?.requirements ?? []).map(({ when }) => JSON.stringify(when)));
  const unmet = (match?.reasons ?? []).filter(({ outcome }) => outcome === 'unmet').map(({ condition }) => condition);
  const isNew = (condition: string): boolean =>
    requirements.some(({ id: own, when }) => own === condition && !asked.has(JSON.stringify(when)));
  const turned = unmet.find(isNew) ?? unmet[0];
  return turned === undefined || turned === PLACE ? null : `${id}.${turned}`;
}

/** True for a wave that concerns the country: its firms are read without looking up who is where. */
export const isEverywhere = (regions: readonly string[]): boolean => regions.includes(NATION);
