import { View } from '@tarojs/components';

import { openPage } from '../../services/navigation';
import { useOnline } from '../../services/network';
import { CONSOLE } from '../../texts/console';
import { CONSOLE_PEOPLE } from '../../texts/console-people';
import { Button, Screen, StatePage } from '../../ui';
import { Asked } from '../parts/asked';
import '../parts/console.scss';
import { useMe } from '../../services/people';
import { AbsenceCard } from './absence-card';

/** A commissioner tells himself when he is away and who stands in. */
export default function AbsencePage() {
  const isOnline = useOnline();
  const { data, isPending, error, refetch } = useMe(isOnline);
  if (!data || !isOnline) {
    return (
      <Screen>
        <Asked isPending={isPending} error={error} refetch={refetch} />
      </Screen>
    );
  }
  const { commissioner } = data;
  if (commissioner === null) {
    return (
      <Screen>
        <StatePage icon="person" title={CONSOLE_PEOPLE.notCommissioner}>
          <Button label={CONSOLE.toMine} onTap={() => openPage('mine')} />
        </StatePage>
      </Screen>
    );
  }
  return (
    <Screen className="stack">
      <View className="text-soft">{CONSOLE_PEOPLE.absenceLead}</View>
      <AbsenceCard commissionerId={commissioner.commissionerId} />
    </Screen>
  );
}
