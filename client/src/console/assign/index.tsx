import { View } from '@tarojs/components';
import { useState } from 'react';

import { confirm } from '../../services/feedback';
import { COMMON } from '../../texts/common';
import { CONSOLE } from '../../texts/console';
import { CONSOLE_ASSIGN } from '../../texts/console-firms';
import { Button, Choice, Notice, StatePage } from '../../ui';
import { ConsolePage, type Scope } from '../parts/console-page';
import { ListedView } from '../parts/listed';
import { placeName } from '../parts/region-store';
import { Table } from '../parts/table';
import { useList } from '../parts/use-list';
import type { Proposal } from './types';
import { useApply } from './use-apply';

/** Whom the rule would give the firms that have nobody. Nothing is done until an operator ticks and agrees. */
export default function AssignPage() {
  return <ConsolePage part="consoleAssign">{(scope) => <Plan key={scope.region} {...scope} />}</ConsolePage>;
}

function Plan({ region }: Scope) {
  const list = useList('plan', { region });
  const { progress, summary, apply } = useApply();
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const ticked = list.items.filter(({ firmId, commissionerId }) => commissionerId !== null && !unticked.has(firmId));

  const toggle = (firmId: string): void => {
    const next = new Set(unticked);
    if (!next.delete(firmId)) next.add(firmId);
    setUnticked(next);
  };
  const onApply = async (): Promise<void> => {
    const asks = {
      title: CONSOLE_ASSIGN.apply(ticked.length),
      content: CONSOLE_ASSIGN.applyAsk(ticked.length),
      yes: CONSOLE_ASSIGN.applyYes,
      no: COMMON.cancel,
    };
    if (await confirm(asks)) await apply(ticked);
  };
  const isBusy = progress !== null;
  return (
    <View className="stack">
      <View className="text-soft">{CONSOLE_ASSIGN.lead}</View>
      {progress && <Notice live>{CONSOLE_ASSIGN.progress(progress.done, progress.all)}</Notice>}
      {summary && (
        <Notice live tone={summary.failed.length === 0 ? 'good' : 'warn'}>
          <View className="text-strong">{CONSOLE_ASSIGN.result(summary.done)}</View>
          {summary.failed.map(({ names, why }) => (
            <View key={names}>{CONSOLE_ASSIGN.failed(names, why)}</View>
          ))}
        </Notice>
      )}
      <ListedView
        list={list}
        empty={<StatePage icon="check" title={CONSOLE_ASSIGN.emptyTitle} text={CONSOLE_ASSIGN.emptyText} />}
      >
        {(items) => (
          <View className="stack">
            <View className="buttons">
              <Button
                label={ticked.length === 0 ? CONSOLE_ASSIGN.applyNone : CONSOLE_ASSIGN.apply(ticked.length)}
                disabled={ticked.length === 0 || isBusy}
                onTap={() => void onApply()}
              />
              <Button
                kind="secondary"
                label={unticked.size === 0 ? CONSOLE_ASSIGN.none : CONSOLE_ASSIGN.all}
                onTap={() => setUnticked(new Set(unticked.size === 0 ? items.map(({ firmId }) => firmId) : []))}
              />
            </View>
            <Table
              columns={CONSOLE_ASSIGN.columns}
              tracks="minmax(0,2.2fr) minmax(0,1.4fr) minmax(0,1fr) minmax(0,1.4fr)"
              rows={items.map((each) => ({ key: each.firmId, cells: cellsOf(each) }))}
            />
          </View>
        )}
      </ListedView>
    </View>
  );

  function cellsOf({ firmId, firmName, region: place, commissionerId, commissionerName, why }: Proposal) {
    const name = firmName ?? CONSOLE.unnamed;
    return [
      commissionerId === null ? (
        name
      ) : (
        <Choice key="tick" kind="check" label={name} on={!unticked.has(firmId)} onTap={() => toggle(firmId)} />
      ),
      placeName(place),
      commissionerName ?? CONSOLE.nobody,
      CONSOLE_ASSIGN.why[why],
    ];
  }
}
