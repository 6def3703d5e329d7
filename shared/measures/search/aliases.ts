/** What owners say for what documents write, in one spelling (`clean.ts`). Letters are the initials of the same words. */
export const ALIASES: readonly (readonly [said: string, written: string])[] = [
  ['高企', '高新技术企业'],
  ['单冠', '单项冠军'],
  ['科小', '科技型中小企业'],
  ['技改', '技术改造'],
];
