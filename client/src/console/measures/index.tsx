import { View } from '@tarojs/components';
import { useState } from 'react';

import './index.scss';
import { useParams } from '../../services/params';
import { CONSOLE_MEASURES } from '../../texts/console-measures';
import { Segmented } from '../../ui';
import { ConsolePage, type Scope } from '../parts/console-page';
import { CloseTab } from './close-tab';
import { PublishTab } from './publish-tab';
import { ReportsTab } from './reports-tab';
import { StaleTab } from './stale-tab';

const { tabs } = CONSOLE_MEASURES;
type Tab = keyof typeof tabs;
const TABS = (Object.keys(tabs) as Tab[]).map((value) => ({ value, label: tabs[value] }));
const VIEWS: Readonly<Record<Tab, (props: Scope) => JSX.Element>> = {
  publish: PublishTab,
  close: CloseTab,
  stale: StaleTab,
  reports: ReportsTab,
};
const isTab = (text: string | undefined): text is Tab => text !== undefined && text in tabs;

/** Publishing, closing and minding measures, `?tab=`. */
export default function ConsoleMeasuresPage() {
  return <ConsolePage part="consoleMeasures">{(scope) => <Measures {...scope} />}</ConsolePage>;
}

function Measures(scope: Scope) {
  const { tab: asked } = useParams();
  const [tab, setTab] = useState<Tab>(isTab(asked) ? asked : 'publish');
  const Shown = VIEWS[tab];
  return (
    <View className="stack">
      <Segmented label={CONSOLE_MEASURES.tabsLabel} options={TABS} value={tab} onPick={setTab} />
      <Shown key={scope.region} {...scope} />
    </View>
  );
}
