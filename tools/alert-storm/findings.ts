import { shanghaiDate } from '@shared/rules';
import { choosePush, type Channel, type TemplateKey } from '@shared/alerts';
import type { Clock } from '../../cloudfunctions/_core/context';
import { alertRecord, boxRecord, type AlertRecord, type BoxRecord } from '../../cloudfunctions/_core/alerts/records';
import type { MemoryStore } from '../simulate/memory-store';
import type { Platform } from './platform';
import { TEMPLATES } from './world';

/** What a storm left behind. Everything in `faults` has to be zero. */
export interface Findings {
  readonly alerts: readonly string[];
  readonly accepted: number;
  readonly pushed: number;
  readonly answers: Readonly<Record<string, number>>;
  readonly faults: {
    /** An alert that a second message opens; a second message to one person on one day. */
    readonly doubled: number;
    readonly twiceADay: number;
    /** A message that the platform has and whose alert does not know. */
    readonly unmarked: number;
    /** An alert that says it went out and no message with it, or with what it went along. */
    readonly unsent: number;
    /** Something that could go and does not; something that is still on its way. */
    readonly stuck: number;
    readonly onItsWay: number;
    /** A ledger that is not the platform's own count, and one that does not add up. */
    readonly otherCount: number;
    readonly wrongSum: number;
  };
}

const CHANNELS = Object.fromEntries(TEMPLATES.map(({ template, channel }) => [template, channel])) as Partial<
  Record<TemplateKey, Channel>
>;

export function findings(store: MemoryStore, platform: Platform, clock: Clock): Findings {
  const alerts = [...store.table('alerts').all()].map((each) => alertRecord.parse(each));
  const boxes = [...store.table('alertBoxes').all()].map((each) => boxRecord.parse(each));
  const { accepted, answers } = platform;
  const byId = new Map(alerts.map((alert) => [alert._id, alert]));
  const leads = accepted.map(({ alertId }) => alertId);
  const days = accepted.map(({ openid, at }) => `${openid} ${shanghaiDate(at)}`);
  const pushed = alerts.filter(({ state }) => state === 'pushed');
  const told = new Set(
    [...store.table('alertSends').all()]
      .filter(({ state }) => state === 'sent')
      .flatMap(({ alertIds }) => alertIds as string[]),
  );
  return {
    alerts: alerts.map(({ _id }) => _id).sort(),
    accepted: accepted.length,
    pushed: pushed.length,
    answers,
    faults: {
      doubled: leads.length - new Set(leads).size,
      twiceADay: days.length - new Set(days).size,
      unmarked: leads.filter((id) => byId.get(id)?.state !== 'pushed').length,
      unsent: pushed.filter(({ _id }) => !told.has(_id)).length,
      stuck: boxes.filter((box) => couldGo(box, alerts, clock)).length,
      onItsWay: boxes.filter(({ sending }) => sending !== null).length,
      otherCount: boxes.reduce((sum, box) => sum + otherCounts(box, platform), 0),
      wrongSum: boxes.reduce((sum, { credits }) => sum + Object.values(credits).filter(isWrong).length, 0),
    },
  };
}

/** Would the next run send it something, had it looked at it? */
function couldGo(box: BoxRecord, alerts: readonly AlertRecord[], clock: Clock): boolean {
  if (box.nextAt <= new Date(clock.now()).toISOString()) return false;
  const waiting = alerts
    .filter(({ waitingFor }) => waitingFor === box._id)
    .map(({ _id: id, ...rest }) => ({ id, ...rest }));
  const { credits, muted, seenTo, pushedOn, pushedAt, quietFrom, quietTo } = box;
  const chosen = choosePush({
    ...{ waiting, credits, channels: CHANNELS, mutedKinds: muted, mutedMeasures: [], seenTo, pushedOn, pushedAt },
    ...{ now: clock.now(), quiet: { from: quietFrom, to: quietTo }, digestAt: '17:00' },
  });
  return chosen.push !== null;
}

const otherCounts = ({ openid, credits }: BoxRecord, platform: Platform): number =>
  TEMPLATES.filter(
    ({ template, channel, templateId }) =>
      channel === 'one-time' && (credits[template]?.left ?? 0) !== platform.left(openid, templateId),
  ).length;

const isWrong = ({ left, granted, spent, voided, isStanding }: NonNullable<BoxRecord['credits']['policy']>): boolean =>
  left < 0 || (!isStanding && granted !== left + spent + voided);
