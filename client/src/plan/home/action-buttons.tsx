import { View } from '@tarojs/components';

import type { ChatCard } from '@shared/api/chat';
import type { PlanAction } from '@shared/api/plan';

import { openPage } from '../../services/navigation';
import { PLAN } from '../../texts/plan';
import { Button, Link } from '../../ui';
import { offersOf, type MoveOffer } from '../offers-of';
import type { Moves, PlanDesk } from './desk';
import { DraftLinks } from './draft-links';

interface ActionButtonsProps {
  readonly action: PlanAction;
  readonly desk: PlanDesk;
  readonly moves: Moves;
}

/** The one step that leads on as a button, the others as links beside it, and the way to talk about it. */
export function ActionButtons({ action, desk, moves }: ActionButtonsProps) {
  const { actionId, title, state, figure } = action;
  const { side } = desk.plan;
  const [first, ...others] = offersOf(action, side);
  const leads = first && !first.needsWord && state !== 'done' ? first : null;
  const take = ({ to, needsWord }: MoveOffer): void => {
    if (moves.isBusy) return;
    if (to === 'done') return desk.open({ kind: 'close', actionId });
    if (needsWord) return desk.open({ kind: 'word', actionId, to });
    void moves.move(action, to, null);
  };
  const ask = side === 'firm' ? PLAN.askCare : PLAN.askFirm;
  return (
    <View className="stack">
      {side === 'care' && state === 'proposed' && <View className="text-soft">{PLAN.waitsForFirm}</View>}
      {side === 'care' && figure !== null && (state === 'agreed' || state === 'doing') && (
        <View className="text-soft">{PLAN.firmCloses}</View>
      )}
      {leads && (
        <Button
          label={leads.label}
          hint={PLAN.moveAria(leads.label, title)}
          disabled={moves.isBusy}
          onTap={() => take(leads)}
        />
      )}
      <View className="row row--wrap action__links">
        {(leads ? others : first ? [first, ...others] : []).map((offer) => (
          <Link key={offer.to} label={offer.label} hint={PLAN.moveAria(offer.label, title)} onTap={() => take(offer)} />
        ))}
        {side === 'care' && state !== 'done' && <DraftLinks action={action} desk={desk} moves={moves} />}
        {state !== 'draft' && (
          <Link
            label={ask}
            hint={PLAN.askAria(ask, title)}
            onTap={() => openPage('room', { firm: desk.firmId, card: cardOf(actionId), title })}
          />
        )}
      </View>
    </View>
  );
}

/** As the room takes what is asked about. */
const cardOf = (actionId: string): string => JSON.stringify({ of: 'action', actionId } satisfies ChatCard);
