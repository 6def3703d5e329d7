import { useState } from 'react';

import { openPage } from '../services/navigation';
import { useMe, useRoles } from '../services/people';
import { ROLES } from '../texts/roles';
import { TEAM } from '../texts/team';
import { Card, LinkRow } from '../ui';
import { IdentitySheet } from './identity-sheet';

/** Who I am here, and the way to become more: always in sight, because it decides what the page shows first. */
export function IdentityCard() {
  const { data, error } = useMe();
  const { role, roles } = useRoles();
  const [isOpen, setOpen] = useState(false);
  const isKnown = data !== undefined || roles.length > 0;
  const name = isKnown ? ROLES.names[role] : error ? ROLES.names.visitor : ROLES.loading;
  const about = !data && error ? ROLES.offline : roles.length > 1 ? ROLES.several(roles.length) : ROLES.hints[role];
  const { member } = data ?? {};
  return (
    <Card className="line-list card--list">
      <LinkRow
        icon="person"
        title={`${ROLES.current}：${name}`}
        text={about}
        after={roles.length > 1 ? 'compare' : 'right'}
        onTap={() => setOpen(true)}
      />
      {member && (
        <LinkRow
          icon="stairs"
          title={TEAM.title}
          text={`${ROLES.ofFirm(member.firmName)} · ${TEAM.states[member.state].name}`}
          onTap={() => openPage('team')}
        />
      )}
      <LinkRow icon="plus" title={TEAM.joinTitle} text={TEAM.joinHint} onTap={() => openPage('join')} />
      {isOpen && <IdentitySheet onClose={() => setOpen(false)} />}
    </Card>
  );
}
