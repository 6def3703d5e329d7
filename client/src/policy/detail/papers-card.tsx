import { View } from '@tarojs/components';

import type { PublicMeasure } from '@shared/measures';

import { usePapers } from '../../services/measures';
import { DETAIL } from '../../texts/measure-detail';
import { Card, Choice, SectionHead } from '../../ui';
import { Unsure } from './unsure';

/** Papers to get ready; what is ticked stays on the phone. */
export function PapersCard({ measure }: { readonly measure: PublicMeasure }) {
  const { papers } = measure.apply;
  const { ticked, toggle } = usePapers(measure.id);
  if (papers.length === 0) return null;
  const done = papers.filter((paper) => ticked.has(paper)).length;
  return (
    <View>
      <SectionHead
        title={DETAIL.sections.papers}
        aside={<View className="text-soft">{DETAIL.papersDone(done, papers.length)}</View>}
      />
      <Card className="stack">
        <View className="text-soft">{DETAIL.papersText}</View>
        {measure.unsure.includes('apply.papers') && (
          <View>
            <Unsure measure={measure} field="apply.papers" /> {DETAIL.papersOurs}
          </View>
        )}
        {papers.map((paper) => (
          <Choice key={paper} kind="check" label={paper} on={ticked.has(paper)} onTap={() => toggle(paper)} />
        ))}
      </Card>
    </View>
  );
}
