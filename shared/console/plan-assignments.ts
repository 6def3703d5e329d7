import { industryWithin } from '../firms';

interface Place {
  readonly province: string;
  readonly city: string;
  readonly county: string;
}

/** A commissioner as the rule sees him. */
export interface Carer extends Place {
  readonly id: string;
  /** Sections or longer codes of the industries that he knows. */
  readonly industries: readonly string[];
  readonly load: number;
  readonly mayHave: number;
  readonly isAway: boolean;
}

/** A firm that nobody looks after. */
export interface FirmToAssign extends Place {
  readonly industry: string | null;
  /** People who may not have it: those who belong to it. */
  readonly notBy: readonly string[];
}

/**
 * What decided: that he knows the industry, or else how near he is. `nobody-free`: there are commissioners in the province, and
 * all are away or full; `nobody-near`: there are none.
 */
export type Why = 'county' | 'city' | 'province' | 'industry' | 'nobody-free' | 'nobody-near';

export interface Proposal<C extends Carer> {
  readonly carer: C | null;
  readonly why: Why;
}

const LEVELS = ['county', 'city', 'province'] as const;
type Level = (typeof LEVELS)[number];

/** A candidate for one firm; what comes first in the list weighs more, and the smaller number wins. */
interface Candidate<C extends Carer> {
  readonly carer: C;
  readonly level: Level;
  readonly knows: boolean;
  readonly weights: readonly number[];
}

/**
 * Whom each firm would get, in the order of the firms: somebody of the same county before one of the same city before one of
 * the same province; among those, one who knows the industry; among those, the one with the least load for what he may have.
 * Nobody gets more than he may have, and nobody who is away gets any. What was proposed counts as load for the next firm, and
 * ties go by id, so the same question always has the same answer.
 */
export function planAssignments<C extends Carer>(
  firms: readonly FirmToAssign[],
  carers: readonly C[],
): readonly Proposal<C>[] {
  const loads = new Map(carers.map(({ id, load }) => [id, load]));
  return firms.map((firm) => {
    const near = carers.filter((carer) => nearness(firm, carer) !== null && !firm.notBy.includes(carer.id));
    const free = near.filter(({ id, isAway, mayHave }) => !isAway && (loads.get(id) ?? 0) < mayHave);
    const [best] = free.flatMap((carer) => candidate(firm, carer, loads.get(carer.id) ?? 0)).sort(better);
    if (!best) return { carer: null, why: near.length > 0 ? 'nobody-free' : 'nobody-near' };
    loads.set(best.carer.id, (loads.get(best.carer.id) ?? 0) + 1);
    return { carer: best.carer, why: best.knows ? 'industry' : best.level };
  });
}

/** The smallest part of the country that both are in; null where they have not even the province in common. */
function nearness(firm: Place, carer: Place): Level | null {
  return LEVELS.find((level) => firm[level] !== '' && firm[level] === carer[level]) ?? null;
}

function candidate<C extends Carer>(firm: FirmToAssign, carer: C, load: number): Candidate<C>[] {
  const level = nearness(firm, carer);
  if (level === null) return [];
  const { industry } = firm;
  const knows = industry !== null && carer.industries.some((area) => industryWithin(industry, area) === 'met');
  return [{ carer, level, knows, weights: [LEVELS.indexOf(level), knows ? 0 : 1, load / carer.mayHave] }];
}

function better<C extends Carer>(one: Candidate<C>, other: Candidate<C>): number {
  const decided = one.weights.findIndex((weight, at) => weight !== other.weights[at]);
  if (decided >= 0) return (one.weights[decided] ?? 0) - (other.weights[decided] ?? 0);
  return one.carer.id < other.carer.id ? -1 : 1;
}
