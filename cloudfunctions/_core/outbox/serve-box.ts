import { choosePush, fillTemplate, type Chosen, type Waiting } from '@shared/alerts';
import { partsOf } from '@shared/text/alerts';
import { z } from '@shared/zod';
import { alertRecord, waveRecord, type AlertRecord, type BoxRecord } from '../alerts/records';
import { NO_DAY } from '../chat/records';
import { registrationRecord } from '../firms/records';
import { logSend } from '../log';
import { marksRecord } from '../measures/records';
import { readRecord } from '../store/read-record';
import { instant } from '../today';
import { claimSend, type Push } from './claim-send';
import { keepAlerts } from './keep-alerts';
import { leaseBox, restBox } from './lease-box';
import { outcomeOf, STATE_OF } from './outcome-of';
import { APART_MS, settleSend, settleSent } from './settle-send';
import { stillTrue, type Truth } from './still-true';
import type { Tools } from './tools';

/** The newest of what waits: who has more waiting has long stopped reading them one by one. */
const MOST_WAITING = 100;
/** Somebody whom the platform refuses by one template may be told by another, in the same run. */
const ROUNDS = 4;
const DAY_MS = 86_400_000;

/** Whose turn it is gets what may go, if anything. */
export async function serveBox(personId: string, tools: Tools): Promise<void> {
  for (let round = 0; round < ROUNDS && !tools.isOver(); round++) {
    if (!(await lookAt(personId, tools))) return;
  }
}

/** True: something was written meanwhile, or was answered in a way that leaves something to try. */
async function lookAt(personId: string, tools: Tools): Promise<boolean> {
  const box = await leaseBox(personId, tools);
  if (box === null) return false;
  if ('unmarked' in box) {
    await settleSent(personId, box.unmarked, tools);
    return false;
  }
  const { alerts, truth, chosen } = await choose(box, tools);
  const kept = [...truth.untrue, ...chosen.keep];
  await keepAlerts(kept, tools);
  const byId = new Map(alerts.map((alert) => [alert._id, alert]));
  const lead = chosen.push && byId.get(chosen.push.lead.id);
  if (!chosen.push || !lead) {
    // Behind as many as one look takes there may be older ones, whose turn it is now.
    const isMore = kept.length > 0 && alerts.length === MOST_WAITING;
    return rest(box, isMore ? instant(tools.clock) : (chosen.nextAt ?? NO_DAY), tools);
  }
  const apart = Date.parse(box.takenAt || instant(tools.clock, -DAY_MS)) + APART_MS;
  if (apart > tools.clock.now()) return rest(box, new Date(apart).toISOString(), tools);
  return send(box, { ...chosen.push, lead }, truth, tools);
}

const rest = async (box: BoxRecord, nextAt: string, tools: Tools): Promise<boolean> =>
  (await restBox(box, nextAt, tools)) === 'again';

interface Seen {
  readonly alerts: readonly AlertRecord[];
  readonly truth: Truth;
  readonly chosen: Chosen;
}

async function choose(box: BoxRecord, { db, clock, setup }: Tools): Promise<Seen> {
  const { _id: personId, credits, muted, seenTo, pushedOn, pushedAt, quietFrom, quietTo } = box;
  const [found, marks] = await Promise.all([
    db.list({
      ...{ collection: 'alerts', equals: { waitingFor: personId }, descending: 'sortKey' },
      ...{ limit: MOST_WAITING, fields: Object.keys(alertRecord.shape) },
    }),
    readRecord(db, 'measureMarks', personId, marksRecord),
  ]);
  const alerts = await notTakenBack(z.array(alertRecord).parse(found), db);
  const now = instant(clock);
  // What is not to be told yet may be true by then.
  const due = alerts.filter(({ pushFrom }) => pushFrom <= now);
  const truth = await stillTrue(personId, due, marks?.followed ?? [], { db, clock });
  const waiting = alerts.filter(({ _id }) => !truth.untrue.includes(_id)).map(asWaiting);
  const channels = Object.fromEntries(setup.templates.map(({ template, channel }) => [template, channel]));
  const canary = channels['staff'] === undefined ? undefined : waiting.find((each) => isDueCanary(each, now));
  const chosen = choosePush({
    ...{ waiting, credits, channels, mutedKinds: muted, mutedMeasures: marks?.muted ?? [], seenTo },
    ...{ now: clock.now(), pushedOn, pushedAt, quiet: { from: quietFrom, to: quietTo }, digestAt: setup.digestAt },
  });
  // Without a credit it goes all the same: that it is refused shows that the way is open.
  const push = canary ? { template: 'staff' as const, lead: canary, others: [] } : chosen.push;
  return { alerts, truth, chosen: { ...chosen, push } };
}

const states = z.array(waveRecord.pick({ _id: true, state: true }));

/** Without those of a publication whose alerts are being taken back: that takes its time, and none of them goes out meanwhile. */
async function notTakenBack(alerts: readonly AlertRecord[], db: Tools['db']): Promise<readonly AlertRecord[]> {
  const ids = [...new Set(alerts.map(({ causeId }) => causeId).filter((id) => id !== ''))];
  if (ids.length === 0) return alerts;
  const waves = states.parse(await db.readAll('alertWaves', ids, ['state']));
  const off = new Set(waves.filter(({ state }) => state.startsWith('cancel')).map(({ _id }) => _id));
  return alerts.filter(({ causeId }) => !off.has(causeId));
}

const asWaiting = ({ _id: id, facts, side, at, pushFrom, pushUntil }: AlertRecord): Waiting => ({
  ...{ id, facts, side, at, pushFrom, pushUntil },
});

const isDueCanary = ({ facts, pushFrom, pushUntil }: Waiting, now: string): boolean =>
  facts.kind === 'canary' && pushFrom <= now && now < pushUntil;

interface Chose {
  readonly template: Push['template'];
  readonly lead: AlertRecord;
  readonly others: readonly Waiting[];
}

async function send(box: BoxRecord, { template, lead, others }: Chose, truth: Truth, tools: Tools): Promise<boolean> {
  const { clock, couriers, tokens, tick, setup, requestId } = tools;
  if (!(await tokens.take())) {
    await rest(box, instant(clock), tools);
    return false;
  }
  const alertIds = [lead._id, ...others.map(({ id }) => id)];
  const claimed = await claimSend(box, { template, alertIds, isCanary: lead.facts.kind === 'canary' }, tools);
  if (claimed === 'unwilling') return rest(box, instant(clock, DAY_MS), tools);
  if (typeof claimed === 'string') return claimed === 'again';
  const { sendId } = claimed;
  const known = setup.templates.find((each) => each.template === template);
  const data = known && fillTemplate(known.fields, await wordsOf(lead, others.length, truth, tools));
  const page = `alerts/open/index?id=${lead._id}`;
  const message = known && data && { openid: box.openid, templateId: known.templateId, page, data };
  // A field that cannot be right is never sent wrong: it would be refused as it is.
  const code = message ? await couriers[known.channel].send(message) : UNFIT;
  const outcome = outcomeOf(code);
  if (code !== null && (outcome === 'tomorrow' || outcome === 'stopped')) await tokens.stop(outcome, code);
  await settleSend(box._id, sendId, outcome, code, tools);
  tick(STATE_OF[outcome]);
  if (outcome !== 'sent') logSend({ requestId, send: sendId, template, state: STATE_OF[outcome], code });
  return outcome === 'refused' || outcome === 'failed';
}

/** Our own word for it, in the platform's number: the fields do not fit. */
const UNFIT = 47003;

async function wordsOf(lead: AlertRecord, others: number, { thingOf }: Truth, { db, clock }: Tools) {
  const firm = lead.firmId === '' ? null : await readRecord(db, 'registrations', lead.firmId, registrationRecord);
  const named = { firmName: firm?.name ?? null, what: thingOf(lead).what };
  return partsOf(lead.facts, named, { others, now: clock.now() });
}
