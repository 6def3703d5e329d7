import { regionWithin } from '@shared/firms';
import { NATION } from '@shared/measures';

/** Does a pack of one region hold everything that applies in another? */
export const covers = (packRegion: string, wanted: string): boolean =>
  packRegion === NATION || (wanted !== NATION && regionWithin(wanted, packRegion) === 'met');
