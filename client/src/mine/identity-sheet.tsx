import { View } from '@tarojs/components';
import { useState } from 'react';

import { toast } from '../services/feedback';
import { useMe, useRoles, useRoleStore } from '../services/people';
import { sayFault } from '../services/say-fault';
import { useDeed } from '../services/use-deed';
import { ROLES } from '../texts/roles';
import { Button, Choice, FieldError, Sheet, TextField } from '../ui';

const LONGEST_NAME = 20;

/** The roles to choose from, and what others call me. */
export function IdentitySheet({ onClose }: { readonly onClose: () => void }) {
  const { role, roles } = useRoles();
  const change = useRoleStore((state) => state.change);
  const shown = roles.length === 0 ? [role] : roles;
  return (
    <Sheet title={ROLES.sheetTitle} onClose={onClose}>
      <View className="text-soft">{shown.length > 1 ? ROLES.sheetLead : ROLES.sheetOne}</View>
      {shown.map((each) => (
        <Choice
          key={each}
          label={ROLES.names[each]}
          on={each === role}
          detail={<View className="text-soft">{ROLES.hints[each]}</View>}
          onTap={() => {
            change({ chosen: each });
            onClose();
          }}
        />
      ))}
      <NameForm onDone={onClose} />
    </Sheet>
  );
}

function NameForm({ onDone }: { readonly onDone: () => void }) {
  const { data } = useMe();
  const { run, isBusy, fault } = useDeed('firms', 'introduce');
  const [typed, setTyped] = useState<string | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  const name = typed ?? data?.name ?? '';

  const save = async (): Promise<void> => {
    const clean = name.trim();
    setEmpty(clean === '');
    if (clean === '' || !(await run({ name: clean }))) return;
    toast(ROLES.nameSaved);
    onDone();
  };
  return (
    <View className="stack">
      <View className="text-title">{ROLES.nameTitle}</View>
      <View className="text-soft">{ROLES.nameHint}</View>
      <TextField label={ROLES.nameTitle} value={name} onInput={setTyped} maxlength={LONGEST_NAME} />
      {isEmpty && <FieldError text={ROLES.nameEmpty} />}
      {fault && <FieldError text={sayFault(fault)} />}
      <Button kind="secondary" label={ROLES.nameSave} disabled={isBusy} onTap={() => void save()} />
    </View>
  );
}
