import { regionName, SECTIONS } from '../firms';
import type { Area, BENEFIT_KINDS, Fit, Level, MeasureState, STANDINGS } from '../measures/terms';
import type { Collection } from '../measures/collections';
import type { Requirement } from '../measures/schema';
import type { ScorePart } from '../measures/match/weights';
import type { Condition, Comparison } from '../rules';
import { formatValue } from './format';
import { CHOICES } from './fields';
import { partText } from './describe';
import { RUNG_NAMES } from './words';

export { BASIS_NAMES } from './words';

/** Chinese for the closed lists of the catalogue and for its conditions. */

export const AREA_NAMES: Readonly<Record<Area, string>> = {
  'fiscal-tax': '财税支持',
  credit: '信贷融资',
  'capital-market': '资本市场',
  'supply-chain': '产业链协同',
  innovation: '创新能力',
  digital: '数字化转型',
  talent: '人才支持',
  market: '市场开拓',
  service: '精准服务',
  local: '地方助企',
};

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  national: '国家',
  provincial: '省级',
  municipal: '市级',
  county: '区县',
};

export const STATE_NAMES: Readonly<Record<MeasureState, string>> = {
  open: '未截止',
  'opens-soon': '即将开始',
  closing: '快截止',
  rolling: '常年可办',
  closed: '本轮已截止',
  expired: '已到期',
  replaced: '已被替代',
};

export const STANDING_NAMES: Readonly<Record<(typeof STANDINGS)[number], string>> = {
  'in-force': '未见到期或废止',
  unverified: '是否仍有效待核实',
  expired: '已到期',
  replaced: '已被替代',
  historical: '历史参考',
};

export const FIT_NAMES: Readonly<Record<Fit, string>> = {
  fits: '符合',
  'fits-if': '可能符合',
  'not-now': '暂不符合',
  'not-for-you': '不适用',
};

export const KIND_NAMES: Readonly<Record<(typeof BENEFIT_KINDS)[number], string>> = {
  reward: '奖励',
  subsidy: '补助',
  'tax-relief': '税费优惠',
  'loan-interest-subsidy': '贷款贴息',
  loan: '贷款',
  guarantee: '担保',
  insurance: '保险',
  voucher: '服务券',
  equity: '股权融资',
  project: '项目支持',
  procurement: '政府采购',
  training: '培训',
  service: '服务',
  platform: '平台',
  relief: '纾困',
  certification: '资质称号',
  'legal-right': '法定权利',
  'policy-framework': '政策方向',
};

export const COLLECTION_NAMES: Readonly<Record<Collection['id'], { readonly name: string; readonly hint: string }>> = {
  'ten-areas': { name: '办实事清单', hint: '为“专精特新”中小企业办实事的十个方面' },
  'one-four-one': { name: '“1+4+1”重点工作', hint: '一个体系、四项行动、一系列纾困举措' },
  xieshou: { name: '携手行动七条链', hint: '创新链、产业链、供应链、数据链、资金链、服务链、人才链' },
  digital: { name: '数字化赋能', hint: '专项行动与“四个一批”' },
};

/** How sure the record is, in words. */
export const MEASURE_CONFIDENCES: Readonly<Record<'confirmed' | 'single' | 'memory', string>> = {
  confirmed: '两处以上来源说法一致，但没有逐字核对原文',
  single: '只见到一处来源，办理前请核对原文',
  memory: '没有见到来源，不能作为依据',
};

export const SCORE_PARTS: Readonly<Record<ScorePart, string>> = {
  fit: '条件符合程度',
  open: '还有条件待确认',
  telling: '称号、指标已达到',
  narrow: '只面向少数行业',
  state: '办理状态',
  standing: '是否有效待核实',
  deadline: '离截止日近',
  amount: '可能得到的金额',
  kind: '支持方式',
  preferred: '您的称号可优先',
  level: '离您近的政策',
  effort: '办理是否省事',
  confidence: '来源是否可靠',
};

/** Size of a firm → its name (中小企业划型标准规定, art. 2). */
export const SIZE_NAMES: Readonly<Record<string, string>> = {
  micro: '微型',
  small: '小型',
  medium: '中型',
  large: '大型',
};
const OPS: Readonly<Record<Comparison, string>> = { '>=': '不低于', '>': '超过', '<=': '不超过', '<': '低于' };

const titleNames = (codes: readonly string[]): string =>
  codes.map((code) => CHOICES['titles']?.[code] ?? code).join('、');

function industryNames(codes: readonly string[]): string {
  return codes
    .map((code) => {
      const section = SECTIONS.find((each) => each.code === code.charAt(0));
      return (code.length === 1 ? section?.name : section?.divisions[code.slice(1, 3)]) ?? code;
    })
    .join('、');
}

/** Yes/no fields as a condition says them: [wanted, not wanted]. */
const IS_TEXTS: Readonly<Record<string, readonly [string, string]>> = {
  privatelyOwned: ['民营企业', '不是民营企业'],
  independentLegalPerson: ['具有独立法人资格', '没有独立法人资格'],
  registeredInMainland: ['在境内注册', '不在境内注册'],
  'product.prohibited': ['产品属于国家限制或淘汰类', '产品不属于国家禁止、限制或淘汰类'],
  'compliance.abnormalList': ['在经营异常名录里', '不在经营异常名录里'],
  'compliance.dishonestList': ['在严重失信主体名单里', '不在严重失信主体名单里'],
  'compliance.majorIncident3y': ['近三年有重大事故或违法', '近三年没有重大事故或违法'],
  'compliance.taxEvasion3y': ['近三年有偷漏税', '近三年没有偷漏税'],
  'compliance.dataFraud3y': ['近三年有数据造假', '近三年没有数据造假'],
};

/** What a measure asks, in a line: its own words where it has some, else what the condition says. */
export const requirementText = ({ text, when }: Pick<Requirement, 'text' | 'when'>): string =>
  text ?? conditionText(when);

/** A condition as a reader would say it. */
export function conditionText(when: Condition): string {
  if ('regionIn' in when) return `在${when.regionIn.map(regionName).join('、')}注册`;
  if ('industryIn' in when) return `行业属于${industryNames(when.industryIn)}`;
  if ('sizeIn' in when) return `属于${when.sizeIn.map((size) => SIZE_NAMES[size] ?? size).join('、')}企业`;
  if ('title' in when) {
    return when.grantedWithin === undefined
      ? `持有称号：${titleNames(when.title)}`
      : `新近认定：${titleNames(when.title)}`;
  }
  if ('qualifies' in when) return `达到${RUNG_NAMES[when.qualifies]?.name ?? when.qualifies}的标准`;
  if ('not' in when) return negated(when.not);
  if ('any' in when) return when.any.map(conditionText).join('，或');
  if ('all' in when) return when.all.map(conditionText).join('，且');
  if ('is' in when)
    return IS_TEXTS[when.is]?.[when.want ? 0 : 1] ?? `${partText({ what: when.is })}：${when.want ? '是' : '否'}`;
  if ('q' in when) {
    const { q, op, than } = when;
    if (op === '>' && than.n === 0) return `有${quantityText(q)}`;
    return `${quantityText(q)}${OPS[op]} ${formatValue(than.n / than.d, than.unit)}`;
  }
  if ('of' in when) return `至少满足其中 ${when.atLeast} 项：${when.of.map(conditionText).join('；')}`;
  if ('reviewIfUnmet' in when) return conditionText(when.reviewIfUnmet);
  return '需要确认';
}

function negated(when: Condition): string {
  if ('title' in when) return `尚未持有：${titleNames(when.title)}`;
  if ('regionIn' in when) return `不在${when.regionIn.map(regionName).join('、')}`;
  if ('industryIn' in when) return `行业不属于${industryNames(when.industryIn)}`;
  return `不是：${conditionText(when)}`;
}

function quantityText(q: Extract<Condition, { q: unknown }>['q']): string {
  if ('input' in q) return partText({ what: q.input });
  if ('ratio' in q) return partText({ what: `ratio:${q.ratio.join('/')}` });
  if ('growth' in q) return partText({ what: `growth:${q.growth.join('/')}` });
  if ('sum' in q) return partText({ what: `sum:${q.sum.join('+')}` });
  if ('mean' in q) return partText({ what: `mean:${q.mean.join('+')}` });
  if ('largest' in q) return partText({ what: `largest:${q.largest.join('|')}` });
  return '';
}
