import { fillTemplate } from '@shared/alerts';
import { partsOf } from '@shared/text/alerts';
import type { AlertRecord, SetupRecord } from '../../cloudfunctions/_core/alerts/records';
import type { Store } from '../../cloudfunctions/_core/store/store';
import type { TemplateMessage } from '../../cloudfunctions/_core/platform/wechat';

const PAGE = 200;
type Send = (message: TemplateMessage) => Promise<number | null>;
type Named = Readonly<Record<string, unknown>> & { readonly _id: string };

/** The plain loop: who is due, what waits for him, the newest of it sent, one write before and one after. It checks and counts nothing. */
export async function sendPlainly(db: Store, setup: SetupRecord, now: number, send: Send): Promise<void> {
  const due = new Date(now).toISOString();
  const [known] = setup.templates;
  for (;;) {
    const page = {
      collection: 'alertBoxes',
      equals: {},
      ascending: 'nextAt',
      limit: PAGE,
      fields: ['nextAt'],
    } as const;
    const boxes = (await db.list(page)) as { readonly _id: string; readonly nextAt: string }[];
    const people = boxes.filter(({ nextAt }) => nextAt <= due);
    if (people.length === 0 || !known) return;
    for (const { _id } of people) await sendOne(_id, known, db, now, send);
  }
}

async function sendOne(
  personId: string,
  { templateId, fields }: SetupRecord['templates'][number],
  db: Store,
  now: number,
  send: Send,
): Promise<void> {
  const { _id, ...box } = (await db.read('alertBoxes', personId)) as Named;
  const page = { collection: 'alerts', equals: { waitingFor: personId }, descending: 'sortKey', limit: 100 } as const;
  const listed = {
    ...page,
    fields: ['facts', 'personId', 'firmId', 'at', 'pushFrom', 'pushUntil', 'sortKey', 'state'],
  };
  const alerts = (await db.list(listed)) as AlertRecord[];
  const [lead] = [...alerts].sort((a, b) => (a.at < b.at ? 1 : -1));
  if (!lead) return;
  await db.transact((tx) => tx.replace('alertBoxes', _id, { ...box, sending: lead._id }));
  const named = { firmName: '示例企业', what: null };
  const data = fillTemplate(fields, partsOf(lead.facts, named, { others: alerts.length - 1, now }));
  if (!data) return;
  await send({ openid: String(box['openid']), templateId, page: `alerts/open/index?id=${lead._id}`, data });
  await db.transact(async (tx) => {
    await tx.replace('alertBoxes', _id, { ...box, sending: null, nextAt: '9999' });
    for (const { _id: id, ...alert } of alerts)
      await tx.replace('alerts', id, { ...alert, state: 'pushed', waitingFor: '' });
  });
}
