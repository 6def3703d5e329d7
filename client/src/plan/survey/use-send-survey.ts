import { useState } from 'react';

import type { ActionInput } from '@shared/api';

import { call, CallError } from '../../services/call';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { PLAN, SURVEY } from '../../texts/plan';
import { isStale } from '../say-stale';

type Answers = ActionInput<'plan', 'survey'>['answers'];

/**
 * Hands the survey in under the plan's version of that moment: somebody who fills it in on the road has not read it for hours,
 * and a goal that was set meanwhile is none of its business.
 */
export function useSendSurvey() {
  const { run, isBusy, fault } = useDeed('plan', 'survey');
  const [unread, setUnread] = useState<CallError | null>(null);
  const [isReading, setReading] = useState(false);
  const send = async (answers: Answers): Promise<boolean> => {
    setUnread(null);
    setReading(true);
    const at = await standing().catch((error: unknown) => {
      setUnread(error instanceof CallError ? error : new CallError('INTERNAL', String(error)));
      return null;
    });
    setReading(false);
    return at !== null && (await run({ ...at, answers })) !== null;
  };
  const failed = unread ?? fault;
  return { send, isBusy: isBusy || isReading, words: failed && sayFailed(failed) };
}

async function standing(): Promise<{ readonly firmId: string; readonly version: number }> {
  const { member } = await call('firms', 'me', {});
  if (!member) throw new CallError('NOT_FOUND', PLAN.noneTitle);
  const { plan } = await call('plan', 'read', { firmId: member.firmId });
  return { firmId: member.firmId, version: plan.version };
}

function sayFailed(fault: CallError): string {
  if (isStale(fault)) return PLAN.stalePlan;
  return fault.passes ? SURVEY.kept : sayFault(fault, PLAN.faults);
}
