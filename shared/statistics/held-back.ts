import type { Assessment, RungResult } from '../check';

/** Rungs that the firm qualifies for. */
export const qualifiedIn = ({ rungs }: Assessment): string[] =>
  rungs.filter(({ status }) => status === 'qualified').map(({ rung }) => rung);

/**
 * What holds a firm back, as `<rung>:<criterion>`: the criteria that are unmet on rungs that it fails. One way among several
 * holds nobody back by itself, and lost points do so only where there are too few of them in the end.
 */
export const heldBackIn = ({ rungs }: Assessment): string[] =>
  rungs
    .filter(({ status }) => status === 'not-qualified')
    .flatMap((rung) => {
      const roles: readonly string[] = failsByPoints(rung) ? ['required', 'score'] : ['required'];
      const unmet = rung.criteria.filter(({ outcome, role }) => outcome === 'unmet' && roles.includes(role));
      return unmet.map(({ id }) => `${rung.rung}:${id}`);
    });

const failsByPoints = ({ score, groups }: RungResult): boolean =>
  (score !== null && score.max < score.pass) || groups.some(({ max, required }) => required !== null && max < required);
