/** Words of the ways into the plan, which other pages show. */
export const PLAN_ROWS = {
  title: '我的方案',
  hint: '要做什么、谁来做、什么时候做完',
  home: '一企一策',
  next: (title: string) => `下一项：${title}`,
  late: (title: string) => `晚了：${title}`,
  done: '措施都完成了，看看结果',
  fromResult: '让专员帮我排进方案',
} as const;
