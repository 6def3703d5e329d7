import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../../app-error';
import type { Context } from '../../context';
import { once, recall, type Write } from '../../idempotency/once';
import type { Reading } from '../../import/problems';
import { requireCatalogue } from '../../measures/catalogue';
import { layOver } from './lay-over';
import { mayChange } from './may-change';
import { publishChanges } from './publish-changes';

type Closed = ActionOutput<'console', 'closeMeasure'>;
type Asked = ActionInput<'console', 'closeMeasure'>;

/** So often another's publication may come first. */
const ATTEMPTS = 3;

/** Closes one measure from a day on, or opens it again: what a file of one row would do, with the same checks. */
export async function closeMeasure(input: Asked, context: Context): Promise<Closed> {
  const order = { action: 'console.closeMeasure', input, receipt: CONTRACT.console.closeMeasure.out } as const;
  const known = await recall<Closed>(context, order);
  if (known) return known;
  const { measureId, closedEarly } = input;
  const { byId } = await requireCatalogue(context.db);
  const measure = byId.get(measureId);
  if (!measure || !mayChange(measure, context)) throw new AppError('NOT_FOUND');
  const version = await changed(input, context);
  const { on = '', reason = 'opened' } = closedEarly ?? {};
  const deed = { region: measure.region, detail: { measureId, reason, on, version } };
  const write: Write<Closed> = { ...order, deed: () => deed };
  return once(context, write, async () => ({ version }));
}

async function changed(input: Asked, context: Context): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const laid = await layOver(async () => rowOf(input), input.measureId, context);
    if (laid.problems.length > 0) throw new AppError('BAD_REQUEST', [{ path: 'closedEarly.on', code: 'contradicts' }]);
    try {
      return await publishChanges(laid, context);
    } catch (error) {
      // Somebody published meanwhile: one field of one record is as good over the new catalogue.
      const isStale = error instanceof AppError && error.code === 'CONFLICT';
      if (!isStale || attempt === ATTEMPTS) throw error;
    }
  }
}

function rowOf({ measureId: id, closedEarly }: Asked): Reading {
  return { given: [{ item: 0, id, values: { id, closedEarly }, where: (path) => path, unread: [] }], problems: [] };
}
