import { changesBetween, mergeProfiles, type Change, type Firm, type Merged } from '@shared/firms';

import { call, CallError } from '../call';
import { useDraft, withAnswer, type Answers } from '../draft';
import { newKey } from '../new-key';
import { flushOutbox } from './flush';
import type { Job } from './schema';
import { useOutbox } from './store';

/** Two people's edits of one firm, and how far they go together. In a conflict `merged` holds theirs. */
export interface Meeting extends Merged {
  readonly firmId: string;
  /** The version that the cloud has now. */
  readonly version: number;
  /** What only this phone changed, from the cloud's value to its own. */
  readonly own: readonly Change[];
  readonly theirs: Firm;
}

export type Side = 'mine' | 'theirs';

/** Null where the caller has no firm any more. */
export async function meetOthers(job: Job): Promise<Meeting | null> {
  const { firm } = await call('firms', 'read', {});
  if (!firm) return null;
  const { firmId, version, profile: theirs } = firm;
  const base = await profileAt(firmId, job.problem?.base ?? null);
  const merge = mergeProfiles(base, mineOf(job), theirs);
  return { firmId, version, theirs, own: changesBetween(theirs, merge.merged), ...merge };
}

const mineOf = ({ firm, profile = firm }: Job): Firm => profile as Firm;

/** Where nothing is known of what both began with, whatever differs is asked. */
const NOTHING = {} as Firm;

async function profileAt(firmId: string, version: number | null): Promise<Firm> {
  if (version === null) return NOTHING;
  try {
    return (await call('firms', 'version', { firmId, version })).profile;
  } catch (fault) {
    if (fault instanceof CallError && fault.code === 'NOT_FOUND') return NOTHING;
    throw fault;
  }
}

/** The profile as it was decided: every conflict has a side. */
export function decided({ merged, conflicts }: Meeting, sides: Readonly<Record<string, Side>>): Answers {
  return conflicts.reduce<Answers>(
    (profile, { path, mine }) => (sides[path] === 'mine' ? withAnswer(profile, path, mine) : profile),
    merged as Answers,
  );
}

/**
 * Send the profile that was decided on: another body than before, so another key. The form on this phone follows, and
 * what was typed there since stays.
 */
export async function saveDecided(job: Job, { firmId, version }: Meeting, profile: Answers): Promise<void> {
  const { setLink, put } = useOutbox.getState();
  const { draft, amendFirm } = useDraft.getState();
  amendFirm(withLater(mineOf(job), draft.firm, profile));
  setLink({ firmId, version });
  put({ ...job, profile, step: 'firm', keys: { ...job.keys, firm: newKey() }, problem: null });
  await flushOutbox();
}

/** The decided profile with what the form has changed since the job was made. */
const withLater = (then: Firm, now: Answers, profile: Answers): Answers =>
  changesBetween(then, now as Firm).reduce((next, { path, to }) => withAnswer(next, path, to), profile);
