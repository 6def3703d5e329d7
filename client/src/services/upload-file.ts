import { LIMITS } from '@shared/api';

import { call } from './call';
import { newKey } from './new-key';
import type { PickedFile } from './picked-file';

/** A file on its way: what has arrived stays, so that another try sends only the rest. */
export interface Upload {
  readonly uploadId: string;
  readonly name: string;
  readonly pieces: readonly string[];
  readonly arrived: ReadonlySet<number>;
}

/** One piece as the cloud takes it, by whichever function. */
export interface Piece {
  readonly key: string;
  readonly uploadId: string;
  readonly name: string;
  readonly part: number;
  readonly of: number;
  readonly content: string;
}
type Put = (piece: Piece) => Promise<{ readonly missing: readonly number[] }>;

const toConsole: Put = (piece) => call('console', 'upload', piece);
const newUploadId = (): string => newKey().replace(/-/g, '');

/** Cut for the road; null where the file is too large, or empty. */
export function startUpload(
  { name, base64 }: PickedFile,
  most: number = LIMITS.uploadPieces,
  uploadId = newUploadId(),
): Upload | null {
  const { uploadPiece } = LIMITS;
  const pieces = Array.from({ length: Math.ceil(base64.length / uploadPiece) }, (_, at) =>
    base64.slice(at * uploadPiece, (at + 1) * uploadPiece),
  );
  if (pieces.length === 0 || pieces.length > most) return null;
  return { uploadId, name, pieces, arrived: new Set() };
}

/**
 * Sends what has not arrived yet, and tells after each piece how far it is. A piece that fails ends it with the fault; the
 * last state that was told can be sent on. The same piece has the same key every time.
 */
export async function sendUpload(
  upload: Upload,
  told: (upload: Upload) => void,
  put: Put = toConsole,
): Promise<Upload> {
  const { uploadId, name, pieces } = upload;
  const of = pieces.length;
  let now = upload;
  for (const [part, content] of pieces.entries()) {
    if (now.arrived.has(part)) continue;
    const { missing } = await put({ key: `${uploadId}-${part}`, uploadId, name, part, of, content });
    now = { ...now, arrived: new Set([...pieces.keys()].filter((at) => !missing.includes(at))) };
    told(now);
  }
  return now;
}
