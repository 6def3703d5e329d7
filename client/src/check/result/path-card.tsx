import { View } from '@tarojs/components';

import type { RungResult } from '@shared/check/types';
import { criterionText, leverText } from '@shared/text';

import { openPage } from '../../services/navigation';
import { PLAN_ROWS } from '../../texts/plan-rows';
import { RESULT } from '../../texts/result';
import { Card, Link, SectionHead } from '../../ui';

interface PathCardProps {
  readonly result: RungResult;
  /** The plan that it could go into is that of the reader's own firm. */
  readonly isOwn: boolean;
}

/** The cheapest way across the line, easiest step first, each with what it gains. */
export function PathCard({ result, isOwn }: PathCardProps) {
  const { status, path, blockedBy, missing, criteria } = result;
  const hasUnknown = criteria.some(({ role, outcome }) => role === 'required' && outcome === 'unknown');
  if (status !== 'not-qualified') return null;
  return (
    <View>
      <SectionHead title={RESULT.pathTitle} />
      <Card className="stack">
        <View className="text-soft">
          {path.length === 0 ? RESULT.pathNone : missing.length > 0 || hasUnknown ? RESULT.pathSoFar : RESULT.pathText}
        </View>
        {path.map((step, at) => (
          <View key={`${step.lever} ${at}`} className="path-step">
            <View className="path-step__number">{at + 1}</View>
            <View className="grow">
              <View className="text-strong">{leverText(step)}</View>
              {step.gains.map(({ criterion, points }) => (
                <View key={criterion} className="text-soft">
                  {criterionText(criterion).title}
                  {points === null ? ` → ${RESULT.gained}` : ` ${RESULT.pathGains(points)}`}
                </View>
              ))}
            </View>
          </View>
        ))}
        {blockedBy.length > 0 && (
          <View className="stack">
            <View className="text-strong">{RESULT.blockedTitle}</View>
            {blockedBy.map((id) => (
              <View key={id} className="text-soft">
                · {criterionText(id).title}
              </View>
            ))}
          </View>
        )}
        {isOwn && <Link icon="flag" label={PLAN_ROWS.fromResult} onTap={() => openPage('survey')} />}
      </Card>
    </View>
  );
}
