/** Words of an answer's value, wherever one is shown beside another. */
export const VALUES = {
  unknown: '没有填',
  none: '没有',
  yes: '是',
  no: '否',
  entry: '一项',
  rank: (rank: string) => `第 ${rank}`,
  on: (day: string) => `日期 ${day}`,
  granted: (day: string) => `${day} 取得`,
  expires: (day: string) => `有效期到 ${day}`,
} as const;
