import { useEffect } from 'react';

import { wordAlert } from '@shared/text/alerts';

import { keptInbox, useAlert } from '../../services/alerts';
import { CallError } from '../../services/call';
import { useDay } from '../../services/day';
import { openPage, replacePage } from '../../services/navigation';
import { useParams } from '../../services/params';
import { sayFault } from '../../services/say-fault';
import { OPEN_ALERT } from '../../texts/alerts';
import { COMMON } from '../../texts/common';
import { Button, Screen, Skeleton, StatePage } from '../../ui';
import { goneOf, wayOf, type Told } from '../way-of';

const MISSING: readonly string[] = ['NOT_FOUND', 'BAD_REQUEST'];

/**
 * Where a message of WeChat leads, `?id=` the alert: on to the thing itself, which may have changed or gone since it was sent. Often the
 * only page that is open.
 */
export default function OpenAlertPage() {
  const { id } = useParams();
  const { data, error, refetch } = useAlert(id);
  const today = useDay();
  const isMissing = id === undefined || (error instanceof CallError && MISSING.includes(error.code));
  // Without a network, what this phone has of it: the page that it leads to says what it can show.
  const kept = error && !isMissing ? keptInbox()?.items.find(({ alertId }) => alertId === id) : undefined;
  const told = data ?? kept;
  const goesOn = told?.there === true;
  useEffect(() => {
    if (!told || !goesOn) return;
    const { page, query } = wayOf(told, today);
    replacePage(page, query);
    // Once: a new day or the same answer again lead nowhere else.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [goesOn]);

  if (isMissing) {
    return (
      <Screen>
        <StatePage icon="search" title={OPEN_ALERT.missingTitle} text={OPEN_ALERT.missingText}>
          <Ways />
        </StatePage>
      </Screen>
    );
  }
  if (told && !goesOn) {
    return (
      <Screen>
        <Gone told={told} what={told.what} />
      </Screen>
    );
  }
  if (error && !told) {
    const isOffline = error instanceof CallError && error.code === 'OFFLINE';
    return (
      <Screen>
        <StatePage
          icon={isOffline ? 'offline' : 'alert'}
          title={COMMON.failedTitle}
          text={isOffline ? OPEN_ALERT.offlineText : sayFault(error)}
        >
          <Button label={COMMON.retry} onTap={() => void refetch()} />
          <Ways />
        </StatePage>
      </Screen>
    );
  }
  return (
    <Screen>
      <Skeleton label={OPEN_ALERT.loading} />
    </Screen>
  );
}

/** It was told, and cannot be opened any more. */
function Gone({ told, what }: { readonly told: Told; readonly what: string | null }) {
  const { text, left } = goneOf(told);
  const { title } = wordAlert(told.facts, { firmName: told.firmName, what });
  return (
    <StatePage icon="search" title={OPEN_ALERT.goneTitle} text={`${title}。${text}`}>
      <Button label={left.label} onTap={() => replacePage(left.page, left.query)} />
      <Ways />
    </StatePage>
  );
}

function Ways() {
  return (
    <>
      <Button kind="secondary" label={OPEN_ALERT.toInbox} onTap={() => replacePage('alerts')} />
      <Button kind="quiet" label={OPEN_ALERT.toHome} onTap={() => openPage('home')} />
    </>
  );
}
