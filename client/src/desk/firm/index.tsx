import { View } from '@tarojs/components';

import { industryName, regionName } from '@shared/firms';

import '../parts/desk.scss';
import { useDeskFirm, type DeskFirm } from '../../services/desk';
import { openPage } from '../../services/navigation';
import { useParams } from '../../services/params';
import { dayOf } from '../../services/say-day';
import { DESK, DESK_FIRM } from '../../texts/desk';
import { Asked, Button, Notice, Screen } from '../../ui';
import { CheckCard } from './check-card';
import { DutiesCard } from './duties-card';
import { MeasuresCard } from './measures-card';
import { PlanCard } from './plan-card';
import { SurveyCard } from './survey-card';
import { TitlesCard } from './titles-card';

/** One firm on one screen, `?firm=`, for whoever looks after it. */
export default function DeskFirmPage() {
  const { firm: firmId = '' } = useParams();
  const { data, error, refetch } = useDeskFirm(firmId);
  if (!data) {
    return (
      <Screen>
        <Asked loading={DESK_FIRM.loading} error={error} retry={() => void refetch()} />
      </Screen>
    );
  }
  return (
    <Screen>
      <Head shown={data} />
      <DutiesCard shown={data} />
      <PlanCard shown={data} />
      <CheckCard shown={data} />
      <TitlesCard titles={data.titles} />
      <MeasuresCard shown={data} />
      <SurveyCard survey={data.survey} />
      <View className="desk-foot">
        <Notice icon="shield">{DESK.logged}</Notice>
      </View>
    </Screen>
  );
}

function Head({ shown }: { readonly shown: DeskFirm }) {
  const { firmId, name, region, industry, isCover, unread, updatedAt } = shown;
  const facts = [regionName(region), industry === null ? '' : industryName(industry), isCover ? DESK.cover : ''];
  return (
    <View className="stack">
      <View className="text-headline" aria-role="heading">
        {name ?? DESK.unnamed}
      </View>
      <View className="text-soft">{facts.filter((fact) => fact !== '').join(' · ')}</View>
      <View className="text-hint">{DESK_FIRM.updated(dayOf(updatedAt))}</View>
      <Button
        icon="pen"
        label={unread > 0 ? DESK_FIRM.talkNew(unread) : DESK_FIRM.talk}
        onTap={() => openPage('room', { firm: firmId })}
      />
    </View>
  );
}
