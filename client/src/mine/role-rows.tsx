import { regionName } from '@shared/firms';

import { openPage } from '../services/navigation';
import { useMe, useRoles, type Me, type PersonRole } from '../services/people';
import { DESK } from '../texts/desk';
import { PLAN_ROWS } from '../texts/plan-rows';
import { ROLES } from '../texts/roles';
import { Card, LinkRow, SectionHead } from '../ui';

/** What the firm has agreed to do, for its people; the rest of what they work with everybody has. */
export function FirmRows() {
  return (
    <Card className="line-list card--list mine__role">
      <LinkRow icon="flag" title={PLAN_ROWS.title} text={PLAN_ROWS.hint} onTap={() => openPage('plan')} />
    </Card>
  );
}

/** What a commissioner and an operator work with, for those who are one; the role in view decides where 我的 puts it. */
export function CareRows() {
  return (
    <>
      <SectionHead title={ROLES.careTitle} />
      <Card className="line-list card--list">
        <LinkRow icon="person" title={DESK.title} text={DESK.mineHint} onTap={() => openPage('desk')} />
        <LinkRow icon="calendar" title={ROLES.away} text={ROLES.awayHint} onTap={() => openPage('consoleAbsence')} />
      </Card>
    </>
  );
}

export function ConsoleRows() {
  const { data } = useMe();
  return (
    <>
      <SectionHead title={ROLES.consoleTitle} />
      <Card className="line-list card--list">
        <LinkRow icon="filter" title={ROLES.console} text={consoleText(data)} onTap={() => openPage('console')} />
      </Card>
    </>
  );
}

const NATION = '100000';
const consoleText = (me: Me | undefined): string => {
  const regions = me?.operator?.regions ?? [];
  if (regions.length === 0) return ROLES.consoleHint;
  return ROLES.consoleRegions(regions.map((code) => (code === NATION ? ROLES.nation : regionName(code))));
};

/** The rows of every role but those of a firm, which all have, in the order of the role in view. */
export function useRoleRows(): { readonly first: JSX.Element | null; readonly rest: readonly JSX.Element[] } {
  const { role, roles } = useRoles();
  const rows: { key: string; isFirst: boolean; row: JSX.Element }[] = [];
  const isMember = (each: PersonRole): boolean => each === 'owner' || each === 'staff';
  if (roles.some(isMember)) rows.push({ key: 'firm', isFirst: isMember(role), row: <FirmRows key="firm" /> });
  if (roles.includes('commissioner'))
    rows.push({ key: 'care', isFirst: role === 'commissioner', row: <CareRows key="care" /> });
  if (roles.includes('operator') || roles.includes('administrator'))
    rows.push({
      key: 'console',
      isFirst: role === 'operator' || role === 'administrator',
      row: <ConsoleRows key="console" />,
    });
  return {
    first: rows.find(({ isFirst }) => isFirst)?.row ?? null,
    rest: rows.filter(({ isFirst }) => !isFirst).map(({ row }) => row),
  };
}
