import { View } from '@tarojs/components';

import { useDay } from '../../services/day';
import { openPage } from '../../services/navigation';
import { CONSOLE } from '../../texts/console';
import { CONSOLE_PEOPLE } from '../../texts/console-people';
import { StatePage } from '../../ui';
import { ConsolePage, type Scope } from '../parts/console-page';
import { ListedView } from '../parts/listed';
import { LoadBar } from '../parts/load-bar';
import { NewCode } from '../parts/new-code';
import { placeName } from '../parts/region-store';
import { sayIndustries } from '../parts/say-industries';
import { Table } from '../parts/table';
import { useAct } from '../parts/use-act';
import { useList } from '../parts/use-list';

/** The commissioners of a region: how full each is, and who is away. */
export default function CommissionersPage() {
  return <ConsolePage part="consoleCommissioners">{(scope) => <Commissioners {...scope} />}</ConsolePage>;
}

function Commissioners({ region }: Scope) {
  const today = useDay();
  const list = useList('commissioners', { region });
  return (
    <View className="stack">
      <Invite region={region} />
      <ListedView
        list={list}
        empty={<StatePage icon="person" title={CONSOLE_PEOPLE.emptyTitle} text={CONSOLE_PEOPLE.emptyText} />}
      >
        {(items) => (
          <Table
            columns={CONSOLE_PEOPLE.columns}
            tracks="minmax(0,1fr) minmax(0,1.3fr) minmax(0,1.2fr) minmax(0,1.4fr) minmax(0,1.6fr)"
            rows={items.map(({ commissionerId, name, region: place, industries, load, mayHave, absence }) => ({
              key: commissionerId,
              label: CONSOLE_PEOPLE.open(name),
              onTap: () => openPage('consoleCommissioner', { id: commissionerId }),
              cells: [
                name,
                placeName(place),
                sayIndustries(industries),
                <LoadBar key="load" load={load} most={mayHave} />,
                absence === null || absence.to < today
                  ? CONSOLE_PEOPLE.present
                  : CONSOLE_PEOPLE.absentFromTo(absence.from, absence.to, absence.coverName ?? CONSOLE.unnamed),
              ],
            }))}
          />
        )}
      </ListedView>
    </View>
  );
}

/** A one-time code that makes a commissioner of this region. */
function Invite({ region }: { readonly region: string }) {
  const { act, isBusy, error, say } = useAct('issueCode');
  return (
    <NewCode
      kind="person"
      title={CONSOLE_PEOPLE.invite}
      field={CONSOLE_PEOPLE.inviteFor}
      text={CONSOLE_PEOPLE.inviteText(placeName(region))}
      isBusy={isBusy}
      error={error}
      onOpen={() => say(null)}
      make={(name) => act({ region, kind: 'commissioner', name })}
    />
  );
}
