import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

import type { ActionOutput } from '@shared/api';

import './console.scss';
import { openPage } from '../../services/navigation';
import { useOnline } from '../../services/network';
import { CONSOLE } from '../../texts/console';
import { Button, Screen, StatePage } from '../../ui';
import { Asked } from './asked';
import { RegionBar } from './region-bar';
import { regionAmong, useLookedAt } from './region-store';
import { SideNav, type Part } from './side-nav';
import { useMe } from '../../services/people';

/** Whose console it is, and which part of the country he looks at. */
export interface Scope {
  readonly operator: NonNullable<ActionOutput<'firms', 'me'>['operator']>;
  readonly region: string;
}

interface ConsolePageProps {
  /** Which entry of the menu this page belongs to. */
  readonly part: Part;
  /** A page that shows one record has no region to choose. */
  readonly hasRegion?: boolean;
  readonly children: (scope: Scope) => ReactNode;
}

/** The frame of every page of the console: on a desktop the menu stands beside it. Who is no operator is told so. */
export function ConsolePage({ part, hasRegion = true, children }: ConsolePageProps) {
  const isOnline = useOnline();
  const { data, isPending, error, refetch } = useMe(isOnline);
  const chosen = useLookedAt(({ region }) => region);
  if (!data || !isOnline) {
    return (
      <Screen>
        <Asked isPending={isPending} error={error} refetch={refetch} />
      </Screen>
    );
  }
  const { operator } = data;
  if (operator === null) return <Screen>{NOT_AN_OPERATOR}</Screen>;
  const region = regionAmong(chosen, operator.regions);
  return (
    <Screen className="console">
      <View className="console__frame">
        <SideNav part={part} isAdministrator={operator.isAdministrator} />
        <View className="console__main stack">
          {hasRegion && <RegionBar region={region} regions={operator.regions} />}
          {children({ operator, region })}
        </View>
      </View>
    </Screen>
  );
}

const NOT_AN_OPERATOR = (
  <StatePage icon="shield" title={CONSOLE.notTitle} text={CONSOLE.notText}>
    <Button label={CONSOLE.toMine} onTap={() => openPage('mine')} />
  </StatePage>
);
