import { View } from '@tarojs/components';

import type { CriterionResult, RungResult } from '@shared/check/types';

import { RESULT } from '../../texts/result';
import { Card, SectionHead } from '../../ui';
import { CriterionRow } from './criterion-row';

const ROLES = [
  { role: 'required', title: RESULT.required },
  { role: 'route', title: RESULT.route },
  { role: 'score', title: RESULT.scored },
] as const;

/** What has to be done comes first, what is done last. */
const ORDER: readonly CriterionResult['outcome'][] = ['unmet', 'unknown', 'review', 'met', 'na'];

interface CriteriaCardProps {
  readonly result: RungResult;
  readonly isLive: boolean;
  readonly checkId: string | null;
  readonly careOf: string | null;
  /** The criterion that the page was opened for. */
  readonly opened?: string | undefined;
}

export function CriteriaCard({ result, isLive, checkId, careOf, opened }: CriteriaCardProps) {
  const { rung } = result;
  return (
    <View>
      {ROLES.map(({ role, title }) => {
        const criteria = result.criteria
          .filter((criterion) => criterion.role === role)
          .sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
        if (criteria.length === 0) return null;
        return (
          <View key={role}>
            <SectionHead title={title} />
            <Card className="line-list card--list">
              {criteria.map((criterion) => (
                <CriterionRow
                  key={criterion.id}
                  criterion={criterion}
                  isLive={isLive}
                  careOf={careOf}
                  isOpened={criterion.id === opened}
                  card={checkId === null ? null : { of: 'check', checkId, rung, criterion: criterion.id }}
                />
              ))}
            </Card>
          </View>
        );
      })}
    </View>
  );
}
