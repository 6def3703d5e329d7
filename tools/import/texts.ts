/** What an operator reads of the commands themselves, besides what the console says too. */

/** Which database a command works on. */
export const PLACE = {
  cloud: (env: string) => `云环境 ${env}`,
  running: (url: string) => `正在运行的本地云 ${url}`,
  stored: (folder: string) => `本地数据 ${folder}`,
  builtIn: '随程序附带的目录',
  halfCredentials:
    '环境变量只给了一部分：写入云环境要同时有 TCB_ENV、TENCENTCLOUD_SECRETID、TENCENTCLOUD_SECRETKEY；写入本地则都不要给。',
} as const;

export const RUN = {
  usage: '用法：npm run import -- measures <文件.json|csv|xlsx> [--dry-run]',
  base: (source: string, version: string | null, count: number) =>
    `对照：${source}${version === null ? '（还没有发布过，以随程序附带的目录为准）' : `，版本 ${version}`}，${count} 条。`,
  problems: (count: number) => `有 ${count} 处要改，什么也没有写入：`,
  dryRun: (count: number) => `试运行：没有写入。去掉 --dry-run 后会写入一个新版本，共 ${count} 条。`,
  nothing: '没有变化，不用写入。',
  written: (version: string, count: number) => `已写入：版本 ${version}，共 ${count} 条。`,
  conflict: '目录在这期间被别人更新了，什么也没有写入；请再运行一次，先看新的对照。',
  busy: '数据库里还有没结束的写入，多半是上一次被打断的那次；什么也没有写入，请过一分钟再运行。',
  notThere: (file: string) => `没有这个文件：${file}`,
} as const;

/** `npm run stale`. */
export const STALE = {
  usage: '用法：npm run stale [-- --as-of 日期] [--days 90] [--json]',
  heading: (source: string, asOf: string, days: number) => `对照：${source}。日期 ${asOf}，超过 ${days} 天算没核对。`,
  columns: ['次序', '分值', '编号', '标题', '为什么', '下一步'],
  counts: (count: number, all: number, old: number, listed: number) =>
    `共 ${all} 条，要看的 ${count} 条，其中超期没核对 ${old} 条、默认展示 ${listed} 条。`,
  badDays: '--days 要是 0 到 3650 之间的整数',
  badDate: '--as-of 要是日期，如 2026-11-24',
} as const;

/** `npm run appoint`. */
export const APPOINT = {
  usage: '用法：npm run appoint -- --name 姓名（最多 20 个字）',
  code: (source: string, name: string, code: string, until: string) =>
    [
      `已在${source}为「${name}」生成管理员邀请码：`,
      '',
      `    ${code}`,
      '',
      `在小程序里填写这个码，就成为全国管理员。只能用一次，北京时间 ${until} 前有效，这里只显示这一次。`,
    ].join('\n'),
} as const;
