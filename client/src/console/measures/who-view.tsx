import { View } from '@tarojs/components';
import type { CSSProperties } from 'react';

import { CONSOLE_WHO } from '../../texts/console-alerts';
import { Card, Notice, SectionHead } from '../../ui';
import { nameOfRow } from '../statistics/ladder';
import type { Preview } from './use-publishing';

type By = 'region' | 'industry';
type Cells = Preview['who']['places'];

const TITLES: Readonly<Record<By, string>> = { region: CONSOLE_WHO.byPlace, industry: CONSOLE_WHO.byIndustry };

/** Whom it will reach: where they are and what they do, by number and never by name. */
export function WhoView({ preview: { who, firms, more } }: { readonly preview: Preview }) {
  return (
    <View className="stack">
      <SectionHead title={CONSOLE_WHO.title} />
      <View className="text-soft">{CONSOLE_WHO.lead}</View>
      <Notice icon="shield">
        <View>{CONSOLE_WHO.note}</View>
        {more && <View>{CONSOLE_WHO.more}</View>}
      </Notice>
      {firms === 0 ? (
        <Card>{CONSOLE_WHO.nobody}</Card>
      ) : (
        <View className="who">
          <Counts by="region" cells={who.places} />
          <Counts by="industry" cells={who.sections} />
        </View>
      )}
    </View>
  );
}

function Counts({ by, cells }: { readonly by: By; readonly cells: Cells }) {
  const most = Math.max(1, ...cells.map(({ fits }) => fits));
  return (
    <Card className="stack">
      <View className="text-strong" aria-role="heading">
        {TITLES[by]}
      </View>
      {cells.length === 0 && <View className="text-soft">{CONSOLE_WHO.none}</View>}
      {cells.map(({ code, fits }) => (
        <View key={code} className="who__row">
          <View className="who__name">{nameOfRow({ by, code })}</View>
          <View className="who__track" aria-hidden="true">
            <View className="who__bar" style={{ width: `${Math.round((fits / most) * 100)}%` } as CSSProperties} />
          </View>
          <View className="who__count">{CONSOLE_WHO.atLeast(fits)}</View>
        </View>
      ))}
    </Card>
  );
}
