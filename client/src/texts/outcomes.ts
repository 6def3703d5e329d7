import type { RungStatus } from '@shared/check/types';

/** At most four characters, to stand beside an icon; the sentence is in `@shared/text`. */
export const STATUS_WORDS: Readonly<Record<RungStatus, string>> = {
  qualified: '符合',
  'not-qualified': '未达到',
  'needs-data': '待补充',
  'needs-review': '待判断',
  'not-applicable': '不适用',
};
