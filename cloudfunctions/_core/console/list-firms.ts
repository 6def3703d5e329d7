import { normaliseUscc } from '@shared/firms';
import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { logReads } from '../firms/log-reads';
import { within } from '../firms/place-of';
import { registrationRecord } from '../firms/records';
import { listPage } from '../store/list-page';
import { showRegistrations } from './show-registrations';

/** The firms of a region, newest first, by state and by what their name holds, or by their credit code. */
export async function listFirms(
  { region, state, text, cursor, limit }: ActionInput<'console', 'firms'>,
  context: Context,
): Promise<ActionOutput<'console', 'firms'>> {
  const { db } = context;
  const { equals, holds } = sought(text);
  const { items, next } = await listPage(db, registrationRecord, {
    collection: 'registrations',
    equals: { ...within(region), ...(state && { state }), ...equals },
    holds,
    below: cursor,
    limit,
  });
  const shown = await showRegistrations(items, db);
  await logReads(
    items.map(({ _id }) => _id),
    'console.firms',
    context,
  );
  return { items: shown, next };
}

/** A whole credit code finds its firm, and those that were refused with it; anything else is a part of a name. */
function sought(text = ''): { equals?: Record<string, string>; holds?: Record<string, string> } {
  const code = normaliseUscc(text);
  if (/^[0-9A-Z]{18}$/.test(code)) return { equals: { uscc: code } };
  const name = text.normalize('NFKC').trim();
  return name === '' ? {} : { holds: { name } };
}
