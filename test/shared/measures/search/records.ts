import { publicMeasure, type PublicMeasure } from '@shared/measures/schema';
import { newMeasure } from '@test/factories/measure';

/** Records for the tests of search: made up, in the words of real ones. */

const BLANK = publicMeasure(
  newMeasure({
    id: 'blank-measure',
    title: '空白',
    bodies: [],
    issued: null,
    level: 'national',
    region: '100000',
    area: 'fiscal-tax',
    topic: '专项',
    benefit: { kind: 'reward', summary: '见正文。', most: null, ratioBp: null, items: [] },
    apply: { mode: 'ask-locally', channel: null, papers: [], windowText: null, opensOn: null, closesOn: null },
    confidence: 'single',
  }),
  '',
);

export type Fields = Partial<Omit<PublicMeasure, 'benefit'>> & {
  readonly summary?: string;
  readonly kind?: PublicMeasure['benefit']['kind'];
};

/** A record with these fields; the rest says nothing that a test looks for. */
export function record({ summary, kind, ...fields }: Fields): PublicMeasure {
  const { benefit } = BLANK;
  return {
    ...BLANK,
    ...fields,
    benefit: { ...benefit, summary: summary ?? benefit.summary, kind: kind ?? benefit.kind },
  };
}

const local = (region: string, level: PublicMeasure['level']) => ({ region, level, area: 'local' as const });

export const REWARD_HANGZHOU = record({
  id: 'hz-reward',
  title: '杭州市专精特新“小巨人”企业认定奖励',
  bodies: ['杭州市经济和信息化局'],
  documentNumber: '杭政办函〔2023〕81号',
  topic: '认定奖励',
  summary: '首次认定的一次性奖励50万元。',
  grants: [],
  preferred: ['little-giant'],
  initials: 'hzszjtxxjrqyrdjl zjshzs',
  ...local('330100', 'municipal'),
});

export const REWARD_NINGBO = record({
  id: 'nb-reward',
  title: '宁波市专精特新企业奖励',
  topic: '认定奖励',
  summary: '按档次给予奖励。',
  initials: 'nbszjtxqyjl zjsnbs',
  ...local('330200', 'municipal'),
});

export const ZHEJIANG = record({
  id: 'zj-digital',
  title: '浙江省中小企业数字化改造补助',
  documentNumber: '浙经信〔2026〕12号',
  topic: '数字化',
  kind: 'subsidy',
  initials: 'zjszxqyszhgzbz zjs',
  ...local('330000', 'provincial'),
  otherAreas: ['digital'],
});

export const XIHU = record({
  id: 'xihu-rent',
  title: '西湖区科技企业房租补贴',
  topic: '房租',
  kind: 'subsidy',
  initials: 'xhqkjqyfzbt zjshzsxhq',
  ...local('330106', 'county'),
});

export const SHENZHEN = record({
  id: 'sz-opc',
  title: '深圳市一人公司（OPC）算力券',
  topic: '算力',
  kind: 'voucher',
  summary: '购买人工智能（AI）算力的，按合同金额补贴。',
  initials: 'szsyrgsopcslq gdsszs',
  ...local('440300', 'municipal'),
});

export const INTEREST = record({
  id: 'cn-interest',
  title: '中小微企业贷款贴息政策',
  bodies: ['财政部', '工业和信息化部'],
  documentNumber: '财金〔2026〕4号',
  relatedNumbers: ['财金〔2026〕71号'],
  issued: '2026-01-12',
  area: 'credit',
  topic: '贷款贴息',
  kind: 'loan-interest-subsidy',
  summary: '贴息1.5个百分点，由经办银行直接扣减。',
  initials: 'zxwqydktxzc qg',
});

export const INTEREST_LATER = record({
  id: 'cn-interest-later',
  title: '优化中小微企业贷款贴息',
  documentNumber: '财金〔2026〕71号',
  area: 'credit',
  topic: '贷款贴息',
  kind: 'loan-interest-subsidy',
  initials: 'yhzxwqydktx qg',
});

export const DEDUCTION = record({
  id: 'cn-deduction',
  title: '研发费用税前加计扣除',
  documentNumber: '财政部 税务总局公告2023年第7号',
  topic: '加计扣除',
  kind: 'tax-relief',
  initials: 'yffysqjjkc qg',
});

export const HIGH_TECH = record({
  id: 'cn-high-tech',
  title: '高新技术企业认定',
  documentNumber: '国科发火〔2016〕32号',
  area: 'innovation',
  topic: '资质认定',
  kind: 'certification',
  grants: ['high-tech'],
  initials: 'gxjsqyrd qg',
});

export const JOBS = record({
  id: 'cn-jobs',
  title: '失业保险稳岗返还',
  area: 'talent',
  topic: '稳岗',
  kind: 'relief',
  initials: 'sybxwgfh qg',
});

export const RECORDS: readonly PublicMeasure[] = [
  REWARD_HANGZHOU,
  REWARD_NINGBO,
  ZHEJIANG,
  XIHU,
  SHENZHEN,
  INTEREST,
  INTEREST_LATER,
  DEDUCTION,
  HIGH_TECH,
  JOBS,
];
