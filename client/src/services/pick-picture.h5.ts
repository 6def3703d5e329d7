import { PICTURE_TYPES } from '@shared/chat';

import { pickFile } from './pick-file';
import type { PickedFile } from './picked-file';

/** A picture of the device; null when none was chosen. */
export const pickPicture = (): Promise<PickedFile | null> => pickFile(PICTURE_TYPES);
