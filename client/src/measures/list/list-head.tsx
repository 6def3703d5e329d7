import { View } from '@tarojs/components';
import { useState } from 'react';

import type { Firm } from '@shared/firms';
import { choiceText } from '@shared/text';

import { useDay } from '../../services/day';
import { useDraft } from '../../services/draft';
import { firmOf, firmRegion, useChosenRegion } from '../../services/measures';
import { openPage } from '../../services/navigation';
import { MEASURES } from '../../texts/measures';
import { Button, Icon, type IconName, Pressable } from '../../ui';
import { RegionSheet } from './region-sheet';
import { ownName } from './say-facts';

/** Highest first. */
const TITLES = ['champion', 'key-little-giant', 'little-giant', 'specialized', 'innovative', 'high-tech', 'tech-sme'];

/** 杭州市 · 专精特新中小企业. */
function placeOf({ region, titles }: Firm, day: string): string {
  const held = (titles ?? [])
    .filter(({ expiresOn }) => expiresOn == null || expiresOn >= day)
    .map(({ code }) => code as string);
  const title = TITLES.find((code) => held.includes(code));
  return MEASURES.in(ownName(region), title ? choiceText('titles', title) : MEASURES.someFirm);
}

/** Whose list it is, what it rests on, and the way to search everything. */
export function ListHead() {
  const answers = useDraft((state) => state.draft.firm);
  const { chosen, choose } = useChosenRegion();
  const [isPicking, setPicking] = useState(false);
  const day = useDay();
  const firm = firmOf(answers);
  const region = firmRegion(answers);
  const here = region ?? chosen;

  return (
    <View className="measures-head">
      <View className="measures-head__tagline">{firm ? MEASURES.tagline : MEASURES.visitorTagline}</View>
      <View className="measures-head__title" aria-role="heading">
        {firm ? (firm.name ?? placeOf(firm, day)) : here ? ownName(here) : MEASURES.visitorTitle}
      </View>
      {firm?.name && <View className="measures-head__text">{placeOf(firm, day)}</View>}
      {!here && <View className="measures-head__text">{MEASURES.visitorText}</View>}
      <View className="row row--wrap measures-head__links">
        {region !== null && (
          <HeadLink icon="place" label={MEASURES.changeRegion} onTap={() => openPage('ask', { path: 'region' })} />
        )}
        {region !== null && <HeadLink icon="pen" label={MEASURES.changeAnswers} onTap={() => openPage('answers')} />}
        {region === null && here && (
          <HeadLink icon="place" label={MEASURES.changeRegion} onTap={() => setPicking(true)} />
        )}
      </View>
      {!here && (
        <View className="measures-head__pick">
          <Button kind="light" icon="place" label={MEASURES.pickRegion} onTap={() => setPicking(true)} />
        </View>
      )}
      <Pressable className="search-box" label={MEASURES.searchAria} onTap={() => openPage('find')}>
        <Icon name="search" />
        <View className="grow">{MEASURES.search}</View>
      </Pressable>
      {isPicking && (
        <RegionSheet
          value={chosen}
          onPick={(picked) => {
            choose(picked);
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </View>
  );
}

interface HeadLinkProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onTap: () => void;
}

function HeadLink({ icon, label, onTap }: HeadLinkProps) {
  return (
    <Pressable className="measures-head__link" label={label} onTap={onTap}>
      <Icon name={icon} />
      <View>{label}</View>
    </Pressable>
  );
}
