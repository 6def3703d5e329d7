import type { SizeTable } from '../../firms/size';

/**
 * 《中小企业划型标准规定》(工信部联企业〔2011〕300号), industries by 统计上大中小微型企业划分办法(2017) on GB/T 4754-2017.
 * Lower bounds, the number itself included: 大型, 中型 and 小型 need every bound of their row, else one class down. Here
 * “以下” excludes the number, unlike in 63号. Staff in people, revenue and assets in 万元.
 */
export const SIZES_2011_300: SizeTable = {
  id: 'miit-2011-300',
  clause: '工信部联企业〔2011〕300号 第四条',
  confidence: 'confirmed',
  rows: [
    { name: '农、林、牧、渔业', industries: ['A'], bounds: { revenue: [20000, 500, 50] } },
    { name: '工业', industries: ['B', 'C', 'D'], bounds: { employees: [1000, 300, 20], revenue: [40000, 2000, 300] } },
    { name: '建筑业', industries: ['E'], bounds: { revenue: [80000, 6000, 300], totalAssets: [80000, 5000, 300] } },
    { name: '批发业', industries: ['51'], bounds: { employees: [200, 20, 5], revenue: [40000, 5000, 1000] } },
    { name: '零售业', industries: ['52'], bounds: { employees: [300, 50, 10], revenue: [20000, 500, 100] } },
    {
      name: '交通运输业（不含铁路运输业）',
      industries: ['54', '55', '56', '57', '58', '591'],
      bounds: { employees: [1000, 300, 20], revenue: [30000, 3000, 200] },
    },
    {
      name: '仓储业',
      industries: ['592', '593', '594', '595', '596', '599'],
      bounds: { employees: [200, 100, 20], revenue: [30000, 1000, 100] },
    },
    { name: '邮政业', industries: ['60'], bounds: { employees: [1000, 300, 20], revenue: [30000, 2000, 100] } },
    { name: '住宿业', industries: ['61'], bounds: { employees: [300, 100, 10], revenue: [10000, 2000, 100] } },
    { name: '餐饮业', industries: ['62'], bounds: { employees: [300, 100, 10], revenue: [10000, 2000, 100] } },
    {
      name: '信息传输业',
      industries: ['63', '64'],
      bounds: { employees: [2000, 100, 10], revenue: [100000, 1000, 100] },
    },
    {
      name: '软件和信息技术服务业',
      industries: ['65'],
      bounds: { employees: [300, 100, 10], revenue: [10000, 1000, 50] },
    },
    {
      name: '房地产开发经营',
      industries: ['701'],
      bounds: { revenue: [200000, 1000, 100], totalAssets: [10000, 5000, 2000] },
    },
    { name: '物业管理', industries: ['702'], bounds: { employees: [1000, 300, 100], revenue: [5000, 1000, 500] } },
    {
      name: '租赁和商务服务业',
      industries: ['L'],
      bounds: { employees: [300, 100, 10], totalAssets: [120000, 8000, 100] },
    },
    {
      name: '其他未列明行业',
      industries: ['M', 'N', 'O', 'R', '85', '703', '709'],
      bounds: { employees: [300, 100, 10] },
    },
  ],
};
