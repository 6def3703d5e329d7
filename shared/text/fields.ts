/** How a field is named, why it is asked, and where an owner finds it. */
export interface FieldText {
  readonly label: string;
  readonly why: string;
  readonly where: string;
}

const text = (label: string, why: string, where: string): FieldText => ({ label, why, where });
const AUDIT = '审计报告';

export const FIELDS: Readonly<Record<string, FieldText>> = {
  name: text('企业名称', '方便您辨认这份资料', '营业执照第一行'),
  uscc: text('统一社会信用代码', '保存到云端时用来区分企业', '营业执照右上角，18 位'),
  region: text('企业所在地', '各地受理部门和口径不同', '营业执照上的住所'),
  industry: text('所属行业', '划分中型、小型、微型企业要看行业', '营业执照经营范围，或税务登记的行业'),
  registeredInMainland: text('是否在境内（不含港澳台）注册', '各类称号都只面向境内注册的企业', '营业执照'),
  independentLegalPerson: text('是否具有独立法人资格', '分公司、个体户一般不能申报', '营业执照上的“类型”一栏'),
  privatelyOwned: text(
    '是否为民营企业',
    '部分贷款贴息、担保措施只面向民营企业',
    '看控股股东：个人或民营企业控股的为民营企业',
  ),
  establishedOn: text('成立日期', '高新技术企业要看注册时间', '营业执照'),
  nicheSince: text('从哪年哪月开始做现在这个细分市场', '看在同一细分市场做了多少年', '第一份相关销售合同或发票的日期'),
  'years.revenue': text('营业收入总额', '多数门槛和占比都以它为基数', `${AUDIT}·利润表“营业收入”`),
  'years.mainRevenue': text('主营业务收入', '看是否专注主业、增长快不快', `${AUDIT}·附注“营业收入明细”`),
  'years.netProfit': text('净利润', '计算净利润率，亏损请填负数', `${AUDIT}·利润表“净利润”`),
  'years.totalAssets': text('年末资产总额', '计算资产负债率和企业规模', `${AUDIT}·资产负债表“资产总计”期末数`),
  'years.totalLiabilities': text('年末负债总额', '计算资产负债率', `${AUDIT}·资产负债表“负债合计”期末数`),
  'years.rdExpense': text('研发费用', '研发投入是各级称号的硬指标', `${AUDIT}·利润表“研发费用”，或研发专项审计报告`),
  'years.rdExpenseDomestic': text('其中：境内研发费用', '高新技术企业要看境内占比', '研发费用专项审计报告'),
  'years.costExpense': text('成本费用总额', '可以换一种方法算研发投入', `${AUDIT}·利润表成本、费用、税金合计`),
  'years.highTechRevenue': text('高新技术产品（服务）收入', '高新技术企业的硬指标', '高新技术产品收入专项审计报告'),
  'years.employees': text('职工总数', '划分企业规模、计算人员占比', '12 月社保缴纳人数'),
  'years.rdStaff': text('研发人员数', '计算研发人员占比', '人员名册、研发项目名单'),
  'years.techStaff': text('科技人员数', '计算科技人员占比', '人员名册（直接从事研发和技术管理、服务的人员）'),
  'years.equityRaised': text(
    '当年新增股权融资（合格投资机构实缴）',
    '可以代替收入门槛或直接达标',
    '投资协议和银行到账凭证，没有请填 0',
  ),
  'years.taxableIncome': text('应纳税所得额', '判断能否按小型微利企业缴税，亏损请填 0', '企业所得税年度纳税申报表'),
  titles: text('已经获得的称号', '有些称号是前提，有些可以直接达标', '证书、公告文件；勾选后填写有效期'),
  awards: text('获得的科技奖励', '符合条件的奖励可以直接达标', '获奖证书；没有就选“都没有”'),
  contest: text('“创客中国”大赛企业组名次', '进入名单可以直接达标', '大赛公布的名单；没有就选“都没有”'),
  standardsLed: text(
    '主导制定的国际、国家、行业标准',
    '可以直接认定为科技型中小企业',
    '标准文本的起草单位页；没有就选“都没有”',
  ),
  rdInstitution: text('研发机构的最高级别', '研发机构可以加分，省部级以上可直接达标', '政府部门的认定文件'),
  jointRdInstitution: text('是否与高校、科研院所共建研发机构或工作站', '联合建立也算有研发机构', '合作协议、授牌文件'),
  digitalLevel: text('数字化水平等级', '按官方自测的等级计分', '优质中小企业梯度培育平台·数字化水平自测'),
  coreSystemDigital: text(
    '至少一项核心业务用了信息系统',
    '研发、生产、采购、销售、财务等任何一项都算',
    '正在使用的系统，如 ERP、MES、CRM',
  ),
  'ip.class1SelfDeveloped': text(
    '自主研发的Ⅰ类知识产权有几项',
    '发明专利、集成电路布图设计、植物新品种、新药等；只数有效且与主导产品相关的',
    '专利证书；受让来的不算在这里',
  ),
  'ip.class1Transferred': text('转入满一年的Ⅰ类知识产权有几项', '部分文件可以计入', '专利登记簿副本，没有请填 0'),
  'ip.class1HighValue': text(
    '其中“高价值”的有几项',
    '海外有同族、维持时间长、质押融资金额高或得过奖',
    '专利登记簿、质押合同、获奖证书',
  ),
  'ip.class1InUse': text(
    '自主Ⅰ类中已用在主导产品上并产生效益的有几项',
    '新办法只数这些；本企业在权利人中要排前三',
    '产品说明、销售合同',
  ),
  'ip.class1TransferredInUse': text(
    '转入的Ⅰ类中已用上并产生效益的有几项',
    '按原办法复核时可以计入',
    '产品说明、销售合同，没有请填 0',
  ),
  'ip.class2': text(
    'Ⅱ类知识产权有几项（授权已满规定年限）',
    '与主导产品相关的软件著作权；授权后维持够年限的实用新型、外观设计',
    '证书上的授权日期',
  ),
  'ip.class2Broad': text('Ⅱ类知识产权有几项（不看维持年限）', '软件著作权、实用新型、外观设计都算', '知识产权证书'),
  'product.name': text('主导产品名称', '方便您和专员沟通', '主要合同上的产品名'),
  'product.revenueShareBp': text(
    '主导产品收入占营业收入的比重',
    '占比过半才算主导产品，可几种产品合计',
    '产品销售明细 ÷ 营业收入',
  ),
  'product.marketLeading': text(
    '主导产品在细分市场的占有率靠前、有一定知名度吗',
    '由企业如实说明',
    '行业报告、客户评价',
  ),
  'product.marketShareBp': text(
    '主导产品在细分市场的占有率',
    '由企业如实说明，要讲清细分范围和数据来源',
    '本企业销售额 ÷ 细分市场总规模',
  ),
  'product.marketRank': text('主导产品国内细分市场排第几', '占有率和排名满足其一即可', '行业协会或行业报告'),
  'product.marketRankGlobal': text('主导产品全球市场占有率排第几', '单项冠军看全球排名', '行业协会或行业报告'),
  'product.strategicEmerging': text('主导产品属于战略性新兴产业吗', '属于可以多得分', '《战略性新兴产业分类》目录'),
  'product.chainRole': text('主导产品在产业链中的作用', '按作用大小计分', '客户说明、合同、领域目录'),
  'product.sixBases': text(
    '主导产品属于工业“六基”吗',
    '核心基础零部件、元器件、关键软件、先进工艺、关键材料、产业技术基础',
    '相关目录',
  ),
  'product.keyIndustry': text('主导产品属于制造强国十大重点产业或网络强国领域吗', '小巨人复核时要看', '相关目录'),
  'product.industryUpgrade': text(
    '主导产品属于传统产业升级、新兴产业或未来产业吗',
    '与“产业链关键环节”一起看',
    '产品说明',
  ),
  'product.chainKeyLink': text(
    '产品位于产业链关键环节吗',
    '能提升产业链供应链韧性和安全',
    '为龙头企业配套的合同、说明',
  ),
  'product.prohibited': text(
    '产品属于国家禁止、限制或淘汰类吗',
    '属于则各级称号都不能申报',
    '《产业结构调整指导目录》',
  ),
  'quality.provincialAward': text('获得过省级以上质量奖吗', '质量管理计分项', '获奖文件'),
  'quality.iso9001': text('通过了质量管理体系等认证吗', '质量管理计分项', '认证证书（在有效期内）'),
  'quality.ownBrand': text('有自主品牌吗', '注册商标或已实现收入的自有品牌', '商标注册证'),
  'quality.standards': text('参与制修订过国际、国家或行业标准吗', '质量管理计分项', '标准文本的起草单位页'),
  'quality.productCertified': text('产品通过了发达国家或地区的认证吗', '与管理体系认证满足其一即可', '认证证书'),
  'localIndicators.points': text('本省“地方特色指标”得分', '原办法中由各省自定的一项', '省里的评分通知'),
  evaluationScore: text('专精特新发展评价得分', '由官方平台计算，我们不会替您估算', '优质中小企业梯度培育平台查询'),
  'compliance.abnormalList': text(
    '现在被列入经营异常名录吗',
    '列入期间不能申报，移出后可以',
    '国家企业信用信息公示系统',
  ),
  'compliance.dishonestList': text('现在被列入严重失信主体名单吗', '列入期间不能申报', '信用中国'),
  'compliance.majorIncident3y': text(
    '近三年发生过较大及以上的安全、网络数据、环境、质量事故或违法吗',
    '以监管部门的认定为准，一般事故不算',
    '监管部门的处罚或认定文书',
  ),
  'compliance.taxEvasion3y': text('近三年有偷漏税行为吗', '原办法的基本条件', '税务部门的处理决定'),
  'compliance.dataFraud3y': text('近三年因数据造假被取消过资格吗', '被取消后一段时间内不能再申报', '主管部门的文件'),
  'relations.controlledByLittleGiant': text(
    '与已认定的小巨人有控股关系，或同一集团内产品相似吗',
    '这种情形不予推荐',
    '股权结构图',
  ),
};

export const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  rdInstitution: {
    national: '国家级',
    provincial: '省部级',
    municipal: '市级',
    county: '市级以下（自建或区县级）',
    none: '没有研发机构',
  },
  'product.chainRole': {
    'fills-gap': '补短板、锻长板或填空白，已有实际成效',
    'six-bases': '工业六基、中华老字号，或为产业链龙头配套',
    none: '都不是',
  },
  digitalLevel: { '4': '四级', '3': '三级', '2': '二级', '1': '一级' },
  titles: {
    'tech-sme': '科技型中小企业',
    innovative: '创新型中小企业',
    specialized: '专精特新中小企业',
    'little-giant': '专精特新“小巨人”企业',
    'key-little-giant': '重点“小巨人”企业',
    champion: '制造业单项冠军',
    'high-tech': '高新技术企业',
    gazelle: '瞪羚企业',
    unicorn: '独角兽企业',
    'tech-demo': '国家级技术创新示范企业',
    'ip-advantage': '知识产权优势企业',
    'ip-demo': '知识产权示范企业',
    'green-factory': '绿色工厂',
  },
  awards: { national: '国家级科技奖励', provincial: '省级科技奖励', ministerial: '部级科技奖励' },
  contest: { top50: '全国 50 强', top500: '全国 500 强' },
};
