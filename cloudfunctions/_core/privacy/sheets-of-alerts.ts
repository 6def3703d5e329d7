import { TEMPLATES, type AlertKind } from '@shared/alerts';
import { CHANGE_NAMES, KIND_NAMES, KIND_WORDS, TEMPLATE_NAMES } from '@shared/text/alert-words';
import type { GatheredAlerts, GatheredDuties } from './gather-alerts';
import { sayInstant, type Plain } from './say';
import { ALERT_STATES, ROWS, SEND_STATES } from './texts';

type Row = readonly Plain[];

export const rowsOfAlerts = ({ alerts }: GatheredAlerts): Row[] =>
  alerts.map(({ at, title, line, state }) => [sayInstant(at), title, line, ALERT_STATES[state]]);

export const rowsOfAlertSettings = ({ alertSettings }: GatheredAlerts): Row[] => [
  [ROWS.mutedKinds, alertSettings.muted.map((kind) => KIND_NAMES[kind as AlertKind].name).join('、')],
  [ROWS.quiet, `${alertSettings.quietFrom}–${alertSettings.quietTo}`],
  [ROWS.seenTo, sayInstant(alertSettings.seenTo)],
  [ROWS.pushedOn, alertSettings.pushedOn],
  [ROWS.followsAt, sayInstant(alertSettings.followsAt)],
];

/** The ledger, and then each message. */
export const rowsOfCredits = ({ credits }: GatheredAlerts): Row[] =>
  TEMPLATES.flatMap((template): Row[] => {
    const credit = credits[template];
    if (!credit) return [];
    const left = credit.isStanding ? ROWS.standing : credit.left;
    return [[TEMPLATE_NAMES[template].name, left, credit.granted, credit.spent, credit.voided]];
  });

export const rowsOfSends = ({ sends }: GatheredAlerts): Row[] =>
  sends.map(({ at, template, alerts, state, code }) => [
    sayInstant(at),
    TEMPLATE_NAMES[template].name,
    alerts,
    SEND_STATES[state],
    code === '0' ? null : code,
  ]);

export const rowsOfDuties = ({ changes, settled, looksAt, talkLooksAt }: GatheredDuties): Row[] => [
  ...changes.map(({ what, on }): Row => [ROWS.toReport, CHANGE_NAMES[what], on]),
  ...settled.map((matter): Row => {
    const [kind = '', ...rest] = matter.split(':');
    return [ROWS.settled, KIND_WORDS[kind as AlertKind] ?? kind, rest.join(' ')];
  }),
  [ROWS.looksAt, null, sayInstant(looksAt)],
  [ROWS.talkLooksAt, null, sayInstant(talkLooksAt)],
];
