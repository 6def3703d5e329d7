import { View } from '@tarojs/components';
import { useState } from 'react';

import { LIMITS, type ActionOutput } from '@shared/api';

import { useParams } from '../../services/params';
import { CONSOLE } from '../../texts/console';
import { AUDIT_ROLES, CONSOLE_AUDIT } from '../../texts/console-audit';
import { Link, StatePage } from '../../ui';
import { ConsolePage, type Scope } from '../parts/console-page';
import { ListedView } from '../parts/listed';
import { minuteOf } from '../../services/say-day';
import { Table } from '../parts/table';
import { useList } from '../parts/use-list';
import { FilterBar } from './filter-bar';
import { NO_FILTERS, sayAction, wanted } from './filters';
import { sayDetail } from './say-detail';

type Entry = ActionOutput<'console', 'audit'>['items'][number];

/** Who did what and when, newest first, `?firm=&name=` for one firm. */
export default function AuditPage() {
  return <ConsolePage part="consoleAudit">{(scope) => <Audit {...scope} />}</ConsolePage>;
}

function Audit({ region }: Scope) {
  const { firm, name = CONSOLE.unnamed } = useParams();
  const [filters, setFilters] = useState({ ...NO_FILTERS, firm: firm === undefined ? null : { id: firm, name } });
  // An entry names commissioners by their ids: it is for good, and a name is not.
  const commissioners = useList('commissioners', { region, limit: LIMITS.historyPage });
  const names = new Map(commissioners.items.map(({ commissionerId, name: called }) => [commissionerId, called]));
  const list = useList('audit', { region, ...wanted(filters) });

  const who = ({ who: { personId, name: called, role } }: Entry) => {
    const shown = called ?? CONSOLE_AUDIT.nobody;
    const words = `${shown}（${AUDIT_ROLES[role] ?? role}）`;
    if (called === null || filters.person !== null) return words;
    const person = { id: personId, name: called };
    return <Link label={words} hint={CONSOLE_AUDIT.onlyHim(called)} onTap={() => setFilters({ ...filters, person })} />;
  };
  return (
    <View className="stack">
      <FilterBar region={region} filters={filters} onChange={setFilters} />
      <ListedView
        list={list}
        empty={<StatePage icon="clock" title={CONSOLE_AUDIT.emptyTitle} text={CONSOLE_AUDIT.emptyText} />}
      >
        {(items) => (
          <Table
            columns={CONSOLE_AUDIT.columns}
            tracks="150px minmax(0,1.4fr) minmax(0,1.2fr) minmax(0,1.4fr) minmax(0,1.6fr)"
            rows={items.map((entry, at) => ({
              key: `${entry.at} ${at}`,
              cells: [
                minuteOf(entry.at),
                who(entry),
                sayAction(entry.action),
                entry.firmId === null ? CONSOLE_AUDIT.noFirm : (entry.firmName ?? CONSOLE_AUDIT.goneFirm),
                sayDetail(entry, names),
              ],
            }))}
          />
        )}
      </ListedView>
    </View>
  );
}
