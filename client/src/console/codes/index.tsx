import { View } from '@tarojs/components';
import { useState } from 'react';

import type { ActionOutput } from '@shared/api';

import { nowIso } from '../../services/clock';
import { confirm, toast } from '../../services/feedback';
import { COMMON } from '../../texts/common';
import { CONSOLE } from '../../texts/console';
import { CONSOLE_CODES } from '../../texts/console-people';
import { FieldError, Link, StatePage } from '../../ui';
import { ConsolePage, type Scope } from '../parts/console-page';
import { ListedView } from '../parts/listed';
import { minuteOf } from '../../services/say-day';
import { Table } from '../parts/table';
import { useAct } from '../parts/use-act';
import { useList } from '../parts/use-list';
import { NewFirmCode } from './new-firm-code';

type Code = ActionOutput<'console', 'codes'>['items'][number];

/** The one-time codes of a region: for whom, until when, and a way to withdraw them. */
export default function CodesPage() {
  return <ConsolePage part="consoleCodes">{(scope) => <Codes {...scope} />}</ConsolePage>;
}

function Codes({ region }: Scope) {
  const list = useList('codes', { region });
  const { act, isBusy, error } = useAct('revokeCode');
  const [now] = useState(nowIso);
  const revoke = async ({ codeId, name }: Code): Promise<void> => {
    const asks = {
      title: CONSOLE_CODES.revoke,
      content: CONSOLE_CODES.revokeAsk(name ?? CONSOLE.unnamed),
      yes: CONSOLE_CODES.revoke,
      no: COMMON.cancel,
    };
    if ((await confirm(asks)) && (await act({ region, codeId }))) toast(CONSOLE_CODES.revoked);
  };
  return (
    <View className="stack">
      <View className="text-soft">{CONSOLE_CODES.lead}</View>
      <NewFirmCode region={region} />
      {error !== null && <FieldError text={error} />}
      <ListedView
        list={list}
        empty={<StatePage icon="shield" title={CONSOLE_CODES.emptyTitle} text={CONSOLE_CODES.emptyText} />}
      >
        {(items) => (
          <Table
            columns={CONSOLE_CODES.columns}
            tracks="minmax(0,1.6fr) minmax(0,1.1fr) 150px 150px minmax(0,1.4fr)"
            rows={items.map((code) => ({
              key: code.codeId,
              cells: [
                code.name ?? CONSOLE.unnamed,
                CONSOLE_CODES.kinds[code.kind],
                minuteOf(code.createdAt),
                minuteOf(code.expiresAt),
                <CodeState key="state" code={code} now={now} isBusy={isBusy} onRevoke={() => void revoke(code)} />,
              ],
            }))}
          />
        )}
      </ListedView>
    </View>
  );
}

interface CodeStateProps {
  readonly code: Code;
  readonly now: string;
  readonly isBusy: boolean;
  readonly onRevoke: () => void;
}

function CodeState({ code: { usedAt, expiresAt, name }, now, isBusy, onRevoke }: CodeStateProps) {
  if (usedAt !== null) return <View>{CONSOLE_CODES.used(minuteOf(usedAt))}</View>;
  if (expiresAt < now) return <View>{CONSOLE_CODES.expired}</View>;
  return (
    <View className="row row--wrap">
      <View>{CONSOLE_CODES.unused}</View>
      {!isBusy && (
        <Link label={CONSOLE_CODES.revoke} hint={CONSOLE_CODES.revokeAria(name ?? CONSOLE.unnamed)} onTap={onRevoke} />
      )}
    </View>
  );
}
