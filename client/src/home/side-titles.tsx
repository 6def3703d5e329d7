import { View } from '@tarojs/components';

import { rungText } from '@shared/text';

import { openPage } from '../services/navigation';
import { HOME } from '../texts/home';
import { RUNG_ABOUT, SIDE_TITLES } from '../texts/rungs';
import { Card, Icon, OutcomeBadge, SectionHead, StatusBadge } from '../ui';
import type { Standing } from './use-standing';

export function SideTitles({ standing }: { readonly standing: Standing | null }) {
  return (
    <View>
      <SectionHead title={HOME.sideTitle} />
      <Card className="line-list card--list">
        {SIDE_TITLES.map((rung) => {
          const status = standing?.statuses[rung];
          return (
            <View
              key={rung}
              className="line-item"
              hoverClass={standing ? 'button--pressed' : 'none'}
              aria-role={standing ? 'button' : 'text'}
              onClick={() => standing && openPage('result', { rung })}
            >
              <View className="grow">
                <View className="text-strong">{rungText(rung).name}</View>
                <View className="text-soft">{RUNG_ABOUT[rung]}</View>
              </View>
              {status ? <StatusBadge status={status} /> : <OutcomeBadge outcome="na" word={HOME.unasked} />}
              {standing && (
                <View className="line-item__chevron">
                  <Icon name="right" />
                </View>
              )}
            </View>
          );
        })}
      </Card>
    </View>
  );
}
