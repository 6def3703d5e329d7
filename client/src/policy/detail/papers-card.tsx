import { View } from '@tarojs/components';

import type { PublicMeasure } from '@shared/measures';

import { usePapers } from '../../services/measures';
import { DETAIL } from '../../texts/measure-detail';
import { Card, Choice, SectionHead } from '../../ui';
import { Unsure } from './unsure';

interface PapersCardProps {
  readonly measure: PublicMeasure;
  /** Ticks are kept by the measure alone: where a commissioner looks, those of several firms would mix. */
  readonly isMine: boolean;
}

/** Papers to get ready; what is ticked stays on the phone. */
export function PapersCard({ measure, isMine }: PapersCardProps) {
  const { papers } = measure.apply;
  const { ticked, toggle } = usePapers(measure.id);
  if (papers.length === 0) return null;
  const done = papers.filter((paper) => ticked.has(paper)).length;
  return (
    <View>
      <SectionHead
        title={DETAIL.sections.papers}
        aside={isMine && <View className="text-soft">{DETAIL.papersDone(done, papers.length)}</View>}
      />
      <Card className="stack">
        <View className="text-soft">{isMine ? DETAIL.papersText : DETAIL.papersToTell}</View>
        {measure.unsure.includes('apply.papers') && (
          <View>
            <Unsure measure={measure} field="apply.papers" /> {DETAIL.papersOurs}
          </View>
        )}
        {papers.map((paper) =>
          isMine ? (
            <Choice key={paper} kind="check" label={paper} on={ticked.has(paper)} onTap={() => toggle(paper)} />
          ) : (
            <View key={paper}>· {paper}</View>
          ),
        )}
      </Card>
    </View>
  );
}
