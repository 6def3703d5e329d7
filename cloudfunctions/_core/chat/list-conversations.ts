import type { ActionInput, ActionOutput } from '@shared/api';
import type { Conversation } from '@shared/api/chat';
import { readRoles } from '../access/read-roles';
import type { Context } from '../context';
import { isAway } from '../firms/covered-today';
import { allInCare, logCare, type InCare } from '../firms/in-care';
import {
  commissionerRecord,
  registrationRecord,
  type CommissionerRecord,
  type RegistrationRecord,
} from '../firms/records';
import { mapByFew } from '../map-by-few';
import { readRecords } from '../store/read-record';
import { today } from '../today';
import { countUnread } from './count-unread';
import { EMPTY } from './place-entry';
import { conversationRecord, markIdOf, markRecord } from './records';
import { tellCare, tellConversation } from './tell-conversation';

/** A conversation in which the caller takes part. */
interface Part extends InCare {
  readonly side: Conversation['side'];
}

const FEW = 8;

/**
 * Every conversation of the caller, in each of his roles. The records of all of them come in a call a kind; what is asked for each
 * is how much is unread, and only where something came since.
 */
export async function listConversations(
  _input: ActionInput<'chat', 'list'>,
  context: Context,
): Promise<ActionOutput<'chat', 'list'>> {
  const { db, actor } = context;
  const parts = await partsOf(context);
  const ids = parts.map(({ firmId }) => firmId);
  const [firms, records, marks] = await Promise.all([
    readRecords(db, 'registrations', ids, registrationRecord),
    readRecords(db, 'conversations', ids, conversationRecord),
    readRecords(
      db,
      'chatMarks',
      ids.map((id) => markIdOf(id, actor.personId)),
      markRecord,
    ),
  ]);
  const carers = await readRecords(db, 'commissioners', carersOf(firms), commissionerRecord);
  const cares = new Map(
    await Promise.all([...carers].map(async ([id, carer]) => [id, await tellCare(carer, context)] as const)),
  );
  const looked = parts.flatMap(({ firmId, side, isCover }) => {
    const firm = firms.get(firmId);
    const carer = firm && carers.get(firm.commissionerId);
    if (!firm || (side === 'care' && !caresFor(carer, isCover, context))) return [];
    const record = records.get(firmId) ?? { _id: firmId, ...EMPTY };
    return [{ firm, care: cares.get(firm.commissionerId) ?? null, record, side, isCover }];
  });
  const items = await mapByFew(looked, FEW, async (each) => {
    const read = marks.get(markIdOf(each.firm._id, actor.personId))?.read ?? 0;
    const unread = await countUnread(each.firm._id, read, each.record.seq, context);
    return tellConversation({ ...each, unread }, context);
  });
  await logCare(
    items.filter(({ side, last }) => side === 'care' && last !== null),
    'chat.list',
    context,
  );
  return { items: items.sort(byUrgency), unread: items.reduce((sum, { unread }) => sum + unread, 0) };
}

async function partsOf(context: Context): Promise<readonly Part[]> {
  const { member, commissioner } = await readRoles(context.actor, context.db);
  const care = commissioner ? await allInCare(context) : [];
  const own = member ? [{ firmId: member.firmId, isCover: false, side: 'firm' as const }] : [];
  return [...own, ...care.map((each) => ({ ...each, side: 'care' as const }))];
}

const carersOf = (firms: ReadonlyMap<string, RegistrationRecord>): readonly string[] =>
  [...firms.values()].map(({ commissionerId }) => commissionerId).filter((id) => id !== '');

/** As the access check asks it: a firm may have been given to somebody else while this list was made. */
function caresFor(carer: CommissionerRecord | undefined, isCover: boolean, { actor, clock }: Context): boolean {
  if (!carer) return false;
  if (!isCover) return carer._id === actor.personId;
  return carer.absence?.coverId === actor.personId && isAway(carer, today(clock));
}

/** Those with something unread first, then the newest; at the end those in which nothing was said yet. */
function byUrgency(a: Conversation, b: Conversation): number {
  const rank = ({ unread, last }: Conversation) => `${unread > 0 ? 1 : 0}${last?.at ?? ''}`;
  return rank(a) < rank(b) ? 1 : -1;
}
