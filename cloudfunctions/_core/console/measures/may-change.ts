import type { Measure } from '@shared/measures';
import { isInside } from '@shared/access';
import type { Context } from '../../context';

/** An operator minds the measures of his own regions and of their parts; those of the country are an administrator's. */
export const mayChange = ({ region }: Pick<Measure, 'region'>, { subject }: Pick<Context, 'subject'>): boolean =>
  subject.regions.some((own) => isInside(region, own));
