import { View } from '@tarojs/components';

import type { Rung } from '@shared/rules/types';
import { rungText } from '@shared/text';

import type { DeskFirm } from '../../services/desk';
import { openPage } from '../../services/navigation';
import { dayOf } from '../../services/say-day';
import { DESK_FIRM } from '../../texts/desk';
import { LADDER, SIDE_TITLES } from '../../texts/rungs';
import { Card, LinkRow, SectionHead, StatusBadge } from '../../ui';

const ORDER: readonly Rung[] = [...LADDER, ...SIDE_TITLES];

/** How the firm stands on every rung by its newest saved check, and the way to each condition. */
export function CheckCard({ shown: { firmId, check } }: { readonly shown: DeskFirm }) {
  const rungs = [...(check?.rungs ?? [])].sort((a, b) => ORDER.indexOf(a.rung) - ORDER.indexOf(b.rung));
  return (
    <View>
      <SectionHead title={DESK_FIRM.checkTitle} />
      {check === null ? (
        <Card>{DESK_FIRM.checkNone}</Card>
      ) : (
        <Card className="line-list card--list">
          {rungs.map(({ rung, status }) => (
            <View key={rung} className="line-item">
              <View className="grow">{rungText(rung).name}</View>
              <StatusBadge status={status} />
            </View>
          ))}
          <LinkRow
            icon="doc"
            title={DESK_FIRM.checkAt(dayOf(check.savedAt))}
            label={DESK_FIRM.checkAria}
            onTap={() => openPage('result', { check: check.checkId, firm: firmId })}
          />
        </Card>
      )}
    </View>
  );
}
