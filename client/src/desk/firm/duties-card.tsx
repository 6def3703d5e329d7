import { View } from '@tarojs/components';

import type { Duty } from '@shared/api/plan';

import type { DeskFirm } from '../../services/desk';
import { DESK, DESK_FIRM } from '../../texts/desk';
import { Card, Icon, Pressable, SectionHead } from '../../ui';
import { inCare } from '../parts/in-care';
import { placeOf } from '../parts/open-duty';
import { DUTY_ICONS, isOverdue, sayDuty } from '../parts/say-duty';

/** What is to be done for the firm; a tap goes to where it is done. */
export function DutiesCard({ shown }: { readonly shown: DeskFirm }) {
  return (
    <View>
      <SectionHead title={DESK_FIRM.dutiesTitle} />
      {shown.duties.length === 0 ? (
        <Card>{DESK.nothing}</Card>
      ) : (
        <Card className="line-list card--list">
          {shown.duties.map((duty) => (
            <DutyRow key={sayDuty(duty)} duty={duty} onTap={placeOf(duty, inCare(shown))} />
          ))}
        </Card>
      )}
    </View>
  );
}

function DutyRow({ duty, onTap }: { readonly duty: Duty; readonly onTap: () => void }) {
  const late = isOverdue(duty);
  return (
    <Pressable className="line-item" label={sayDuty(duty)} onTap={onTap}>
      <View className={`line-item__icon ${late ? 'duty-icon--overdue' : ''}`}>
        <Icon name={DUTY_ICONS[duty.kind]} />
      </View>
      <View className={`grow ${late ? 'duty-line--overdue' : ''}`}>{sayDuty(duty)}</View>
      <View className="line-item__chevron">
        <Icon name="right" />
      </View>
    </Pressable>
  );
}
