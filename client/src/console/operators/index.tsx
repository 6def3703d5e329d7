import { View } from '@tarojs/components';

import { NATION } from '@shared/measures/terms';

import { confirm, toast } from '../../services/feedback';
import { COMMON } from '../../texts/common';
import { CONSOLE_OPERATORS } from '../../texts/console-people';
import { FieldError, Link, Notice, StatePage } from '../../ui';
import { ConsolePage, type Scope } from '../parts/console-page';
import { ListedView } from '../parts/listed';
import { NewCode } from '../parts/new-code';
import { placeName } from '../parts/region-store';
import { dayOf } from '../../services/say-day';
import { Table } from '../parts/table';
import { useAct } from '../parts/use-act';
import { useList } from '../parts/use-list';

/** Those who work for the bureaus; for administrators alone. */
export default function OperatorsPage() {
  return (
    <ConsolePage part="consoleOperators">
      {(scope) =>
        scope.operator.isAdministrator ? (
          <Operators {...scope} />
        ) : (
          <StatePage icon="shield" title={CONSOLE_OPERATORS.onlyTitle} text={CONSOLE_OPERATORS.onlyText} />
        )
      }
    </ConsolePage>
  );
}

function Operators({ region }: Scope) {
  const list = useList('operators', { region });
  const { act, isBusy, error } = useAct('removeOperator');
  const remove = async (operatorId: string, name: string): Promise<void> => {
    const asks = {
      title: CONSOLE_OPERATORS.remove,
      content: CONSOLE_OPERATORS.removeAsk(name),
      yes: CONSOLE_OPERATORS.remove,
      no: COMMON.cancel,
    };
    if ((await confirm(asks)) && (await act({ region, operatorId }))) toast(CONSOLE_OPERATORS.removed);
  };
  return (
    <View className="stack">
      <View className="text-soft">{CONSOLE_OPERATORS.lead}</View>
      <Appoint region={region} />
      {error !== null && <FieldError text={error} />}
      <ListedView
        list={list}
        empty={<StatePage icon="person" title={CONSOLE_OPERATORS.emptyTitle} text={CONSOLE_OPERATORS.emptyText} />}
      >
        {(items) => (
          <Table
            columns={CONSOLE_OPERATORS.columns}
            tracks="minmax(0,1.2fr) minmax(0,1.6fr) minmax(0,1fr) minmax(0,1.4fr)"
            rows={items.map(({ operatorId, name, regions, isAdministrator, since }) => ({
              key: operatorId,
              cells: [
                name,
                regions.map(placeName).join('、'),
                isAdministrator ? CONSOLE_OPERATORS.administrator : CONSOLE_OPERATORS.operator,
                <View key="since" className="row row--wrap">
                  <View>{dayOf(since)}</View>
                  {!isBusy && (
                    <Link
                      label={CONSOLE_OPERATORS.remove}
                      hint={CONSOLE_OPERATORS.removeAria(name)}
                      onTap={() => void remove(operatorId, name)}
                    />
                  )}
                </View>,
              ],
            }))}
          />
        )}
      </ListedView>
    </View>
  );
}

/** A one-time code that makes an operator of the region that is looked at. */
function Appoint({ region }: { readonly region: string }) {
  const { act, isBusy, error, say } = useAct('appoint');
  const isNation = region === NATION;
  return (
    <NewCode
      kind="person"
      title={CONSOLE_OPERATORS.appoint}
      field={CONSOLE_OPERATORS.appointName}
      text={isNation ? CONSOLE_OPERATORS.appointNation : CONSOLE_OPERATORS.appointText(placeName(region))}
      isBusy={isBusy}
      error={error}
      onOpen={() => say(null)}
      make={(name) => act({ region, name })}
    >
      {isNation && <Notice tone="warn">{CONSOLE_OPERATORS.appointNation}</Notice>}
    </NewCode>
  );
}
