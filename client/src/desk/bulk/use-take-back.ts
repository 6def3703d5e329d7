import { useEffect, useState } from 'react';

import { LIMITS } from '@shared/api/limits';

import { recall } from '../../services/chat';
import { nowIso } from '../../services/clock';
import { confirm } from '../../services/feedback';
import { COMMON } from '../../texts/common';
import { BULK } from '../../texts/desk';
import type { SentBulk } from './types';

const MINUTE_MS = 60_000;

/** Takes back what was said to several firms, as long as the cloud lets it. */
export function useTakeBack(sent: SentBulk, onRecalled: (key: string) => void) {
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState(0);
  const [isOpen, setOpen] = useState(true);
  useEffect(() => {
    const left = Date.parse(sent.at) + LIMITS.recallMinutes * MINUTE_MS - Date.parse(nowIso());
    const timer = setTimeout(() => setOpen(false), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [sent.at]);

  const takeBack = async (messages: SentBulk['messages']): Promise<void> => {
    const asks = { title: BULK.undo, content: BULK.undoAsk, yes: BULK.undoYes, no: COMMON.cancel };
    if (!(await confirm(asks))) return;
    setBusy(true);
    const faults = await Promise.all(
      messages.map(async ({ firmId, key }) => {
        const fault = await recall(firmId, key);
        if (!fault) onRecalled(key);
        return fault;
      }),
    );
    setFailed(faults.filter((fault) => fault !== null).length);
    setBusy(false);
  };
  return { takeBack, isBusy, failed, isOpen };
}
