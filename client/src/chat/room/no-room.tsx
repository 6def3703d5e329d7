import { openPage } from '../../services/navigation';
import { useRoles } from '../../services/people';
import { CHAT } from '../../texts/chat';
import { Button, StatePage } from '../../ui';

/** Why there is nothing to read or to write, and what can be done. */
export function NoRoom({ why }: { readonly why: 'no-firm' | 'no-care' | 'gone' }) {
  const { roles } = useRoles();
  if (why === 'no-firm') {
    return (
      <StatePage icon="person" title={CHAT.noFirmTitle} text={CHAT.noFirmText}>
        <Button label={CHAT.toCheck} onTap={() => openPage('home')} />
      </StatePage>
    );
  }
  if (why === 'no-care') {
    return (
      <StatePage icon="person" title={CHAT.noCareTitle} text={CHAT.noCareText}>
        <Button kind="secondary" label={CHAT.toTeam} onTap={() => openPage('team')} />
      </StatePage>
    );
  }
  const isCommissioner = roles.includes('commissioner');
  return (
    <StatePage
      icon="person"
      title={isCommissioner ? CHAT.goneTitle : CHAT.goneOwnerTitle}
      text={isCommissioner ? CHAT.goneText : CHAT.goneOwnerText}
    >
      <Button label={CHAT.toList} onTap={() => openPage('messages')} />
    </StatePage>
  );
}
