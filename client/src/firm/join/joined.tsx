import { useState } from 'react';

import { answeredPaths, useDraft } from '../../services/draft';
import { confirm, toast } from '../../services/feedback';
import { readCloudFirm, takeOverFirm } from '../../services/fetch-firm';
import { openPage, replacePage } from '../../services/navigation';
import { COMMON } from '../../texts/common';
import { MINE } from '../../texts/mine';
import { JOIN } from '../../texts/team';
import { Button, StatePage } from '../../ui';
import type { Redeemed } from './index';

type Kind = Redeemed['kind'];

/** What the code made of the reader, and what comes next. */
export function Joined({ kind }: { readonly kind: Kind }) {
  const { title, text, next } = JOIN.done[kind];
  const [isBusy, setBusy] = useState(false);
  const steps: Readonly<Record<Kind, () => Promise<void> | void>> = {
    staff: fetchFirm,
    firm: () => replacePage('team'),
    commissioner: () => replacePage('desk'),
    operator: () => replacePage('console'),
    administrator: () => replacePage('console'),
  };
  const go = async (): Promise<void> => {
    setBusy(true);
    await steps[kind]();
    setBusy(false);
  };
  return (
    <StatePage icon="check" title={title} text={text}>
      <Button label={next} disabled={isBusy} onTap={() => void go()} />
      {kind === 'staff' && <Button kind="secondary" label={JOIN.toTeam} onTap={() => replacePage('team')} />}
      <Button kind="quiet" label={JOIN.toMine} onTap={() => openPage('mine')} />
    </StatePage>
  );
}

/** The firm's profile comes to this phone; what was typed here before goes only when its owner says so. */
async function fetchFirm(): Promise<void> {
  const asks = { title: MINE.fetch, content: MINE.fetchAsk, yes: MINE.fetchYes, no: COMMON.cancel };
  try {
    const read = await readCloudFirm();
    if (answeredPaths(useDraft.getState().draft.firm).length > 0 && !(await confirm(asks))) return;
    takeOverFirm(read);
    toast(MINE.fetched);
    openPage('home');
  } catch {
    toast(MINE.fetchFailed);
  }
}
