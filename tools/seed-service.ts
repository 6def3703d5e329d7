import type { ActionInput } from '@shared/api';
import type { ActionDraft } from '@shared/api/plan';
import { daysAfter } from '@shared/plan';
import { shanghaiDate } from '@shared/rules';
import { call } from './call-as';

/**
 * What has gone on between the demo commissioner and his first three firms, said and written through the functions: a question
 * that waits, one that was answered, a plan with something late in it, a survey that asks for a plan. Where a firm has something
 * already, nothing is added.
 */
export async function seedService(url: string): Promise<void> {
  for (const [openid, { lines, seedMore }] of Object.entries(FIRMS)) {
    const { firm } = await call(url, openid, 'firms', 'read', {});
    if (!firm) continue;
    await seedTalk(url, openid, firm.firmId, lines);
    await seedMore(url, openid, firm.firmId);
  }
}

const COMMISSIONER = 'demo-commissioner';

type Line = readonly ['firm' | 'care', string];

interface Service {
  readonly lines: readonly Line[];
  readonly seedMore: (url: string, owner: string, firmId: string) => Promise<void>;
}

/** Made-up talk; the first firm's last question is left for the reader to answer. */
const FIRMS: Readonly<Record<string, Service>> = {
  'demo-owner': {
    lines: [
      ['care', '您好，我是您的服务专员，政策和申报上的问题可以随时问我。'],
      ['firm', '您好！我们想明年申报专精特新，不知道研发费用够不够。'],
      ['care', '您保存的自测我看过了，方案里写了先做哪几件事。'],
      ['firm', '收到。委托外面研究所做的研发，费用能算进去吗？'],
    ],
    seedMore: seedPlan,
  },
  'demo-owner-2': {
    lines: [
      ['firm', '请问设备更新的贷款贴息还能申请吗？'],
      ['care', '可以，要看银行放款的时间。请把贷款合同的签订日期告诉我。'],
    ],
    seedMore: seedSurvey,
  },
  'demo-owner-3': { lines: [['care', '您好，请先填一下需求调查，我好为您拟方案。']], seedMore: async () => undefined },
};

async function seedTalk(url: string, owner: string, firmId: string, lines: readonly Line[]): Promise<void> {
  const { entries } = await call(url, owner, 'chat', 'sync', { firmId, after: null, read: null });
  if (entries.length > 0) return;
  for (const [at, [side, text]] of lines.entries()) {
    const speaker = side === 'firm' ? owner : COMMISSIONER;
    const body = { kind: 'text' as const, text };
    const topic = side === 'firm' ? ('policy' as const) : null;
    const data: ActionInput<'chat', 'send'> = { key: `seed-talk-${owner}-${at}`, firmId, topic, replyTo: null, body };
    await call(url, speaker, 'chat', 'send', data);
  }
}

const own = (
  title: string,
  note: string,
  who: 'firm' | 'care',
  due: string,
  papers: readonly string[],
): ActionDraft => ({
  origin: { kind: 'own' },
  ...{ title, note, who, due, papers: [...papers], figure: null, resources: [] },
});

/** A plan of three actions, which the firm has agreed to; the first one is late. */
async function seedPlan(url: string, owner: string, firmId: string): Promise<void> {
  const { plan } = await call(url, COMMISSIONER, 'plan', 'read', { firmId });
  if (plan.version > 0 || plan.actions.length > 0) return;
  const today = shanghaiDate(Date.now());
  const goal = { rung: 'specialized' as const, window: daysAfter(today, 150) };
  await call(url, COMMISSIONER, 'plan', 'goal', { key: `seed-goal-of-${owner}`, firmId, version: 0, goal });
  const actions = [
    own('整理研发费用辅助账', '按项目分开记，人员工资附工时表。', 'firm', daysAfter(today, -4), [
      '研发费用辅助账',
      '工时表',
    ]),
    own('约税务老师讲一次研发费用归集', '市中小企业服务中心每月一次，免费。', 'care', daysAfter(today, 12), []),
    own('申请一项发明专利并缴费', '与主导产品有关，受理通知书也可先备着。', 'firm', daysAfter(today, 60), [
      '专利受理通知书',
    ]),
  ];
  await call(url, COMMISSIONER, 'plan', 'add', { key: `seed-actions-of-${owner}`, firmId, actions });
  await call(url, COMMISSIONER, 'plan', 'publish', { key: `seed-publish-of-${owner}`, firmId });
  const published = (await call(url, owner, 'plan', 'read', { firmId })).plan.actions;
  for (const { actionId, version } of published.slice(0, 2)) {
    const move = { key: `seed-agree-${actionId}`, firmId, actionId, version, to: 'agreed' as const, word: null };
    await call(url, owner, 'plan', 'move', move);
  }
}

async function seedSurvey(url: string, owner: string, firmId: string): Promise<void> {
  const { plan } = await call(url, owner, 'plan', 'read', { firmId });
  if (plan.version > 0) return;
  const answers = {
    needs: { recognition: 'now', finance: 'now', talent: 'this-year' },
    word: '想先弄清够不够申报。',
  } as const;
  await call(url, owner, 'plan', 'survey', { key: `seed-survey-of-${owner}`, firmId, version: 0, answers });
}
