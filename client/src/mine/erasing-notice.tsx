import { View } from '@tarojs/components';

import { toast } from '../services/feedback';
import { useMe, useMyFirm, type MyFirm } from '../services/people';
import { sayFault } from '../services/say-fault';
import { useDeed } from '../services/use-deed';
import { ERASING } from '../texts/roles';
import { Button, Notice } from '../ui';

/** Something of the reader's is going to be erased: said wherever the app opens, with the way to keep it. */
export function ErasingNotice({ enabled = true }: { readonly enabled?: boolean }) {
  const { data: me } = useMe(enabled);
  const { data: read } = useMyFirm(enabled && me?.member != null);
  const firm = read?.firm ?? null;
  const stay = useDeed('firms', 'stay');
  return (
    <>
      {firm?.erasesOn != null && <FirmErases firm={firm} day={firm.erasesOn} />}
      {me?.erasesOn != null && (
        <Notice tone="bad" icon="alert">
          <View className="stack">
            <View>{ERASING.account(me.erasesOn)}</View>
            {stay.fault && <View className="text-strong">{sayFault(stay.fault)}</View>}
            <Button
              kind="secondary"
              label={ERASING.keepAccount}
              disabled={stay.isBusy}
              onTap={() => void stay.run({}).then((done) => done && toast(ERASING.keptAccount))}
            />
          </View>
        </Notice>
      )}
    </>
  );
}

function FirmErases({ firm: { firmId, role, erasesBecause }, day }: { readonly firm: MyFirm; readonly day: string }) {
  const { run, isBusy, fault } = useDeed('firms', 'keep');
  const isIdle = erasesBecause === 'idle';
  const keep = async (): Promise<void> => {
    if (await run({ firmId })) toast(isIdle ? ERASING.stayed : ERASING.kept);
  };
  return (
    <Notice tone="bad" icon="alert">
      <View className="stack">
        <View>{isIdle ? ERASING.idle(day) : ERASING.closed(day)}</View>
        {fault && <View className="text-strong">{sayFault(fault, ERASING.keepFaults)}</View>}
        {role === 'owner' ? (
          <Button
            kind="secondary"
            label={isIdle ? ERASING.stay : ERASING.keep}
            disabled={isBusy}
            onTap={() => void keep()}
          />
        ) : (
          !isIdle && <View>{ERASING.closedStaff}</View>
        )}
      </View>
    </Notice>
  );
}
