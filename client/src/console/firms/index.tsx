import { View } from '@tarojs/components';
import { useState } from 'react';

import { FIRM_STATES } from '@shared/api';
import { industryName } from '@shared/firms';

import { openPage } from '../../services/navigation';
import { CONSOLE } from '../../texts/console';
import { CONSOLE_FIRMS } from '../../texts/console-firms';
import { Segmented, StatePage } from '../../ui';
import { ConsolePage, type Scope } from '../parts/console-page';
import { LineInput } from '../parts/line-input';
import { oneLine } from '../parts/one-line';
import { ListedView } from '../parts/listed';
import { placeName } from '../parts/region-store';
import { StateBadge } from '../parts/state-badge';
import { Table } from '../parts/table';
import { useDebounced } from '../../services/use-debounced';
import { useList } from '../parts/use-list';

type State = (typeof FIRM_STATES)[number];
const TABS = FIRM_STATES.map((value) => ({ value, label: CONSOLE_FIRMS.states[value] }));

/** The firms of a region by their state, newest first. */
export default function ConsoleFirmsPage() {
  return <ConsolePage part="consoleFirms">{(scope) => <Firms {...scope} />}</ConsolePage>;
}

function Firms({ region }: Scope) {
  const [state, setState] = useState<State>('pending');
  const [text, setText] = useState('');
  const words = useDebounced(oneLine(text));
  const list = useList('firms', { region, state, ...(words === '' ? {} : { text: words }) });
  const emptyText = words === '' ? CONSOLE_FIRMS.emptyText[state] : CONSOLE_FIRMS.emptyFound;
  return (
    <View className="stack">
      <Segmented label={CONSOLE_FIRMS.tabs} options={TABS} value={state} onPick={setState} />
      <LineInput label={CONSOLE_FIRMS.search} value={text} onInput={setText} maxlength={60} />
      <ListedView list={list} empty={<StatePage icon="doc" title={CONSOLE_FIRMS.empty} text={emptyText} />}>
        {(items) => (
          <Table
            columns={CONSOLE_FIRMS.columns}
            tracks="minmax(0,2.2fr) minmax(0,1.5fr) minmax(0,1.5fr) 104px minmax(0,1fr)"
            rows={items.map((firm) => {
              const name = firm.name ?? CONSOLE.unnamed;
              return {
                key: firm.firmId,
                label: CONSOLE_FIRMS.open(name, CONSOLE_FIRMS.states[firm.state]),
                onTap: () => openPage('consoleFirm', { id: firm.firmId }),
                cells: [
                  name,
                  placeName(firm.region),
                  firm.industry === null ? CONSOLE.unknown : industryName(firm.industry),
                  <StateBadge key="state" state={firm.state} />,
                  firm.commissioner?.name ?? CONSOLE.nobody,
                ],
              };
            })}
          />
        )}
      </ListedView>
    </View>
  );
}
