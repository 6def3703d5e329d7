import { AppError } from '../app-error';
import type { Context } from '../context';
import type { Transaction } from '../store/store';
import type { StoredWhat } from './records';

/**
 * The file that the caller has uploaded in pieces, put together, checked and in storage; the same upload gives the same file.
 * Throws BAD_REQUEST (`body.uploadId` `incomplete`, `other-kind`, `too-large`).
 */
export async function claimFile(_firmId: string, _uploadId: string, _context: Context): Promise<StoredWhat> {
  throw new AppError('INTERNAL');
}

/** From here on the file stays as long as its message. */
export async function keepFile(_tx: Transaction, _chatFileId: string, _messageId: string): Promise<void> {
  return undefined;
}
