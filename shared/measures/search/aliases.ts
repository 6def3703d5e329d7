/** What owners say, and what documents write, in one spelling (`clean.ts`): either is searched. */
export const ALIASES: readonly (readonly [said: string, written: string])[] = [
  ['高企', '高新技术企业'],
  ['高新企业', '高新技术企业'],
  ['单冠', '单项冠军'],
  ['科小', '科技型中小企业'],
  ['技改', '技术改造'],
  ['ai', '人工智能'],
  ['opc', '一人公司'],
];
