import { View } from '@tarojs/components';
import { useState } from 'react';

import { confirm, toast } from '../../services/feedback';
import type { Me, MyFirm } from '../../services/people';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { COMMON } from '../../texts/common';
import { DATA } from '../../texts/privacy-data';
import { Card, FieldError, LinkRow } from '../../ui';
import { CloseSheet } from './close-sheet';

/** Deleting the firm, for its owner, and the account, for everybody. What is already going to be deleted says when. */
export function EraseCard({ firm, me }: { readonly firm: MyFirm | null; readonly me: Me }) {
  return (
    <Card className="line-list card--list">
      {firm && <CloseRow firm={firm} name={me.member?.firmName ?? null} />}
      <ForgetRow erasesOn={me.erasesOn} />
    </Card>
  );
}

function CloseRow({ firm, name }: { readonly firm: MyFirm; readonly name: string | null }) {
  const [isOpen, setOpen] = useState(false);
  const day = firm.erasesBecause === 'closed' ? firm.erasesOn : null;
  if (firm.role !== 'owner' || day !== null) {
    return <Settled title={DATA.closeRow} text={day === null ? DATA.closeStaff : DATA.closing(day)} />;
  }
  return (
    <>
      <LinkRow icon="trash" title={DATA.closeRow} text={DATA.closeHint} onTap={() => setOpen(true)} />
      {isOpen && <CloseSheet firmId={firm.firmId} name={name} onClose={() => setOpen(false)} />}
    </>
  );
}

function ForgetRow({ erasesOn }: { readonly erasesOn: string | null }) {
  const { run, fault } = useDeed('firms', 'forget');
  if (erasesOn !== null) return <Settled title={DATA.forgetRow} text={DATA.closing(erasesOn)} />;
  const forget = async (): Promise<void> => {
    const asks = { title: DATA.forgetRow, content: DATA.forgetAsk, yes: DATA.forgetYes, no: COMMON.cancel };
    const done = (await confirm(asks)) && (await run({}));
    if (done) toast(DATA.forgotten(done.erasesOn));
  };
  return (
    <>
      <LinkRow icon="person" title={DATA.forgetRow} text={DATA.forgetHint} after="none" onTap={() => void forget()} />
      {fault && (
        <View className="data__fault">
          <FieldError text={sayFault(fault, DATA.forgetFaults)} />
        </View>
      )}
    </>
  );
}

function Settled({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <View className="line-item">
      <View className="grow">
        <View className="text-strong">{title}</View>
        <View className="text-soft">{text}</View>
      </View>
    </View>
  );
}
