import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { NATION } from '@shared/measures/terms';
import { AppError } from '../app-error';
import { writeAudit } from '../audit/write-audit';
import { spendCode } from '../codes/spend-code';
import type { Context } from '../context';
import { placeOf } from '../firms/place-of';
import { commissionerRecord, operatorRecord, personRecord, type CodeRecord } from '../firms/records';
import { requireConsent } from '../firms/require-consent';
import { writePerson } from '../firms/write-person';
import { once } from '../idempotency/once';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { instant } from '../today';
import { deedOf } from './deed-of';
import { joinFirm } from './join-firm';

const KINDS = ['staff', 'commissioner', 'operator', 'administrator'] as const;

/** Uses a one-time code up and gives the caller the role that it is for; all of it, or nothing and the code stays good. */
export async function redeemCode(
  input: ActionInput<'firms', 'redeem'>,
  context: Context,
): Promise<ActionOutput<'firms', 'redeem'>> {
  const { actor } = context;
  const { name } = input;
  return once(context, { action: 'firms.redeem', input, receipt: CONTRACT.firms.redeem.out }, async (tx) => {
    await requireConsent(tx, actor);
    const code = await spendCode(tx, input.code, KINDS, context);
    const { kind, region } = code;
    await writePerson(tx, actor.personId, { name });
    if (kind === 'staff') await joinFirm(tx, code, context);
    if (kind === 'commissioner') await becomeCommissioner(tx, region, name, context);
    if (kind === 'operator' || kind === 'administrator') await becomeOperator(tx, code, name, context);
    const detail = { kind };
    const deed = kind === 'staff' ? await deedOf(tx, code.firmId, detail) : { region, detail };
    await writeAudit(tx, 'firms.redeem', deed, context);
    return { kind, firmId: kind === 'staff' ? code.firmId : null };
  });
}

async function becomeCommissioner(tx: Transaction, region: string, name: string, context: Context): Promise<void> {
  const { openid, personId } = context.actor;
  // With firms in care he does not move by a code: his bureau changes his region.
  if (await readRecord(tx, 'commissioners', personId, commissionerRecord)) {
    throw new AppError('CONFLICT', [{ path: '$', code: 'is-commissioner' }]);
  }
  const since = instant(context.clock);
  const work = { region, ...placeOf(region), industries: [], limit: null, load: 0, absence: null };
  await tx.create('commissioners', personId, { openid, name, ...work, since, sortKey: `${since}:${personId}` });
}

/** One more region for an operator; the country for an administrator, who has no need of any other. */
async function becomeOperator(tx: Transaction, code: CodeRecord, name: string, context: Context): Promise<void> {
  const { openid, personId } = context.actor;
  const known = await readRecord(tx, 'operators', personId, operatorRecord);
  const isAdministrator = code.kind === 'administrator' || known?.isAdministrator === true;
  const person = await readRecord(tx, 'people', personId, personRecord);
  // There is always an administrator left, so nobody becomes one on his way out.
  if (isAdministrator && person?.erasesOn) throw new AppError('CONFLICT', [{ path: '$', code: 'leaving' }]);
  const regions = isAdministrator ? [NATION] : [...new Set([...(known?.regions ?? []), code.region])];
  const since = known?.since ?? instant(context.clock);
  const operator = { openid, name, regions, isAdministrator, since, sortKey: `${since}:${personId}` };
  await tx.replace('operators', personId, operator);
}
