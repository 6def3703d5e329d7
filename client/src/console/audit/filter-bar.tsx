import { View } from '@tarojs/components';
import { useState } from 'react';

import { CONSOLE_AUDIT } from '../../texts/console-audit';
import { Icon, Link, Pressable, type IconName } from '../../ui';
import { ActionSheet } from './action-sheet';
import { DaysSheet } from './days-sheet';
import { FirmSheet } from './firm-sheet';
import { NO_FILTERS, sayAction, sayDays, type AuditFilters } from './filters';

interface FilterBarProps {
  readonly region: string;
  readonly filters: AuditFilters;
  readonly onChange: (filters: AuditFilters) => void;
}

type Open = 'action' | 'days' | 'firm' | null;

/** One pill a filter: what it lets through, and the way to change it. */
export function FilterBar({ region, filters, onChange }: FilterBarProps) {
  const [open, setOpen] = useState<Open>(null);
  const { action, from, to, firm, person } = filters;
  const isAny = action === null && from === '' && to === '' && firm === null && person === null;
  const change = (part: Partial<AuditFilters>): void => {
    onChange({ ...filters, ...part });
    setOpen(null);
  };
  return (
    <View className="filters">
      <Pill
        icon="filter"
        on={action !== null}
        label={action === null ? CONSOLE_AUDIT.anyAction : CONSOLE_AUDIT.onlyAction(sayAction(action))}
        onTap={() => setOpen('action')}
      />
      <Pill icon="calendar" on={from !== '' || to !== ''} label={sayDays(filters)} onTap={() => setOpen('days')} />
      <Pill
        icon="doc"
        on={firm !== null}
        label={firm === null ? CONSOLE_AUDIT.anyFirm : CONSOLE_AUDIT.onlyFirm(firm.name)}
        onTap={() => setOpen('firm')}
      />
      {person !== null && (
        <Pill icon="cross" on label={CONSOLE_AUDIT.onlyPerson(person.name)} onTap={() => change({ person: null })} />
      )}
      {!isAny && <Link label={CONSOLE_AUDIT.clearAll} onTap={() => onChange(NO_FILTERS)} />}
      {open === 'action' && (
        <ActionSheet action={action} onPick={(picked) => change({ action: picked })} onClose={() => setOpen(null)} />
      )}
      {open === 'days' && <DaysSheet from={from} to={to} onPick={change} onClose={() => setOpen(null)} />}
      {open === 'firm' && (
        <FirmSheet region={region} onPick={(picked) => change({ firm: picked })} onClose={() => setOpen(null)} />
      )}
    </View>
  );
}

interface PillProps {
  readonly icon: IconName;
  readonly label: string;
  readonly on: boolean;
  readonly onTap: () => void;
}

function Pill({ icon, label, on, onTap }: PillProps) {
  return (
    <Pressable className={`pill ${on ? 'pill--on' : ''}`} label={label} onTap={onTap}>
      <Icon name={icon} />
      <View>{label}</View>
    </Pressable>
  );
}
