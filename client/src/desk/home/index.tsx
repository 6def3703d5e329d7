import { View } from '@tarojs/components';

import '../parts/desk.scss';
import { useDesk } from '../../services/desk';
import { openPage } from '../../services/navigation';
import { DESK } from '../../texts/desk';
import { AskRow, Card, LinkRow, Notice, Screen, SectionHead, StatePage } from '../../ui';
import { AskedDesk } from '../parts/asked-desk';
import { FirmRow } from './firm-row';
import { Reminders } from './reminders';

/** What a commissioner does next: his firms, the one that needs him most first. */
export default function DeskPage() {
  const { data, error, refetch } = useDesk();
  if (!data) return <AskedDesk error={error} refetch={refetch} />;
  const { firms } = data;
  const busy = firms.filter(({ duties }) => duties.length > 0).length;
  return (
    <Screen>
      <Reminders />
      <AskRow place="desk" />
      {firms.length === 0 ? (
        <StatePage icon="person" title={DESK.emptyTitle} text={DESK.emptyText} />
      ) : (
        <>
          <SectionHead title={DESK.firmsTitle} />
          <View className="stack">
            <View className="text-soft">{DESK.summary(busy, firms.length)}</View>
            <Card className="line-list card--list">
              {firms.map((firm) => (
                <FirmRow key={firm.firmId} firm={firm} />
              ))}
            </Card>
          </View>
        </>
      )}
      <SectionHead title={DESK.toolsTitle} />
      <View className="stack">
        <Card className="line-list card--list">
          {firms.length > 0 && (
            <LinkRow icon="share" title={DESK.bulk} text={DESK.bulkHint} onTap={() => openPage('bulk')} />
          )}
          <LinkRow icon="flag" title={DESK.week} text={DESK.weekHint} onTap={() => openPage('week')} />
          <LinkRow icon="pen" title={DESK.replies} text={DESK.repliesHint} onTap={() => openPage('quickReplies')} />
          <LinkRow
            icon="calendar"
            title={DESK.absence}
            text={DESK.absenceHint}
            onTap={() => openPage('consoleAbsence')}
          />
        </Card>
        <Notice icon="shield">{DESK.logged}</Notice>
      </View>
    </Screen>
  );
}
