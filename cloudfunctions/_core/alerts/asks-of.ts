import { NO_CREDIT, TEMPLATES, type TemplateKey } from '@shared/alerts';
import type { ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { readRoles } from '../access/read-roles';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { NO_SETUP, SETUP, setupRecord, type BoxRecord, type SetupRecord } from './records';

type Ask = ActionOutput<'alerts', 'settings'>['asks'][number];
type Template = SetupRecord['templates'][number];

/** The templates that the caller may be asked for: those of a firm's people, those of whoever looks after firms, or both. */
export async function templatesFor({ db, actor }: Pick<Context, 'db' | 'actor'>): Promise<readonly TemplateKey[]> {
  const { member, commissioner } = await readRoles(actor, db);
  return TEMPLATES.filter((key) =>
    key === 'staff' ? commissioner !== null : member !== null || commissioner === null,
  );
}

/** How messages are sent now; before anybody has said so, none is. */
export const readSetup = async (from: Pick<Transaction, 'read'>): Promise<SetupRecord> =>
  (await readRecord(from, 'alertSetup', SETUP, setupRecord)) ?? NO_SETUP;

/** A template that the setup has, as a phone asks for it, with what is left of it. */
export function askOf({ template, channel, templateId }: Template, { credits }: Pick<BoxRecord, 'credits'>): Ask {
  const { left, isStanding } = credits[template] ?? NO_CREDIT;
  return { template, channel, templateId, left: channel !== 'one-time' && isStanding ? null : left };
}
