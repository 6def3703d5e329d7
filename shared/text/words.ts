import type { AMOUNT_BASES } from '../measures/terms';

/** Short words used on many pages. */

export const RUNG_NAMES: Readonly<Record<string, { readonly name: string; readonly short: string }>> = {
  innovative: { name: '创新型中小企业', short: '创新型' },
  specialized: { name: '专精特新中小企业', short: '专精特新' },
  'little-giant': { name: '专精特新“小巨人”企业', short: '小巨人' },
  champion: { name: '制造业单项冠军企业', short: '单项冠军' },
  'tech-sme': { name: '科技型中小企业', short: '科技型' },
  'high-tech': { name: '高新技术企业', short: '高新企业' },
};

export const STATUSES: Readonly<Record<string, string>> = {
  qualified: '自评符合条件',
  'not-qualified': '还有条件未达到',
  'needs-data': '还需补充资料',
  'needs-review': '需主管部门或专家判断',
  'not-applicable': '不适用',
};

export const OUTCOMES: Readonly<Record<string, string>> = {
  met: '满足',
  unmet: '未满足',
  unknown: '待补充',
  review: '人工判断',
  na: '不考查',
};

export const CONFIDENCES: Readonly<Record<string, string>> = {
  confirmed: '已由两处以上公开来源印证',
  single: '待核：只见到一处来源',
  memory: '待核：未见到原文',
};

export const EDITION_NAMES: Readonly<Record<string, { readonly title: string; readonly number: string }>> = {
  'miit-2022-63': { title: '优质中小企业梯度培育管理暂行办法', number: '工信部企业〔2022〕63号' },
  'miit-2026-2': { title: '优质中小企业梯度培育管理办法', number: '工信部企业〔2026〕2号' },
  'most-2017-115': { title: '科技型中小企业评价办法', number: '国科发政〔2017〕115号' },
  'most-2016-32': { title: '高新技术企业认定管理办法', number: '国科发火〔2016〕32号' },
  'miit-2023-138': { title: '制造业单项冠军企业认定管理办法', number: '工信部政法〔2023〕138号' },
};

/** What is wrong with an entry, by the code of `parseFirm`. */
export const ISSUES: Readonly<Record<string, string>> = {
  'unknown-key': '没有这一项',
  'wrong-type': '填写的类型不对',
  'not-a-choice': '不在可选范围内',
  'too-small': '数值太小，不能为负数或空',
  'too-large': '数值太大，请检查单位是元还是万元',
  'bad-value': '填写有误',
  'more-than-two-decimals': '金额最多两位小数',
  'no-such-date': '没有这一天',
  'no-such-month': '没有这个月份',
  'no-such-region': '没有这个行政区划代码',
  'no-such-industry': '没有这个行业代码',
  'bad-uscc': '统一社会信用代码应为 18 位，不含 I、O、S、V、Z',
  'bad-uscc-check': '统一社会信用代码的校验位不对，请对照营业执照再看一遍',
  'above-revenue': '主营业务收入不能大于营业收入',
  'above-employees': '人数不能大于职工总数',
  'above-class1': '不能多于Ⅰ类知识产权总数',
  'above-class1SelfDeveloped': '不能多于自主研发的Ⅰ类知识产权',
  'above-class1Transferred': '不能多于转入的Ⅰ类知识产权',
  'expires-before-granted': '到期日早于获得日',
  'rd-above-revenue': '研发费用大于营业收入，请检查单位',
  'year-not-closed': '这一年还没有结束，不会用于判断',
  'tenfold-jump': '与上一年相差十倍以上，请检查是万元还是元',
};

/** The levers of the cheapest path; `{by}`, `{from}`, `{to}` are filled in. */
export const LEVER_TEXTS: Readonly<Record<string, string>> = {
  sales: '营业收入（主营）再增加 {by}',
  mainRevenue: '收入中主营业务再增加 {by}（总收入不变）',
  rdExpense: '上年度口径的研发费用再增加 {by}',
  rdExpenseBefore: '前一年度口径的研发费用再增加 {by}（需到下一申报年度）',
  debt: '年末负债减少 {by}',
  netProfit: '净利润再增加 {by}',
  highTechRevenue: '高新技术产品收入再增加 {by}',
  equityRaised: '新增合格机构股权融资 {by}',
  rdStaff: '研发人员再增加 {by} 人',
  techStaff: '科技人员再增加 {by} 人',
  class1: '再有 {by} 项自主研发的Ⅰ类知识产权，并用在主导产品上',
  class1InUse: '已有的Ⅰ类知识产权再有 {by} 项用在主导产品上并产生效益',
  class1HighValue: '再有 {by} 项Ⅰ类知识产权达到“高价值”',
  class2: '再有 {by} 项Ⅱ类知识产权',
  rdInstitution: '研发机构由{from}升为{to}',
  digitalLevel: '数字化水平由{from}升为{to}',
  marketShare: '细分市场占有率再提高 {by}',
  marketRank: '国内细分市场排名再前进 {by} 位',
  marketRankGlobal: '全球市场排名再前进 {by} 位',
  evaluationScore: '官方平台评价得分再提高 {by} 分',
  nicheYears: '在细分市场再做 {by} 年',
  jointRdInstitution: '与高校或科研院所共建研发机构',
  coreSystemDigital: '至少一项核心业务用上信息系统',
  'quality.iso9001': '通过质量管理体系认证',
  'quality.productCertified': '产品通过发达国家或地区的认证',
  'quality.ownBrand': '注册并使用自主品牌',
  'quality.standards': '参与制修订一项标准',
  'quality.provincialAward': '获得省级以上质量奖',
  independentLegalPerson: '取得独立法人资格',
  'compliance.abnormalList': '移出经营异常名录',
  'compliance.dishonestList': '移出严重失信主体名单',
  title: '先取得{to}称号',
};

/** What an amount of a measure is for. */
export const BASIS_NAMES: Readonly<Record<(typeof AMOUNT_BASES)[number], string>> = {
  'per-firm': '每家企业最高',
  'per-firm-per-year': '每家企业每年最高',
  'per-firm-3-years': '每家企业三年合计约',
  'per-project': '每个项目最高',
  'per-person': '每人最高',
  'per-centre-per-year': '每个中心每年最高',
  'loan-cap': '贷款额度最高',
  'guaranteed-loan-cap': '担保贷款额度最高',
  derived: '按上限推算最多',
};
