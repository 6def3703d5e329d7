import { View } from '@tarojs/components';

import './index.scss';
import { openPage } from '../services/navigation';
import { listAside } from '../services/kept';
import { useMarks } from '../services/measures/marks';
import { usePreferences } from '../services/preferences';
import { useDraft, answeredPaths } from '../services/draft';
import { useOutbox } from '../services/outbox';
import { useRecords } from '../services/records';
import { COMMON } from '../texts/common';
import { DATA } from '../texts/privacy-data';
import { MINE } from '../texts/mine';
import { ROLES } from '../texts/roles';
import { Card, LinkRow, Notice, Screen, SectionHead, ToggleRow } from '../ui';
import { ClearRow } from './clear-row';
import { AlertsRow } from '../home/alerts-row';
import { ErasingNotice } from './erasing-notice';
import { FetchRow } from './fetch-row';
import { IdentityCard } from './identity-card';
import { useRoleRows } from './role-rows';

export default function MinePage() {
  const firm = useDraft((state) => state.draft.firm);
  const records = useRecords((state) => state.items);
  const consent = useOutbox((state) => state.consent);
  const { largeType, setLargeType } = usePreferences();
  const { followed, muted } = useMarks();
  const aside = listAside();
  const { first, rest } = useRoleRows();

  return (
    <Screen>
      <ErasingNotice />
      <SectionHead title={ROLES.title} />
      <IdentityCard />
      <AlertsRow className="mine__role" />
      {first}

      <SectionHead title={MINE.dataTitle} />
      <Card className="line-list card--list">
        <LinkRow
          icon="pen"
          title={MINE.answers}
          text={MINE.answersCount(answeredPaths(firm).length)}
          onTap={() => openPage('answers')}
        />
        <LinkRow
          icon="clock"
          title={MINE.history}
          text={MINE.historyCount(records.length)}
          onTap={() => openPage('history')}
        />
        <FetchRow />
        {aside.length > 0 && (
          <LinkRow
            icon="alert"
            title={MINE.aside}
            text={MINE.asideCount(aside.length)}
            onTap={() => openPage('aside')}
          />
        )}
      </Card>

      <SectionHead title={MINE.measuresTitle} />
      <Card className="line-list card--list">
        <LinkRow
          icon="star"
          title={MINE.followed}
          text={MINE.followedCount(followed.size)}
          onTap={() => openPage('find', { mark: 'followed' })}
        />
        <LinkRow
          icon="bell-off"
          title={MINE.muted}
          text={MINE.mutedCount(muted.size)}
          onTap={() => openPage('find', { mark: 'muted' })}
        />
      </Card>

      {rest}

      <SectionHead title={MINE.showTitle} />
      <Card className="card--list">
        <ToggleRow
          icon="type"
          title={MINE.large}
          text={largeType ? MINE.largeOn : MINE.largeOff}
          on={largeType}
          onTap={() => setLargeType(!largeType)}
        />
      </Card>

      <SectionHead title={MINE.privacyTitle} />
      <Card className="line-list card--list">
        <LinkRow
          icon="shield"
          title={MINE.privacy}
          text={consent ? MINE.consentAt(consent.at.slice(0, 10)) : MINE.consentNone}
          onTap={() => openPage('privacy')}
        />
        <LinkRow icon="search" title={DATA.title} text={DATA.hint} onTap={() => openPage('data')} />
        <ClearRow />
        <LinkRow icon="doc" title={MINE.about} text={MINE.aboutHint} onTap={() => openPage('about')} />
      </Card>
      <View className="mine__foot">
        <Notice icon="bulb">
          {COMMON.notOfficial}
          {COMMON.free}
        </Notice>
      </View>
    </Screen>
  );
}
