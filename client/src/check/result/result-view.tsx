import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';

import type { Rung } from '@shared/rules/types';

import { useDraft } from '../../services/draft';
import { openPage } from '../../services/navigation';
import { scrollToPart } from '../../services/scroll-to-part';
import { LADDER, SIDE_TITLES } from '../../texts/rungs';
import { openCount } from '../open-count';
import { ActionsCard, shareTitleOf } from './actions-card';
import { CriteriaCard } from './criteria-card';
import { criterionId } from './criterion-row';
import { EditionSheet } from './edition-sheet';
import { PapersCard } from './papers-card';
import { PathCard } from './path-card';
import { RungTabs } from './rung-tabs';
import { ScoreCard } from './score-card';
import type { ShownCheck } from './use-shown-check';
import { VerdictCard } from './verdict-card';

const ORDER: readonly Rung[] = [...LADDER, ...SIDE_TITLES];
/** A page that slides in is laid out after it. */
const LAID_OUT_MS = 400;

interface ResultViewProps {
  readonly check: ShownCheck;
  readonly initialRung?: string | undefined;
  /** Shown open, and in sight: a card in a conversation is about it. */
  readonly criterion?: string | undefined;
  /** The title of a card that shares the rung in view. */
  readonly onShow: (title: string) => void;
}

/** One rung at a time, in the order of the ladder. */
export function ResultView({ check, initialRung, criterion, onShow }: ResultViewProps) {
  const { draft, choose } = useDraft();
  const rungs = [...check.assessment.rungs].sort((a, b) => ORDER.indexOf(a.rung) - ORDER.indexOf(b.rung));
  const [chosen, setChosen] = useState<string | null>(initialRung ?? draft.rung);
  const [isEditionOpen, setEditionOpen] = useState(false);
  const result = rungs.find(({ rung }) => rung === chosen) ?? rungs[0];
  const title = result ? shareTitleOf(result) : null;
  useEffect(() => {
    if (title !== null) onShow(title);
  }, [title, onShow]);
  useEffect(() => {
    if (criterion === undefined) return;
    const timer = setTimeout(() => scrollToPart(criterionId(criterion)), LAID_OUT_MS);
    return () => clearTimeout(timer);
  }, [criterion]);
  if (!result) return null;
  const { rung } = result;
  const left = check.isLive ? openCount(draft, rung) : 0;

  return (
    <View>
      <RungTabs rungs={rungs} chosen={rung} onChoose={setChosen} />
      <View className="result">
        <VerdictCard
          result={result}
          check={check}
          left={left}
          onEdition={() => setEditionOpen(true)}
          onGoOn={
            check.isLive
              ? () => {
                  choose(rung, draft.purpose);
                  openPage('ask');
                }
              : null
          }
        />
        {result.score && (
          <View className="result__gap">
            <ScoreCard key={rung} result={result} />
          </View>
        )}
        <PathCard result={result} isOwn={check.careOf === null} />
        <CriteriaCard
          key={`criteria ${rung}`}
          result={result}
          isLive={check.isLive}
          checkId={check.checkId}
          careOf={check.careOf}
          opened={criterion}
        />
        <PapersCard result={result} />
        <ActionsCard check={check} result={result} rungs={rungs} />
      </View>
      {isEditionOpen && <EditionSheet result={result} check={check} onClose={() => setEditionOpen(false)} />}
    </View>
  );
}
