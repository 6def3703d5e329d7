import { View } from '@tarojs/components';

import { useDraft } from '../../services/draft';
import { firmRegion, useMeasuresRegion, useRegionMatches, type Pack } from '../../services/measures';
import { useMarks } from '../../services/measures/marks';
import { openPage } from '../../services/navigation';
import { MEASURES } from '../../texts/measures';
import { Button, Card, Notice, SectionHead } from '../../ui';
import { groupMatches } from './group-matches';
import { MeasureCard } from './measure-card';
import { ownName } from './say-facts';

const SHOWN = 6;
const NOW = 'closing,open,rolling';

/** Nobody to match: what can be had in the region, and the way to learn what fits. */
export function VisitorList({ pack }: { readonly pack: Pack }) {
  const answers = useDraft((state) => state.draft.firm);
  const region = useMeasuresRegion();
  const matches = useRegionMatches();
  const { muted } = useMarks();
  const now = matches ? groupMatches(matches, pack.byId, muted).now : [];
  return (
    <View className="stack">
      {firmRegion(answers) === null ? (
        <Card className="stack">
          <View className="text-title">{MEASURES.testTitle}</View>
          <View className="text-soft">{MEASURES.testText}</View>
          <Button label={MEASURES.test} iconAfter="right" onTap={() => openPage('ask')} />
        </Card>
      ) : (
        <Notice tone="warn">
          <View className="stack">
            <View>{MEASURES.unreadable}</View>
            <Button kind="secondary" label={MEASURES.unreadableFix} onTap={() => openPage('answers')} />
          </View>
        </Notice>
      )}
      {now.length > 0 && (
        <View className="stack">
          <SectionHead title={MEASURES.here(ownName(region))} />
          {now.slice(0, SHOWN).map(({ measure }) => (
            <MeasureCard key={measure.id} measure={measure} />
          ))}
          <Button
            kind="secondary"
            iconAfter="right"
            label={MEASURES.hereAll}
            onTap={() => openPage('find', { states: NOW })}
          />
        </View>
      )}
    </View>
  );
}
