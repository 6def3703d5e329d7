import { answeredPaths, useDraft, withAnswer } from '../draft';
import { readCloudFirm, takeOverFirm } from '../fetch-firm';
import { useOutbox } from '../outbox';
import { linkAfterClose } from './link-after-close';

/** The form on this phone says what the cloud says now, so that the next saving does not bring the old figure back. */
export async function followClose(firmId: string, path: string, value: unknown): Promise<void> {
  const { link, jobs, setLink } = useOutbox.getState();
  const { draft, amendFirm } = useDraft.getState();
  // A phone with nothing typed takes the whole firm, so that the newest result is there to be looked at.
  if (answeredPaths(draft.firm).length === 0) return takeOverFirm(await readCloudFirm());
  if (link?.firmId !== firmId) return;
  amendFirm(withAnswer(draft.firm, path, value));
  const { firm } = await readCloudFirm();
  if (!firm) return;
  const next = linkAfterClose(link, { firmId: firm.firmId, version: firm.version }, jobs.length > 0);
  if (next !== link) setLink(next);
}
