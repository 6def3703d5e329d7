import type { DeskFirm } from '../../services/desk';
import type { FirmInCare } from '../../services/firm-in-care';

/** The firm as the pages of measures are handed it. */
export const inCare = ({ firmId, name, region }: Pick<DeskFirm, 'firmId' | 'name' | 'region'>): FirmInCare => ({
  id: firmId,
  name: name ?? undefined,
  region,
});
