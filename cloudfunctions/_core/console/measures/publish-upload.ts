import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { NATION } from '@shared/measures/terms';
import { isInside } from '@shared/access';
import { AppError } from '../../app-error';
import type { Context } from '../../context';
import { once, recall, type Write } from '../../idempotency/once';
import type { Change } from '../../import/merge';
import { layOver, readingOf } from './lay-over';
import { nameMeasures } from './name-measures';
import { publishChanges } from './publish-changes';
import { readUpload } from './read-upload';
import { removeUpload } from '../../uploads';

type Published = ActionOutput<'console', 'publish'>;

/**
 * Publishes a file. A catalogue is too large for the transaction that remembers the key, so it is published first: when this
 * is cut off between the two, the same call finds the same content published, which is the same version, and writes only what
 * is missing.
 */
export async function publishUpload(input: ActionInput<'console', 'publish'>, context: Context): Promise<Published> {
  const order = { action: 'console.publish', input, receipt: CONTRACT.console.publish.out } as const;
  const known = await recall<Published>(context, order);
  if (known) return known;
  const upload = await readUpload(input.uploadId, context);
  const laid = await layOver(readingOf(upload), upload.name, context);
  const { changes, problems, version: before } = laid;
  if (before !== input.expected && changes.length > 0)
    throw new AppError('CONFLICT', [{ path: 'expected', code: 'stale' }]);
  if (problems.length > 0) throw new AppError('BAD_REQUEST', [{ path: 'uploadId', code: 'has-problems' }]);
  // Where nothing changes, nothing is published: no phone has to fetch the same records again.
  const version = before !== null && changes.length === 0 ? before : await publishChanges(laid, context);
  const ids = changes.map(({ after }) => after.id);
  const detail = { version, ...nameMeasures(ids) };
  const write: Write<Published> = { ...order, deed: () => ({ region: placeOfAll(changes, context), detail }) };
  const done = await once(context, write, async () => ({ version, changed: ids.length }));
  // The file has done its work; a day later the upkeep would take it away.
  await removeUpload(upload.head, context);
  return done;
}

/** The region of the caller's that holds all that changed, for whoever looks through the deeds of a region. */
function placeOfAll(changes: readonly Change[], { subject: { regions } }: Context): string {
  const holding = regions.find((own) => changes.every(({ after }) => isInside(after.region, own)));
  return holding ?? regions[0] ?? NATION;
}
