import { ScrollView, View } from '@tarojs/components';

import { AREAS, type Area } from '@shared/measures';
import { AREA_NAMES } from '@shared/text/measures';

import { MEASURES } from '../../texts/measures';
import { Icon, Pressable } from '../../ui';
import { isIn, type Matched } from './group-matches';

interface AreaChipsProps {
  readonly matched: readonly Matched[];
  readonly area: Area | null;
  readonly onArea: (area: Area | null) => void;
  readonly onlyFollowed: boolean;
  readonly onFollowed: (on: boolean) => void;
}

/** Areas that hold something, with how much; one at a time. */
export function AreaChips({ matched, area, onArea, onlyFollowed, onFollowed }: AreaChipsProps) {
  const counts = AREAS.map((each) => ({
    area: each,
    count: matched.filter(({ measure }) => isIn(measure, each)).length,
  })).filter(({ area: each, count }) => count > 0 || each === area);
  return (
    <ScrollView scrollX enableFlex className="chip-strip" aria-label={MEASURES.areasLabel}>
      <View className="chip-strip__row">
        <Pill label={MEASURES.onlyFollowed} on={onlyFollowed} onTap={() => onFollowed(!onlyFollowed)} />
        <Pill label={MEASURES.all} on={area === null} onTap={() => onArea(null)} />
        {counts.map((each) => (
          <Pill
            key={each.area}
            label={`${AREA_NAMES[each.area]} ${each.count}`}
            on={each.area === area}
            onTap={() => onArea(each.area === area ? null : each.area)}
          />
        ))}
      </View>
    </ScrollView>
  );
}

function Pill({ label, on, onTap }: { readonly label: string; readonly on: boolean; readonly onTap: () => void }) {
  return (
    <Pressable className={`pill ${on ? 'pill--on' : ''}`} role="checkbox" checked={on} label={label} onTap={onTap}>
      {on && <Icon name="check" />}
      <View>{label}</View>
    </Pressable>
  );
}
