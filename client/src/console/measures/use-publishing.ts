import { useState } from 'react';

import type { ActionOutput } from '@shared/api';

import { call } from '../../services/call';
import { pickFile } from '../../services/pick-file';
import { UPLOAD_TYPES } from '../../services/picked-file';
import { sendUpload, startUpload, type Upload } from '../../services/upload-file';
import { CONSOLE_MEASURES } from '../../texts/console-measures';
import { sayFault } from '../parts/say-fault';
import { useAct } from '../parts/use-act';

export type Preview = ActionOutput<'console', 'preview'>;

export interface Published {
  readonly changed: number;
  /** The newest waves of before, by their ids: what is not among them came of this. Null: they could not be read. */
  readonly before: readonly string[] | null;
}

export interface Publishing {
  /** The file that was chosen, and how much of it has arrived. */
  readonly upload: Upload | null;
  readonly preview: Preview | null;
  /** What is going on; null: it waits for the operator. */
  readonly step: 'uploading' | 'previewing' | 'publishing' | null;
  readonly error: string | null;
  readonly published: Published | null;
  readonly choose: () => Promise<void>;
  /** Sends what is missing, and asks again what the file would change. */
  readonly resume: () => Promise<void>;
  readonly publish: () => Promise<void>;
}

const MOST_NAME = 80;
const isFile = (name: string): boolean =>
  name.length <= MOST_NAME && UPLOAD_TYPES.some((type) => name.toLowerCase().endsWith(`.${type}`));

/** Enough to hold whatever somebody else published in the same minute. */
export const NEWEST_WAVES = 10;

async function newestWaves(region: string): Promise<readonly string[]> {
  const { items } = await call('console', 'waves', { region, limit: NEWEST_WAVES });
  return items.map(({ waveId }) => waveId);
}

/**
 * From a file to published measures: chosen, sent in pieces, previewed, agreed to. Nothing changes before the last step. `whole` is the
 * operator's region around the one that he looks at: what he publishes may concern all of it.
 */
export function usePublishing(region: string, whole: string): Publishing {
  const [upload, setUpload] = useState<Upload | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [step, setStep] = useState<Publishing['step']>(null);
  const [error, setError] = useState<string | null>(null);
  const [published, setPublished] = useState<Published | null>(null);
  const publishing = useAct('publish');

  const run = async (started: Upload): Promise<void> => {
    setError(null);
    setPreview(null);
    publishing.say(null);
    try {
      setStep('uploading');
      const sent = await sendUpload(started, setUpload);
      setStep('previewing');
      setPreview(await call('console', 'preview', { region, uploadId: sent.uploadId }));
    } catch (fault) {
      setError(sayFault(fault));
    } finally {
      setStep(null);
    }
  };
  const choose = async (): Promise<void> => {
    if (step !== null) return;
    setPublished(null);
    const file = await pickFile(UPLOAD_TYPES).catch(() => undefined);
    if (file === null) return;
    if (file === undefined) return setError(CONSOLE_MEASURES.unreadable);
    if (!isFile(file.name)) return setError(CONSOLE_MEASURES.badType);
    const started = startUpload(file);
    if (!started) return setError(CONSOLE_MEASURES.tooLarge);
    setUpload(started);
    await run(started);
  };
  const publish = async (): Promise<void> => {
    if (!upload || !preview) return;
    const before = await newestWaves(whole).catch(() => null);
    const done = await publishing.act({ uploadId: upload.uploadId, expected: preview.version });
    if (!done) return;
    setPublished({ changed: done.changed, before });
    setUpload(null);
    setPreview(null);
  };
  return {
    upload,
    preview,
    step: publishing.isBusy ? 'publishing' : step,
    error: error ?? publishing.error,
    published,
    choose,
    resume: async () => {
      if (upload && step === null) await run(upload);
    },
    publish,
  };
}
