import { MUTABLE_KINDS } from '@shared/alerts';
import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { readRecord } from '../store/read-record';
import { askOf, readSetup, templatesFor } from './asks-of';
import { boxRecord, NEW_BOX } from './records';

/** How the caller wants to be told, and what he may be asked for. */
export async function readSettings(
  _input: ActionInput<'alerts', 'settings'>,
  context: Context,
): Promise<ActionOutput<'alerts', 'settings'>> {
  const { db, actor } = context;
  const [known, setup, his] = await Promise.all([
    readRecord(db, 'alertBoxes', actor.personId, boxRecord),
    readSetup(db),
    templatesFor(context),
  ]);
  const box = known ?? NEW_BOX;
  const { version, quietFrom, quietTo } = box;
  return {
    version,
    muted: MUTABLE_KINDS.filter((kind) => box.muted.includes(kind)),
    quietFrom,
    quietTo,
    asks: setup.templates.filter(({ template }) => his.includes(template)).map((each) => askOf(each, box)),
  };
}
