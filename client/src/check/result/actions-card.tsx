import { View } from '@tarojs/components';
import { useState } from 'react';

import type { RungResult } from '@shared/check/types';
import { rungText } from '@shared/text';

import { AskButton } from '../../chat/ask-button';
import { openPage } from '../../services/navigation';
import { RESULT } from '../../texts/result';
import { Button, SectionHead, ShareButton } from '../../ui';
import { PosterSheet } from '../poster/poster-sheet';
import { SaveSheet } from './save-sheet';
import type { ShownCheck } from './use-shown-check';

interface ActionsCardProps {
  readonly check: ShownCheck;
  readonly result: RungResult;
  readonly rungs: readonly RungResult[];
}

/** What a card for a chat says: the verdict, and never a figure. */
export function shareTitleOf({ rung, status }: RungResult): string {
  return RESULT.shareTitle(rungText(rung).short, RESULT.shareRungs[status]);
}

/** What can be done with the result; of another's firm it is only written about. */
export function ActionsCard({ check, result, rungs }: ActionsCardProps) {
  const [open, setOpen] = useState<'save' | 'picture' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <View>
      <SectionHead title={RESULT.actions} />
      <View className="stack">
        {check.isLive && <Button label={RESULT.save} icon="save" onTap={() => setOpen('save')} />}
        <AskButton
          firmId={check.careOf ?? undefined}
          card={
            check.checkId === null ? null : { of: 'check', checkId: check.checkId, rung: result.rung, criterion: null }
          }
          title={rungText(result.rung).short}
        />
        {check.careOf === null && (
          <>
            <ShareButton label={RESULT.share} title={shareTitleOf(result)} />
            <Button kind="secondary" icon="picture" label={RESULT.picture} onTap={() => setOpen('picture')} />
            <Button kind="quiet" icon="clock" label={RESULT.history} onTap={() => openPage('history')} />
          </>
        )}
      </View>
      {open === 'save' && <SaveSheet check={check} onClose={close} />}
      {open === 'picture' && (
        <PosterSheet content={{ rungs, edition: result.edition, asOf: check.asOf }} onClose={close} />
      )}
    </View>
  );
}
