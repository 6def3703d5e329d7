import { View } from '@tarojs/components';

import { CONSOLE_OUTBOX } from '../../texts/console-alerts';
import { OutcomeBadge, SectionHead, StatePage } from '../../ui';
import { Table } from '../parts/table';
import { saySend, sortSends, type Sends } from './say-send';

/** How the calls of the last day ended, what that means and what is to be done: the worst first. */
export function SendsTable({ sends }: { readonly sends: readonly Sends[] }) {
  const total = sends.reduce((sum, { count }) => sum + count, 0);
  return (
    <View>
      <SectionHead
        title={CONSOLE_OUTBOX.sends}
        aside={total > 0 && <View className="text-soft">{CONSOLE_OUTBOX.total(total)}</View>}
      />
      {sends.length === 0 ? (
        <StatePage icon="check" title={CONSOLE_OUTBOX.noneTitle} text={CONSOLE_OUTBOX.noneText} />
      ) : (
        <Table
          columns={CONSOLE_OUTBOX.columns}
          tracks="140px 100px 90px minmax(0,1fr)"
          rows={sortSends(sends).map(({ state, code, count }) => {
            const { tone, word, help } = saySend({ state, code });
            return {
              key: `${state} ${code}`,
              cells: [
                <OutcomeBadge key="state" outcome={tone} word={word} />,
                code === 0 ? CONSOLE_OUTBOX.noCode : String(code),
                CONSOLE_OUTBOX.count(count),
                help,
              ],
            };
          })}
        />
      )}
    </View>
  );
}
