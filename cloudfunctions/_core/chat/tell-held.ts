import type { HeldMessage } from '@shared/api/chat';
import type { HeldRecord } from './records';
import { tellWhat } from './tell-entries';

/** A message that is not in the conversation, for its sender. */
export const tellHeld = ({ key, at, why, what }: HeldRecord): HeldMessage => ({ key, at, why, what: tellWhat(what) });

/** Its sender has dropped it: it stands only until a late copy of the same message can no longer come. */
export const isDropped = ({ what }: HeldRecord): boolean => what.kind === 'recalled';
