import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';

import { call } from '../../services/call';
import { openPage } from '../../services/navigation';
import { useParams } from '../../services/params';
import { CONSOLE } from '../../texts/console';
import { CONSOLE_FIRMS } from '../../texts/console-firms';
import { Button, Card, Notice, SectionHead } from '../../ui';
import { Asked } from '../parts/asked';
import { ConsolePage, type Scope } from '../parts/console-page';
import { minuteOf } from '../../services/say-day';
import { StateBadge } from '../parts/state-badge';
import { CareCard } from './care-card';
import { FactsCard } from './facts-card';
import { VerifyCard } from './verify-card';

/** One firm as the bureau sees it, `?id=`: what it is, whether it is verified, who looks after it. Never a figure. */
export default function ConsoleFirmPage() {
  return (
    <ConsolePage part="consoleFirms" hasRegion={false}>
      {(scope) => <Firm {...scope} />}
    </ConsolePage>
  );
}

function Firm({ region }: Scope) {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['console', 'firm', id],
    queryFn: () => call('console', 'firm', { firmId: id }),
  });
  const { data: firm } = query;
  if (!firm) return <Asked {...query} />;
  return (
    <View className="stack">
      <View className="row row--wrap">
        <View className="text-headline" aria-role="heading">
          {firm.name ?? CONSOLE.unnamed}
        </View>
        <StateBadge state={firm.state} />
      </View>
      <Notice icon="shield">{CONSOLE_FIRMS.told}</Notice>
      <FactsCard firm={firm} />
      <VerifyCard firm={firm} />
      <SectionHead title={CONSOLE_FIRMS.care} />
      <CareCard firm={firm} region={region} />
      {firm.care.length > 0 && (
        <View>
          <SectionHead title={CONSOLE_FIRMS.history} />
          <Card>
            {firm.care.map(({ name, from, note }, at) => (
              <View key={from} className={`timeline__item ${at === 0 ? 'timeline__item--now' : ''}`}>
                <View className="text-strong">{name ?? CONSOLE_FIRMS.historyNobody}</View>
                <View className="text-soft">{minuteOf(from)}</View>
                {note !== null && <View className="text-small">{note}</View>}
              </View>
            ))}
          </Card>
        </View>
      )}
      <Button
        kind="quiet"
        icon="clock"
        label={CONSOLE_FIRMS.audit}
        onTap={() => openPage('consoleAudit', { firm: firm.firmId, name: firm.name ?? CONSOLE.unnamed })}
      />
    </View>
  );
}
