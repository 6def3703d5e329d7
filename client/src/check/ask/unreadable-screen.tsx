import { useDraft } from '../../services/draft';
import { openPage } from '../../services/navigation';
import { ASK } from '../../texts/ask';
import { Button, StatePage } from '../../ui';

/** Answers of an older version that contradict what is asked now: they stay, and each can be put right. */
export function UnreadableScreen() {
  const { clear } = useDraft();
  return (
    <StatePage icon="alert" title={ASK.unreadableTitle} text={ASK.unreadableText}>
      <Button label={ASK.unreadableLook} onTap={() => openPage('answers')} />
      <Button kind="secondary" label={ASK.restart} onTap={clear} />
    </StatePage>
  );
}
