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

/** Cut for the road; null where the file is too large, or empty. */
export function startUpload({ name, base64 }: PickedFile): Upload | null {
  const { uploadPiece, uploadPieces } = LIMITS;
  const pieces = Array.from({ length: Math.ceil(base64.length / uploadPiece) }, (_, at) =>
    base64.slice(at * uploadPiece, (at + 1) * uploadPiece),
  );
  if (pieces.length === 0 || pieces.length > uploadPieces) return null;
  return { uploadId: newKey().replace(/-/g, ''), name, pieces, arrived: new Set() };
}

/**
 * Sends what has not arrived yet, and tells after each piece how far it is. A piece that fails ends it with the fault; the
 * last state that was told can be sent on. The same piece has the same key every time.
 */
export async function sendUpload(upload: Upload, told: (upload: Upload) => void): Promise<Upload> {
  const { uploadId, name, pieces } = upload;
  const of = pieces.length;
  let now = upload;
  for (const [part, content] of pieces.entries()) {
    if (now.arrived.has(part)) continue;
    const body = { key: `${uploadId}-${part}`, uploadId, name, part, of, content };
    const { missing } = await call('console', 'upload', body);
    now = { ...now, arrived: new Set([...pieces.keys()].filter((at) => !missing.includes(at))) };
    told(now);
  }
  return now;
}
