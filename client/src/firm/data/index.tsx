import { SectionHead, Asked, Screen } from '../../ui';

import './index.scss';
import { useMe, useMyFirm } from '../../services/people';
import { ErasingNotice } from '../../mine/erasing-notice';
import { DATA } from '../../texts/privacy-data';
import { ConsentCard } from './consent-card';
import { EraseCard } from './erase-card';
import { ExportCard } from './export-card';
import { PhoneCard } from './phone-card';
import { ReadsCard } from './reads-card';

/** What the law gives people over their data, in one place: who saw it, taking it along, taking back, deleting. */
export default function DataPage() {
  const me = useMe();
  const read = useMyFirm();
  if (!me.data || !read.data) {
    return (
      <Screen>
        <Asked
          loading={DATA.loading}
          error={me.error ?? read.error}
          retry={() => void Promise.all([me.refetch(), read.refetch()])}
        />
      </Screen>
    );
  }
  const { firm, consent } = read.data;
  return (
    <Screen>
      <ErasingNotice />
      <SectionHead title={DATA.readsTitle} />
      <ReadsCard firmId={firm?.firmId ?? null} />
      <SectionHead title={DATA.exportTitle} />
      <ExportCard />
      <SectionHead title={DATA.phoneTitle} />
      <PhoneCard phone={me.data.phone} />
      <SectionHead title={DATA.consentTitle} />
      <ConsentCard consent={consent} />
      <SectionHead title={DATA.eraseTitle} />
      <EraseCard firm={firm} me={me.data} />
    </Screen>
  );
}
