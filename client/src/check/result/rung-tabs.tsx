import { ScrollView, View } from '@tarojs/components';

import type { RungResult } from '@shared/check/types';
import type { Rung } from '@shared/rules/types';
import { rungText } from '@shared/text';

import { RESULT } from '../../texts/result';
import { STATUS_WORDS } from '../../texts/outcomes';
import { OutcomeMark, STATUS_TONE } from '../../ui';

interface RungTabsProps {
  readonly rungs: readonly RungResult[];
  readonly chosen: Rung;
  readonly onChoose: (rung: Rung) => void;
}

/** One tab a rung, each with its own verdict in icon and word. */
export function RungTabs({ rungs, chosen, onChoose }: RungTabsProps) {
  return (
    <ScrollView scrollX enhanced showScrollbar={false} className="rung-tabs" aria-label={RESULT.rungs}>
      <View className="rung-tabs__row" aria-role="tablist">
        {rungs.map(({ rung, status }) => {
          const { short } = rungText(rung);
          return (
            <View
              key={rung}
              className={`rung-tab ${rung === chosen ? 'rung-tab--on' : ''}`}
              aria-role="tab"
              aria-selected={rung === chosen ? 'true' : 'false'}
              aria-label={`${short}，${STATUS_WORDS[status]}`}
              onClick={() => onChoose(rung)}
            >
              <OutcomeMark outcome={STATUS_TONE[status]} />
              <View>
                <View className="rung-tab__name">{short}</View>
                <View className="rung-tab__status">{STATUS_WORDS[status]}</View>
              </View>
            </View>
          );
        })}
      </View>
    </ScrollView>
  );
}
