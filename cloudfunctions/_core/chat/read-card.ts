import type { ChatCard } from '@shared/api/chat';
import { criterionText, outcomeText, rungText, statusText } from '@shared/text';
import { AppError } from '../app-error';
import { checkRecord, parseResult } from '../check/check-record';
import type { Context } from '../context';
import { requireCatalogue } from '../measures/catalogue';
import { planActionRecord } from '../plan/records';
import { readRecord } from '../store/read-record';
import type { StoredWhat } from './records';

type Titled = { readonly title: string; readonly text: string };
type Named<Of extends ChatCard['of']> = Extract<ChatCard, { readonly of: Of }>;

/**
 * A card with what it is called, from the thing itself: the title of an action may name a figure that it is to reach, no other
 * card has one. Throws BAD_REQUEST (`body.card` `no-such-card`) for what is missing, another firm's, or a draft, of which a card
 * would tell the firm: the three look the same.
 */
export async function readCard(firmId: string, card: ChatCard, context: Context): Promise<StoredWhat> {
  const titled = await titleOf(firmId, card, context);
  if (!titled) throw new AppError('BAD_REQUEST', [{ path: 'body.card', code: 'no-such-card' }]);
  return { kind: 'card', card, ...titled };
}

function titleOf(firmId: string, card: ChatCard, context: Context): Promise<Titled | null> {
  switch (card.of) {
    case 'measure':
      return measureCard(card, context);
    case 'check':
      return checkCard(firmId, card, context);
    case 'action':
      return actionCard(firmId, card, context);
  }
}

async function measureCard({ measureId }: Named<'measure'>, { db }: Context): Promise<Titled | null> {
  const measure = (await requireCatalogue(db)).byId.get(measureId);
  return measure ? { title: measure.title, text: measure.benefit.summary } : null;
}

async function checkCard(
  firmId: string,
  { checkId, rung, criterion }: Named<'check'>,
  { db }: Context,
): Promise<Titled | null> {
  const check = await readRecord(db, 'checks', checkId, checkRecord);
  if (check?.firmId !== firmId) return null;
  const assessed = parseResult(check.result).rungs.find((each) => each.rung === rung);
  if (!assessed) return null;
  const { name } = rungText(rung);
  if (criterion === null) return { title: name, text: `${statusText(assessed.status)} · ${check.asOf}` };
  const found = assessed.criteria.find(({ id }) => id === criterion);
  if (!found) return null;
  return { title: `${name}：${criterionText(criterion).title}`, text: `${outcomeText(found.outcome)} · ${check.asOf}` };
}

async function actionCard(firmId: string, { actionId }: Named<'action'>, { db }: Context): Promise<Titled | null> {
  const action = await readRecord(db, 'planActions', actionId, planActionRecord);
  if (action?.firmId !== firmId || action.state === 'draft') return null;
  return { title: action.title, text: action.due ?? '' };
}
