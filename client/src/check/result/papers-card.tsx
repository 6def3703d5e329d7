import { View } from '@tarojs/components';

import type { RungResult } from '@shared/check/types';
import { evidenceText } from '@shared/text';

import { RESULT } from '../../texts/result';
import { Card, Icon, SectionHead } from '../../ui';

/** Papers that prove what the rung asks, once each. */
export function PapersCard({ result }: { readonly result: RungResult }) {
  const papers = [
    ...new Set(result.criteria.filter(({ outcome }) => outcome !== 'na').flatMap(({ evidence }) => evidence)),
  ];
  if (papers.length === 0) return null;
  return (
    <View>
      <SectionHead title={RESULT.papersTitle} />
      <Card className="stack">
        <View className="text-soft">{RESULT.papersText}</View>
        {papers.map((paper) => (
          <View key={paper} className="row row--top">
            <View className="papers__icon">
              <Icon name="doc" />
            </View>
            <View className="grow">{evidenceText(paper)}</View>
          </View>
        ))}
      </Card>
    </View>
  );
}
