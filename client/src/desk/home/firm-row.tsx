import { View } from '@tarojs/components';

import { regionName } from '@shared/firms';

import type { Desk } from '../../services/desk';
import { openPage } from '../../services/navigation';
import { DESK } from '../../texts/desk';
import { Icon, Pressable } from '../../ui';
import { DUTY_ICONS, isOverdue, sayDuty } from '../parts/say-duty';
import { UnreadBadge } from '../parts/unread-badge';

/** One firm in a list: its name, and what is to be done for it first. */
export function FirmRow({
  firm: { firmId, name, region, isCover, unread, duties },
}: {
  readonly firm: Desk['firms'][number];
}) {
  const [first] = duties;
  const title = name ?? DESK.unnamed;
  const words = first ? sayDuty(first) : DESK.nothing;
  const overdue = first !== undefined && isOverdue(first);
  return (
    <Pressable
      className="line-item"
      label={DESK.openAria(title, words)}
      onTap={() => openPage('deskFirm', { firm: firmId })}
    >
      <View className={`line-item__icon ${overdue ? 'duty-icon--overdue' : ''}`}>
        <Icon name={first ? DUTY_ICONS[first.kind] : 'check'} />
      </View>
      <View className="grow">
        <View className="row row--apart">
          <View className="text-strong grow">{title}</View>
          <UnreadBadge count={unread} />
        </View>
        <View className={`duty-line ${overdue ? 'duty-line--overdue' : ''}`}>{words}</View>
        <View className="text-hint">
          {[regionName(region), isCover ? DESK.cover : '', duties.length > 1 ? DESK.more(duties.length - 1) : '']
            .filter((part) => part !== '')
            .join(' · ')}
        </View>
      </View>
      <View className="line-item__chevron">
        <Icon name="right" />
      </View>
    </Pressable>
  );
}
