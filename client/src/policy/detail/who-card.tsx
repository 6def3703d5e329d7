import { View } from '@tarojs/components';

import type { PublicMeasure } from '@shared/measures';
import { choiceText } from '@shared/text';

import { DETAIL } from '../../texts/measure-detail';
import { Card, SectionHead } from '../../ui';
import type { Standing } from './next-step';
import { RequirementRow } from './requirement-row';
import { Unsure } from './unsure';

interface WhoCardProps {
  readonly measure: PublicMeasure;
  readonly standing: Standing;
  readonly isMine: boolean;
}

/** Every condition, and how this firm stands to it. */
export function WhoCard({ measure, standing, isMine }: WhoCardProps) {
  const { id, requirements, preferred } = measure;
  const matched = standing.kind === 'matched' ? standing : null;
  return (
    <View>
      <SectionHead title={DETAIL.sections.who} aside={<Unsure measure={measure} field="requirements" />} />
      <Card className="line-list card--list">
        {requirements.length === 0 && <View className="requirement">{DETAIL.anyone}</View>}
        {requirements.map((requirement, at) => (
          <RequirementRow
            key={requirement.id}
            confirmKey={`${id}.${requirement.id}`}
            requirement={requirement}
            reason={matched?.match.reasons[at] ?? null}
            isForOwner={isMine && matched?.unconfirmed.reasons[at]?.outcome === 'review'}
            isMine={isMine}
          />
        ))}
        {preferred.length > 0 && (
          <View className="requirement text-soft">
            {DETAIL.preferred(preferred.map((code) => choiceText('titles', code)).join('、'))}
          </View>
        )}
      </Card>
    </View>
  );
}
