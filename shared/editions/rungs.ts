import { authorityOf } from '../firms/regions';
import type { RungReader } from '../rules/condition';
import type { Asked } from '../rules/inputs';
import type { Rung } from '../rules/types';
import { rulesFor } from './rules-for';
import { selectEdition } from './selector';

function inForce(rung: Rung, { firm, asOf }: Asked) {
  const edition = selectEdition({ rung, purpose: 'new', asOf, area: authorityOf(firm.region) })?.edition;
  return (edition && rulesFor(edition, rung, 'new', asOf, firm.region)?.compiled) || null;
}

/** Rungs by the edition in force for the firm; one that no edition covers goes to a person. */
export const rungs: RungReader = {
  outcome: (rung, asked) => {
    const compiled = inForce(rung, asked);
    return compiled ? compiled.outcome(compiled.read(asked)) : 'review';
  },
  missing: (rung, asked) => {
    const compiled = inForce(rung, asked);
    const slots = compiled ? [...compiled.open(compiled.read(asked))] : [];
    return [...new Set(slots.flatMap((slot) => compiled?.slots[slot]?.missing(asked) ?? []))];
  },
};
