import { View } from '@tarojs/components';

import type { MeasureMatch, PublicMeasure } from '@shared/measures';
import { choiceText, formatMoney } from '@shared/text';
import { BASIS_NAMES, KIND_NAMES } from '@shared/text/measures';

import { answerAt, useDraft } from '../../services/draft';
import { DETAIL, whoseWords } from '../../texts/measure-detail';
import { Card, Notice, SectionHead } from '../../ui';
import { Unsure } from './unsure';

interface GivesCardProps {
  readonly measure: PublicMeasure;
  readonly match: MeasureMatch | null;
  /** The reader's own firm is looked at, so the titles on this phone are its titles. */
  readonly isMine: boolean;
}

/**
 * What it gives. `ratioBp` is not shown by itself: of a loan's interest, of a premium, of a cost, only the summary says
 * what it is a share of. An amount stands only with what it is for; a title is never money.
 */
export function GivesCard({ measure, match, isMine }: GivesCardProps) {
  const { benefit, grants } = measure;
  const isTitle = benefit.kind === 'certification' || grants.length > 0;
  const { most } = benefit;
  return (
    <View>
      <SectionHead
        title={DETAIL.sections.gives}
        aside={<View className="text-soft">{KIND_NAMES[benefit.kind]}</View>}
      />
      <Card className="stack">
        <View>
          {benefit.summary} <Unsure measure={measure} field="benefit.summary" />
        </View>
        {isTitle && <Notice>{DETAIL.isTitle}</Notice>}
        {!isTitle && most && (
          <View>
            <View className="text-title">
              {BASIS_NAMES[most.basis]} {formatMoney(most.yuan)}
            </View>
            {match?.amount && match.amount.yuan !== most.yuan && (
              <View className="text-strong">
                {whoseWords(isMine).forFirm}：{BASIS_NAMES[match.amount.basis]} {formatMoney(match.amount.yuan)}
              </View>
            )}
            <View className="text-soft">{DETAIL.cautions[most.basis]}</View>
          </View>
        )}
        <Items items={benefit.items} isMine={isMine} />
      </Card>
    </View>
  );
}

interface ItemsProps {
  readonly items: PublicMeasure['benefit']['items'];
  readonly isMine: boolean;
}

function Items({ items, isMine }: ItemsProps) {
  const titles = useDraft((state) => answerAt(state.draft.firm, 'titles'));
  if (items.length === 0) return null;
  const held = isMine && Array.isArray(titles) ? titles.map((each) => (each as { code?: unknown }).code) : [];
  return (
    <View>
      <View className="text-strong">{DETAIL.itemsTitle}</View>
      <View className="line-list">
        {items.map(({ label, yuan, note, titles: holders }, at) => (
          <View key={`${label} ${at}`} className="detail__item">
            <View className="grow">
              <View>{label}</View>
              {holders && (
                <View className="text-soft">{holders.map((code) => choiceText('titles', code)).join('、')}</View>
              )}
              {holders?.some((code) => held.includes(code)) && (
                <View className="tone--met">{whoseWords(isMine).holding}</View>
              )}
            </View>
            <View className="detail__amount">
              {yuan !== null && <View className="text-strong">{formatMoney(yuan)}</View>}
              {note !== null && <View className="text-soft">{note}</View>}
            </View>
          </View>
        ))}
      </View>
      {items.some(({ titles: holders, yuan }) => holders === null && yuan !== null) && (
        <View className="text-soft">{DETAIL.itemsNote}</View>
      )}
    </View>
  );
}
