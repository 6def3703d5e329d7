import { View } from '@tarojs/components';

import { choiceText } from '@shared/text';

import type { DeskFirm } from '../../services/desk';
import { DESK_FIRM } from '../../texts/desk';
import { Card, SectionHead } from '../../ui';

/** Titles that the firm holds, with their end. */
export function TitlesCard({ titles }: Pick<DeskFirm, 'titles'>) {
  return (
    <View>
      <SectionHead title={DESK_FIRM.titlesTitle} />
      {titles.length === 0 ? (
        <Card>{DESK_FIRM.titlesNone}</Card>
      ) : (
        <Card className="line-list card--list">
          {titles.map(({ code, expiresOn }) => (
            <View key={`${code} ${expiresOn}`} className="line-item">
              <View className="grow">
                <View className="text-strong">{choiceText('titles', code)}</View>
                <View className="text-soft">
                  {expiresOn === null ? DESK_FIRM.titleOpen : DESK_FIRM.titleUntil(expiresOn)}
                </View>
              </View>
            </View>
          ))}
        </Card>
      )}
    </View>
  );
}
