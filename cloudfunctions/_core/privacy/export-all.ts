import type { ActionInput, ActionOutput } from '@shared/api';
import { z } from '@shared/zod';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { digest, newId } from '../digest';
import { memberRecord } from '../firms/records';
import { once } from '../idempotency/once';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { instant, today } from '../today';
import { exportRecord } from './export-record';
import { gatherFirm } from './gather-firm';
import { gatherPerson } from './gather-person';
import { FILE } from './texts';
import type { Gathered } from './workbook-of';

const LINK_SECONDS = 10 * 60;
const receipt = z.strictObject({ exportId: z.string() });
/** What lies under the path until the record of it is written. */
const EMPTY = Buffer.from('\n');

/**
 * Everything about the caller and his firm as one file, behind a link that lives for ten minutes. There is one file a person:
 * the one before is gone when the next is there. The record is written before the file gets its content, so no copy of
 * anybody's data is ever lying where the upkeep cannot find it. The link is remembered nowhere: asked again under the same
 * key, a new file is made.
 */
export async function exportAll(
  input: ActionInput<'firms', 'export'>,
  context: Context,
): Promise<ActionOutput<'firms', 'export'>> {
  const { clock, files, actor } = context;
  const [person, firm] = await Promise.all([gatherPerson(context), gatherFirm(context)]);
  const content = await contentOf(input.form, { exportedAt: instant(clock), person, firm });
  const path = pathOf(actor.personId, input.form);
  const file = {
    fileId: await files.upload(path, EMPTY),
    expiresAt: instant(clock, LINK_SECONDS * 1000),
  };
  await announce(input, file, context);
  await files.upload(path, content);
  await requireAnnounced(file, context);
  const name = `${FILE.name(firm?.profile.name ?? person.name, today(clock))}.${input.form}`;
  const { fileId, expiresAt } = file;
  const url = await files.link(fileId, LINK_SECONDS);
  // Another export of the person has begun, and takes this file away first.
  if (url === null) throw new AppError('TIMEOUT');
  return { url, name, bytes: content.length, expiresAt };
}

/** Nobody can guess it, and it tells nothing of whose it is. */
const pathOf = (personId: string, form: string): string => `exports/${digest('exports', personId)}/${newId()}.${form}`;

async function contentOf(form: 'json' | 'xlsx', gathered: Gathered): Promise<Buffer> {
  if (form === 'json') return Buffer.from(`${JSON.stringify({ notice: FILE.notice, ...gathered }, null, 1)}\n`);
  const { workbookOf } = await import('./workbook-of');
  return Buffer.from(await workbookOf(gathered));
}

interface File {
  readonly fileId: string;
  readonly expiresAt: string;
}

/** The record of the new file instead of the one before, which is removed. */
async function announce(input: ActionInput<'firms', 'export'>, file: File, context: Context): Promise<void> {
  const { db, files, actor } = context;
  const known = await readRecord(db, 'exports', actor.personId, exportRecord);
  if (known) await files.remove([known.fileId]);
  const exportId = newId();
  const replaced = new Set<string>();
  const write = async (tx: Transaction) => {
    const before = await replaceRecord(tx, file, context);
    if (before) replaced.add(before);
    return { exportId };
  };
  const first = await once(context, { action: 'firms.export', input, receipt }, write);
  if (first.exportId !== exportId) await db.transact(write);
  replaced.delete(file.fileId);
  await files.remove([...replaced]);
}

async function replaceRecord(tx: Transaction, file: File, { actor: { personId } }: Context): Promise<string | null> {
  const [known, member] = await Promise.all([
    readRecord(tx, 'exports', personId, exportRecord),
    readRecord(tx, 'members', personId, memberRecord),
  ]);
  await tx.replace('exports', personId, { personId, firmId: member?.firmId ?? '', ...file });
  return known?.fileId ?? null;
}

/** Another export of the person, or the upkeep, took the record away meanwhile: then the file goes too. Throws TIMEOUT. */
async function requireAnnounced({ fileId }: File, { db, files, actor }: Context): Promise<void> {
  const known = await readRecord(db, 'exports', actor.personId, exportRecord);
  if (known?.fileId === fileId) return;
  await files.remove([fileId]);
  throw new AppError('TIMEOUT');
}
