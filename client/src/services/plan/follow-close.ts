import { answeredPaths, useDraft, withAnswer } from '../draft';
import { readCloudFirm } from '../fetch-firm';
import { useOutbox } from '../outbox';

interface Linked {
  readonly firmId: string;
  readonly version: number;
}

/**
 * The version that this phone's figures go back to, after its owner closed an action and the cloud wrote the new figure. It
 * moves on where nobody else edited in between and nothing waits to be sent with the old figures; elsewhere it stays, and the
 * next saving meets the others as it does when a colleague edited.
 */
export function linkAfterClose(link: Linked | null, cloud: Linked, hasWaiting: boolean): Linked | null {
  const isNext = link !== null && link.firmId === cloud.firmId && link.version === cloud.version - 1;
  return isNext && !hasWaiting ? { firmId: cloud.firmId, version: cloud.version } : link;
}

/** The form on this phone says what the cloud says now, so that the next saving does not bring the old figure back. */
export async function followClose(firmId: string, path: string, value: unknown): Promise<void> {
  const { link, jobs, setLink } = useOutbox.getState();
  const { draft, amendFirm } = useDraft.getState();
  if (link?.firmId !== firmId || answeredPaths(draft.firm).length === 0) return;
  amendFirm(withAnswer(draft.firm, path, value));
  const { firm } = await readCloudFirm();
  if (!firm) return;
  const next = linkAfterClose(link, { firmId: firm.firmId, version: firm.version }, jobs.length > 0);
  if (next !== link) setLink(next);
}
