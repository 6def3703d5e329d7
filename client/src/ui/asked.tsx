import { CallError } from '../services/call';
import { openPage } from '../services/navigation';
import { sayFault, type FaultWords } from '../services/say-fault';
import { COMMON } from '../texts/common';
import { FAULTS } from '../texts/faults';
import { Button } from './button';
import type { IconName } from './icon';
import { Skeleton, StatePage } from './state-page';

interface AskedProps {
  /** What is being waited for, in words. */
  readonly loading: string;
  readonly error: Error | null;
  readonly retry: () => void;
  readonly words?: FaultWords;
}

interface Look {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly canRetry: boolean;
}

/** In place of what was asked of the cloud and is not here: on its way, without a network, refused, gone; each with a way on. */
export function Asked({ loading, error, retry, words }: AskedProps) {
  if (!error) return <Skeleton label={loading} />;
  const { icon, title, text, canRetry } = lookOf(error, words);
  return (
    <StatePage icon={icon} title={title} text={text}>
      {canRetry ? (
        <Button label={COMMON.retry} onTap={retry} />
      ) : (
        <Button label={FAULTS.toMine} onTap={() => openPage('mine')} />
      )}
    </StatePage>
  );
}

function lookOf(error: Error, words: FaultWords | undefined): Look {
  const code = error instanceof CallError ? error.code : 'OFFLINE';
  const text = sayFault(error, words);
  if (code === 'OFFLINE')
    return { icon: 'offline', title: FAULTS.offlineTitle, text: FAULTS.offlineText, canRetry: true };
  if (code === 'FORBIDDEN') return { icon: 'person', title: FAULTS.forbiddenTitle, text, canRetry: false };
  if (code === 'NOT_FOUND') return { icon: 'search', title: FAULTS.goneTitle, text: FAULTS.goneText, canRetry: false };
  return { icon: 'alert', title: COMMON.failedTitle, text, canRetry: true };
}
