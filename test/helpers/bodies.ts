import { CONSENT_VERSION, type ActionId, type ActionInput, type ActionName, type FunctionName } from '@shared/api';
import { newKey, SMALL_FIRM } from './people';

/** A well-formed body of every action, with every field that it may have; the type demands a new action's. */
export type Bodies = {
  readonly [Fn in FunctionName]: { readonly [Action in ActionName<Fn>]: ActionInput<Fn, Action> };
};

/** What bodies name. Ids of records that are not there are well-formed too. */
export interface Names {
  readonly firmId: string;
  readonly checkId: string;
  /** The other side of a comparison. */
  readonly otherCheckId: string;
  readonly memberId: string;
  readonly commissionerId: string;
  readonly coverId: string;
  readonly operatorId: string;
  readonly codeId: string;
  /** A one-time code, and the credit code that it is made out for. */
  readonly code: string;
  readonly uscc: string;
  readonly uploadId: string;
  readonly reportId: string;
  readonly region: string;
  readonly measureId: string;
  /** The caller's own message, by his key; an entry of the conversation; a message that is held; an action of the plan. */
  readonly messageKey: string;
  readonly seq: number;
  readonly heldId: string;
  readonly actionId: string;
  /** An alert of the caller's, and a publication that firms are told of. */
  readonly alertId: string;
  readonly waveId: string;
  /** Of that action, or of the plan; the conversation's matter. */
  readonly version: number;
  readonly matter: number;
  /** Instant and id where a page ends. */
  readonly cursor: string;
}

export const NOBODY = '0'.repeat(32);
export const SOME_NAMES: Names = {
  firmId: NOBODY,
  checkId: NOBODY,
  otherCheckId: NOBODY,
  memberId: NOBODY,
  commissionerId: NOBODY,
  coverId: NOBODY,
  operatorId: NOBODY,
  codeId: NOBODY,
  code: '0123456789AB',
  uscc: '91330106XXXX00019G',
  uploadId: NOBODY,
  reportId: NOBODY,
  region: '330106',
  measureId: 'cn-ip-pledge',
  messageKey: 'no-such-message-key',
  seq: 1,
  heldId: NOBODY,
  actionId: NOBODY,
  alertId: NOBODY,
  waveId: NOBODY,
  version: 1,
  matter: 1,
  cursor: `2100-01-01T00:00:00.000Z:${NOBODY}`,
};

const AS_OF = '2026-11-24';

export function bodiesOf(names: Names): Bodies {
  const { firmId, checkId, otherCheckId, memberId, commissionerId, coverId, operatorId } = names;
  const { codeId, code, uscc, uploadId, reportId, region, measureId, cursor } = names;
  const { messageKey, seq, heldId, actionId, version, matter, alertId, waveId } = names;
  const action = actionFor(measureId);
  const page = { cursor, limit: 5 };
  const key = newKey();
  return {
    firms: {
      create: { key, consentVersion: CONSENT_VERSION, firm: SMALL_FIRM },
      edit: { key, firmId, version: 1, firm: SMALL_FIRM },
      read: {},
      versions: { firmId, ...page },
      version: { firmId, version: 1 },
      consent: { key, version: CONSENT_VERSION },
      withdraw: { key },
      assigned: { ...page },
      me: {},
      introduce: { key, name: '王小明' },
      // The pretended WeChat takes any code once.
      phone: { key, code: newKey() },
      dropPhone: { key },
      redeem: { key, code, name: '王小明' },
      verify: { key, firmId, code },
      team: { firmId },
      invite: { key, firmId },
      inviteImage: { firmId, code },
      cancelInvite: { key, firmId, codeId },
      removeMember: { key, firmId, memberId },
      handOver: { key, firmId, memberId },
      leave: { key, firmId },
      reads: { firmId, ...page },
      export: { key, form: 'json' },
      close: { key, firmId },
      keep: { key, firmId },
      forget: { key },
      stay: { key },
    },
    check: {
      run: { firm: SMALL_FIRM, asOf: AS_OF, purpose: 'new', edition: 'miit-2026-2' },
      save: {
        key,
        firmId,
        firm: SMALL_FIRM,
        asOf: AS_OF,
        purpose: 'new',
        edition: 'miit-2026-2',
        resultHash: '0'.repeat(64),
      },
      history: { firmId, ...page },
      read: { checkId },
      compare: { from: { checkId, asOf: AS_OF, edition: 'miit-2026-2' }, to: { checkId: otherCheckId } },
    },
    measures: {
      list: {
        areas: ['credit'],
        levels: ['national'],
        region,
        collection: 'xieshou',
        ids: [measureId],
        limit: 5,
      },
      search: { text: '贴息', titles: ['specialized'], states: ['open'], kinds: ['loan'], asOf: AS_OF, limit: 5 },
      detail: { measureId, asOf: AS_OF },
      match: { firm: SMALL_FIRM, asOf: AS_OF, confirmed: { [`${measureId}.confirm`]: true }, limit: 5 },
      matchFirm: { firmId, asOf: AS_OF, limit: 5 },
      pack: { region, part: 0, version: '0'.repeat(16) },
      follow: { key, measureId, on: true },
      mute: { key, measureId, on: false },
      marks: {},
      report: { key, measureId, kind: 'link', text: '打不开' },
    },
    chat: {
      list: {},
      sync: { firmId, after: 0, read: 1, limit: 5, watch: true },
      history: { firmId, before: 5, limit: 5 },
      send: { key, firmId, topic: 'policy', replyTo: null, body: { kind: 'text', text: '研发费用怎么归集？' } },
      recall: { key, firmId, of: messageKey },
      search: { firmId, text: '研发', before: 5, limit: 5 },
      file: { firmId, seq },
      upload: { key, firmId, uploadId, name: '说明.pdf', part: 0, of: 1, content: 'JVBERi0xLjQK' },
      quickReplies: {},
      setQuickReplies: { key, version: 0, items: ['您好，材料已收到。'] },
      close: { key, firmId, matter },
      rate: { key, firmId, matter, rating: 5, word: '很快' },
      matters: { firmId, ...page },
      reminders: {},
    },
    plan: {
      read: { firmId },
      propose: { firmId, rung: 'specialized' },
      goal: { key, firmId, version, goal: { rung: 'specialized', window: '2027-04-30' } },
      add: { key, firmId, actions: [action] },
      edit: { key, firmId, actionId, version, action },
      removeDraft: { key, firmId, actionId, version },
      publish: { key, firmId },
      move: { key, firmId, actionId, version, to: 'dropped', word: '今年不做' },
      close: { key, firmId, actionId, version, value: null },
      survey: { key, firmId, version, answers: { needs: { finance: 'now', digital: 'no' }, word: '缺流动资金' } },
      desk: {},
      firm: { firmId },
      week: { to: AS_OF },
    },
    alerts: {
      inbox: { ...page },
      alert: { alertId },
      seen: { key, upTo: cursor },
      news: {},
      settings: {},
      setSettings: { key, version: 0, muted: ['measure-new'], quietFrom: '21:00', quietTo: '08:00' },
      grant: { key, answers: [{ template: 'deadline', answer: 'accept' }] },
      settle: { key, alertId },
    },
    console: {
      alertSetup: { region },
      setAlertSetup: {
        key,
        region,
        version: 0,
        templates: [
          {
            template: 'deadline',
            channel: 'one-time',
            templateId: 'template-deadline',
            fields: [{ name: 'thing1', part: 'what' }],
          },
        ],
        perSecond: 20,
        digestAt: '17:00',
        isPaused: false,
      },
      outbox: { region },
      waves: { region, ...page },
      cancelWave: { key, waveId },
      held: { region, ...page },
      settleHeld: { key, firmId, heldId, pass: true },
      late: { region, ...page },
      todo: { region },
      firms: { region, state: 'pending', text: '示例', ...page },
      firm: { firmId },
      approve: { key, firmId, name: '示例企业', uscc: null },
      refuse: { key, firmId, reason: '未能核实' },
      issueCode: { key, region, kind: 'firm', name: '示例企业', uscc },
      appoint: { key, region, name: '李老师' },
      codes: { region, ...page },
      revokeCode: { key, region, codeId },
      operators: { region, ...page },
      removeOperator: { key, region, operatorId },
      commissioners: { region, ...page },
      commissioner: { commissionerId },
      setCommissioner: { key, commissionerId, name: '张专员', industries: ['C', 'C3484'], limit: 8 },
      setAbsence: {
        key,
        commissionerId,
        absence: { from: AS_OF, to: '2026-12-01', coverId, note: '年假' },
      },
      colleagues: { commissionerId, ...page },
      dismiss: { key, commissionerId },
      assign: { key, firmIds: [firmId], from: null, commissionerId, note: '第一次走访在下周' },
      plan: { region, cursor },
      settings: { region },
      setSettings: { key, region, firmsPerCommissioner: 6, idleMonths: 24 },
      audit: { region, firmId, who: operatorId, action: 'console.approve', from: AS_OF, to: AS_OF, ...page },
      upload: { key, uploadId, name: 'measures.json', part: 0, of: 1, content: 'W10=' },
      preview: { region, uploadId },
      publish: { key, uploadId, expected: null },
      closeMeasure: { key, measureId, closedEarly: { on: AS_OF, reason: 'budget-used' } },
      stale: { region },
      reports: { region, ...page },
      settleReport: { key, reportId },
      statistics: { region },
    },
  };
}

const actionFor = (measureId: string) => ({
  origin: { kind: 'measure' as const, measureId },
  title: '申报研发费用补助',
  note: '先备好上年审计报告',
  who: 'firm' as const,
  due: '2027-03-31',
  papers: ['审计报告'],
  figure: null,
  resources: [{ kind: 'training' as const, title: '研发费用归集培训', provider: '市中小企业服务中心', note: null }],
});

export type Body = Readonly<Record<string, unknown>>;

/** The body of one action, by its id. */
export function bodyOf(bodies: Bodies, id: ActionId): Body {
  const [fn = '', action = ''] = id.split('.');
  return (bodies as unknown as Record<string, Record<string, Body>>)[fn]?.[action] ?? {};
}
