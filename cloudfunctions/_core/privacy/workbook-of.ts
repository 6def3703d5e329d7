import { criterionText, editionText, outcomeText, rungText, statusText } from '@shared/text';
import type { GatheredFirm } from './gather-firm';
import type { GatheredPerson } from './gather-person';
import { makeWorkbook, type Sheet } from './make-workbook';
import { sayInstant, sayProfile, type Plain } from './say';
import { rowsOfAlerts, rowsOfAlertSettings, rowsOfCredits, rowsOfDuties, rowsOfSends } from './sheets-of-alerts';
import { rowsOfActions, rowsOfPlan } from './sheets-of-plan';
import { ACTIONS, FILE, KINDS, NOBODY, PURPOSES, ROLES, ROWS, SHEETS, SIDES, STATES, TOPICS } from './texts';

export interface Gathered {
  readonly exportedAt: string;
  readonly person: GatheredPerson;
  readonly firm: GatheredFirm | null;
}

type Row = readonly Plain[];
const sheet = (of: keyof typeof SHEETS, rows: readonly Row[]): Sheet => ({ ...SHEETS[of], rows });
const role = (id: string): string => ROLES[id] ?? id;
const topicOf = (id: string): string => TOPICS[id] ?? id;
const action = (id: string): string => ACTIONS[id] ?? id;

/** The file for people: a workbook with Chinese headings. This module is read when somebody asks for one, and not before. */
export const workbookOf = ({ exportedAt, person, firm }: Gathered): Promise<Buffer> =>
  makeWorkbook([
    sheet('about', [
      [ROWS.exportedAt, sayInstant(exportedAt)],
      [ROWS.about, FILE.notice],
    ]),
    ...sheetsOfPerson(person, firm),
    ...(firm ? sheetsOfFirm(firm) : []),
  ]);

function sheetsOfPerson(person: GatheredPerson, firm: GatheredFirm | null): Sheet[] {
  const { commissioner, operator } = person;
  return [
    sheet('person', [
      [ROWS.openid, person.openid],
      [ROWS.name, person.name],
      [ROWS.phone, person.phone],
      [ROWS.erasesOn, person.erasesOn],
      [ROWS.role, firm?.role ? role(firm.role) : null],
      [
        ROWS.commissioner,
        commissioner && [commissioner.name, commissioner.region, ...commissioner.industries].join(' '),
      ],
      [ROWS.operator, operator && [operator.name, ...operator.regions].join(' ')],
    ]),
    sheet(
      'consents',
      person.consents.map(({ version, at, withdrawnAt }) => [version, sayInstant(at), sayInstant(withdrawnAt)]),
    ),
    sheet('marks', [
      ...person.followed.map((id): Row => [ROWS.followed, id, null, null]),
      ...person.muted.map((id): Row => [ROWS.muted, id, null, null]),
      ...person.reports.map(({ measureId, text, reportedAt }): Row => [
        ROWS.report,
        measureId,
        text,
        sayInstant(reportedAt),
      ]),
    ]),
    sheet('talk', [
      ...person.quickReplies.map((text): Row => [ROWS.quickReply, text, null]),
      ...person.held.map(({ at, text }): Row => [ROWS.held, text, sayInstant(at)]),
      ...person.read.map(({ read }): Row => [ROWS.read, read, null]),
      ...person.reminders.map(({ topic, at }): Row => [ROWS.reminded, topicOf(topic), sayInstant(at)]),
      ...person.answers.map(({ topic, answeredAt }): Row => [ROWS.answered, topicOf(topic), sayInstant(answeredAt)]),
    ]),
    sheet('alerts', rowsOfAlerts(person)),
    sheet('alertSettings', rowsOfAlertSettings(person)),
    sheet('credits', rowsOfCredits(person)),
    sheet('sends', rowsOfSends(person)),
    sheet('deeds', [
      ...person.deeds.map((deed): Row => [sayInstant(deed.at), action(deed.action), role(deed.role)]),
      ...person.looks.map((look): Row => [
        sayInstant(look.at),
        `${ROWS.looked}${action(look.action)}`,
        role(look.role),
      ]),
    ]),
  ];
}

function sheetsOfFirm(firm: GatheredFirm): Sheet[] {
  const { registration, profile, updatedAt } = firm;
  return [
    sheet('firm', [
      ...sayProfile(profile),
      [ROWS.state, STATES[registration.state] ?? registration.state],
      [ROWS.reason, registration.reason],
      [ROWS.createdAt, sayInstant(registration.createdAt)],
      [ROWS.updatedAt, sayInstant(updatedAt)],
      [ROWS.firmErasesOn, registration.erasesOn],
    ]),
    sheet(
      'versions',
      firm.versions.flatMap(({ version, at, by, profile: was }) =>
        sayProfile(was).map((line): Row => [version, sayInstant(at), by, ...line]),
      ),
    ),
    ...sheetsOfChecks(firm.checks),
    sheet(
      'members',
      firm.members.map((member) => [member.name, role(member.role), sayInstant(member.joinedAt)]),
    ),
    sheet(
      'invitations',
      firm.invitations.map(({ createdAt, expiresAt, usedAt }) => [createdAt, expiresAt, usedAt].map(sayInstant)),
    ),
    sheet(
      'care',
      firm.care.map(({ commissioner, from }) => [commissioner ?? NOBODY, sayInstant(from)]),
    ),
    ...sheetsOfTalk(firm),
    sheet('plan', rowsOfPlan(firm.plan)),
    sheet('actions', rowsOfActions(firm.plan)),
    sheet('duties', rowsOfDuties(firm.duties)),
    sheet(
      'reads',
      firm.reads.map((read) => [sayInstant(read.at), read.name, role(read.role), action(read.action)]),
    ),
  ];
}

function sheetsOfTalk({ conversation, matters }: GatheredFirm): Sheet[] {
  return [
    sheet(
      'conversation',
      conversation.map(({ at, name, side, kind, text }) => [
        sayInstant(at),
        name,
        SIDES[side] ?? side,
        KINDS[kind] ?? kind,
        text,
      ]),
    ),
    sheet(
      'matters',
      matters.map(({ topic, openedAt, closedAt, rating, word }) => [
        topicOf(topic),
        sayInstant(openedAt),
        sayInstant(closedAt),
        rating,
        word,
      ]),
    ),
  ];
}

function sheetsOfChecks(checks: GatheredFirm['checks']): Sheet[] {
  return [
    sheet(
      'checks',
      checks.flatMap(({ asOf, savedAt, purpose, rungs }) =>
        rungs.map(({ rung, edition, status, score }): Row => [
          asOf,
          sayInstant(savedAt),
          PURPOSES[purpose] ?? purpose,
          rungText(rung).name,
          editionText(edition).title,
          statusText(status),
          score && score.min,
          score && score.max,
          score && score.pass,
        ]),
      ),
    ),
    sheet(
      'inputs',
      checks.flatMap(({ savedAt, inputs }) => sayProfile(inputs).map((line): Row => [sayInstant(savedAt), ...line])),
    ),
    sheet(
      'criteria',
      checks.flatMap(({ savedAt, result }) =>
        result.rungs.flatMap(({ rung, criteria }) =>
          criteria.map(({ id, clause, outcome, points }): Row => [
            sayInstant(savedAt),
            rungText(rung).name,
            clause,
            criterionText(id).title,
            outcomeText(outcome),
            points && points.min,
            points && points.max,
            points && points.of,
          ]),
        ),
      ),
    ),
  ];
}
