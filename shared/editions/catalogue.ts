import type { Purpose, Rung, RungRules } from '../rules/types';
import { innovative2022 } from './miit-2022-63/innovative';
import { BASE_2022 } from './miit-2022-63/base';
import { littleGiant2022 } from './miit-2022-63/little-giant';
import { specialized2022 } from './miit-2022-63/specialized';
import { champion2023 } from './miit-2023-138/champion';
import { BASE_2026 } from './miit-2026-2/base';
import { littleGiant2026 } from './miit-2026-2/little-giant';
import { specialized2026 } from './miit-2026-2/specialized';
import { highTech2016 } from './most-2016-32/high-tech';
import { techSme2017 } from './most-2017-115/tech-sme';
import type { EditionId } from './selector';

/** A rule set as published. `from`: where an edition changed by a later document, the day from which this text holds. */
interface Published {
  readonly edition: EditionId;
  readonly rung: Rung;
  readonly from?: string;
  readonly rules: (purpose: Purpose) => RungRules;
}

/** Newest text of an edition first. */
const PUBLISHED: readonly Published[] = [
  {
    edition: 'miit-2022-63',
    rung: 'innovative',
    from: '2026-04-01',
    rules: (purpose) => innovative2022(purpose, BASE_2026),
  },
  { edition: 'miit-2022-63', rung: 'innovative', rules: (purpose) => innovative2022(purpose, BASE_2022) },
  { edition: 'miit-2022-63', rung: 'specialized', rules: specialized2022 },
  { edition: 'miit-2022-63', rung: 'little-giant', rules: littleGiant2022 },
  { edition: 'miit-2026-2', rung: 'specialized', rules: specialized2026 },
  { edition: 'miit-2026-2', rung: 'little-giant', rules: littleGiant2026 },
  { edition: 'miit-2023-138', rung: 'champion', rules: champion2023 },
  { edition: 'most-2017-115', rung: 'tech-sme', rules: techSme2017 },
  { edition: 'most-2016-32', rung: 'high-tech', rules: highTech2016 },
];

export const EDITIONS: readonly EditionId[] = [...new Set(PUBLISHED.map(({ edition }) => edition))];

export const isEdition = (id: string): id is EditionId => (EDITIONS as readonly string[]).includes(id);

/** The rule set of an edition for a rung on a day, before overlays; null where the edition does not cover the rung. */
export function publishedRules(edition: string, rung: Rung, purpose: Purpose, asOf: string): RungRules | null {
  const found = PUBLISHED.find((each) => each.edition === edition && each.rung === rung && (each.from ?? '') <= asOf);
  return found ? found.rules(purpose) : null;
}
