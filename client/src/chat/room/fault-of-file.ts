import { LIMITS } from '@shared/api';

import type { PickedFile } from '../../services/picked-file';
import { CHAT } from '../../texts/chat';

/** Four characters of base64 carry three bytes. */
const MOST_SIGNS = Math.floor(Math.min(LIMITS.chatFileBytes * (4 / 3), LIMITS.uploadPiece * LIMITS.chatFilePieces));
const NAME = /^[^\p{Cc}\p{Cf}\u2028\u2029/\\:*?"<>|]+\.[A-Za-z0-9]{2,5}$/u;
const LONGEST_NAME = 80;

/** Why the cloud would not take a file, said before anything is sent. */
export function faultOfFile({ name, base64 }: PickedFile, types: readonly string[]): string | null {
  const type = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (!types.includes(type)) return CHAT.badType;
  if (name.length > LONGEST_NAME || !NAME.test(name)) return CHAT.badName;
  return base64.length > MOST_SIGNS ? CHAT.tooLarge : null;
}
