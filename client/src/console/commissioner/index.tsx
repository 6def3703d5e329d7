import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { call } from '../../services/call';
import { confirm, toast } from '../../services/feedback';
import { goBack } from '../../services/navigation';
import { useParams } from '../../services/params';
import { COMMON } from '../../texts/common';
import { CONSOLE_PEOPLE } from '../../texts/console-people';
import { Button, Card, FieldError, SectionHead } from '../../ui';
import { AbsenceCard } from '../absence/absence-card';
import { Asked } from '../parts/asked';
import { ConsolePage } from '../parts/console-page';
import { Fact } from '../parts/fact';
import { LoadBar } from '../parts/load-bar';
import { placeName } from '../parts/region-store';
import { dayOf } from '../../services/say-day';
import { sayIndustries } from '../parts/say-industries';
import { useAct } from '../parts/use-act';
import { EditSheet } from './edit-sheet';
import { FirmsCard } from './firms-card';
import type { ShownCommissioner } from './types';

/** One commissioner, `?id=`. */
export default function CommissionerPage() {
  return (
    <ConsolePage part="consoleCommissioners" hasRegion={false}>
      {({ region }) => <Commissioner region={region} />}
    </ConsolePage>
  );
}

function Commissioner({ region }: { readonly region: string }) {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['console', 'commissioner', id],
    queryFn: () => call('console', 'commissioner', { commissionerId: id }),
  });
  const { data } = query;
  if (!data) return <Asked {...query} />;
  return (
    <View className="stack">
      <View className="text-headline" aria-role="heading">
        {data.name}
      </View>
      <KnownCard commissioner={data} />
      <SectionHead title={CONSOLE_PEOPLE.absence} />
      <AbsenceCard commissionerId={data.commissionerId} />
      <SectionHead title={CONSOLE_PEOPLE.firms} />
      <FirmsCard commissioner={data} region={region} />
      <Dismiss commissioner={data} />
    </View>
  );
}

function KnownCard({ commissioner }: { readonly commissioner: ShownCommissioner }) {
  const { region, industries, load, mayHave, limit, since } = commissioner;
  const [isEditing, setEditing] = useState(false);
  return (
    <Card className="stack">
      <View className="facts">
        <Fact name={CONSOLE_PEOPLE.columns[1] ?? ''}>{placeName(region)}</Fact>
        <Fact name={CONSOLE_PEOPLE.industries}>{sayIndustries(industries)}</Fact>
        <Fact name={CONSOLE_PEOPLE.load}>
          <LoadBar load={load} most={mayHave} />
        </Fact>
        <Fact name={CONSOLE_PEOPLE.limit}>
          {limit === null ? CONSOLE_PEOPLE.limitAsRegion(mayHave) : CONSOLE_PEOPLE.limitOwn(limit)}
        </Fact>
        <Fact name={CONSOLE_PEOPLE.since}>{dayOf(since)}</Fact>
      </View>
      <Button kind="secondary" icon="pen" label={CONSOLE_PEOPLE.edit} onTap={() => setEditing(true)} />
      {isEditing && <EditSheet commissioner={commissioner} onClose={() => setEditing(false)} />}
    </Card>
  );
}

function Dismiss({ commissioner: { commissionerId, name } }: { readonly commissioner: ShownCommissioner }) {
  const { act, isBusy, error } = useAct('dismiss');
  const dismiss = async (): Promise<void> => {
    const asks = {
      title: CONSOLE_PEOPLE.dismiss,
      content: CONSOLE_PEOPLE.dismissAsk(name),
      yes: CONSOLE_PEOPLE.dismissYes,
      no: COMMON.cancel,
    };
    if (!(await confirm(asks)) || !(await act({ commissionerId }))) return;
    toast(CONSOLE_PEOPLE.dismissed);
    goBack();
  };
  return (
    <View className="stack">
      {error !== null && <FieldError text={error} />}
      <Button kind="danger" label={CONSOLE_PEOPLE.dismiss} disabled={isBusy} onTap={() => void dismiss()} />
    </View>
  );
}
