import { CallError } from '../../services/call';
import { useOnline } from '../../services/network';
import { openPage } from '../../services/navigation';
import { COMMON } from '../../texts/common';
import { CONSOLE } from '../../texts/console';
import { Button, Skeleton, StatePage } from '../../ui';
import { sayFault } from './say-fault';

interface AskedProps {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** Instead of what is not there yet: that it comes, that it cannot, or that it is nothing of this operator's. */
export function Asked({ isPending, error, refetch }: AskedProps) {
  const isOnline = useOnline();
  if (!isOnline) return <StatePage icon="offline" title={CONSOLE.offlineTitle} text={CONSOLE.offlineText} />;
  if (isPending) return <Skeleton label={CONSOLE.loading} />;
  if (error instanceof CallError && error.code === 'NOT_FOUND') {
    return (
      <StatePage icon="question" title={CONSOLE.goneTitle} text={CONSOLE.goneText}>
        <Button label={CONSOLE.toHome} onTap={() => openPage('console')} />
      </StatePage>
    );
  }
  if (error instanceof CallError && error.code === 'FORBIDDEN')
    return <StatePage icon="shield" title={CONSOLE.notTitle} text={sayFault(error)} />;
  return (
    <StatePage icon="offline" title={COMMON.failedTitle} text={sayFault(error)}>
      <Button label={COMMON.retry} onTap={() => void refetch()} />
    </StatePage>
  );
}
