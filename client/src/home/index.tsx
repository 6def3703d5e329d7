import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';

import './index.scss';
import { openPage } from '../services/navigation';
import { useOutbox } from '../services/outbox';
import { useRecords } from '../services/records';
import { COMMON } from '../texts/common';
import { ErasingNotice } from '../mine/erasing-notice';
import { FetchRow } from '../mine/fetch-row';
import { HOME } from '../texts/home';
import { Card, Icon, Pressable, Screen } from '../ui';
import { Hero } from './hero';
import { AlertsRow } from './alerts-row';
import { CareRow } from './care-row';
import { DeskRow } from './desk-row';
import { HowItWorks } from './how-it-works';
import { NewsOfSaving } from './news-of-saving';
import { PlanRow } from './plan-row';
import { SideTitles } from './side-titles';
import { useStanding } from './use-standing';

export default function HomePage() {
  const standing = useStanding();
  const records = useRecords((state) => state.items);
  const [latest] = records;
  const consent = useOutbox((state) => state.consent);
  useShareAppMessage(() => ({ title: HOME.shareTitle, path: '/home/index', imageUrl: '/assets/share.png' }));

  return (
    <Screen flush>
      <Hero standing={standing} />
      <View className="home">
        <View className="home__news">
          <ErasingNotice enabled={consent !== null} />
          <NewsOfSaving />
        </View>
        <AlertsRow className="home__measures" />
        <DeskRow />
        <CareRow />
        <PlanRow />
        <Card className="card--list home__measures">
          <Pressable
            className="line-item"
            label={`${HOME.measures}，${HOME.measuresText}`}
            onTap={() => openPage('measures')}
          >
            <Icon name="doc" />
            <View className="grow">
              <View className="text-strong">{HOME.measures}</View>
              <View className="text-soft">{HOME.measuresText}</View>
            </View>
            <View className="line-item__chevron">
              <Icon name="right" />
            </View>
          </Pressable>
        </Card>
        {!standing && <HowItWorks />}
        {!standing && (
          <Card className="card--list">
            <FetchRow />
          </Card>
        )}
        <SideTitles standing={standing} />
        {latest && (
          <Card className="home__history">
            <Pressable className="line-item" onTap={() => openPage('history')}>
              <Icon name="clock" />
              <View className="grow">
                <View className="text-strong">{HOME.history}</View>
                <View className="text-soft">{HOME.savedAt(latest.asOf)}</View>
              </View>
              <View className="line-item__chevron">
                <Icon name="right" />
              </View>
            </Pressable>
          </Card>
        )}
        <View className="text-hint home__free">
          {COMMON.notOfficial}
          {COMMON.free}
        </View>
      </View>
    </Screen>
  );
}
