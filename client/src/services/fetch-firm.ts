import { call } from './call';
import { useDraft, type Answers } from './draft';
import { useConfirmed } from './measures';
import { useOutbox } from './outbox';
import { queryClient } from './query-client';

/** The caller's firm as it stands in the cloud now, and the consent. */
export const readCloudFirm = () =>
  queryClient.fetchQuery({ queryKey: ['firms', 'read'], queryFn: () => call('firms', 'read', {}), staleTime: 0 });

type Read = Awaited<ReturnType<typeof readCloudFirm>>;

/** Put the cloud's firm in the place of what was typed on this phone; whoever calls has asked whether it may. */
export function takeOverFirm({ firm, consent }: Read): void {
  if (!firm) return;
  const { link, setLink, setConsent } = useOutbox.getState();
  // What was confirmed of one firm says nothing of another.
  if (link?.firmId !== firm.firmId) useConfirmed.getState().replace({});
  useDraft.getState().replaceFirm(firm.profile as Answers);
  setLink({ firmId: firm.firmId, version: firm.version });
  if (consent) setConsent(consent);
}
