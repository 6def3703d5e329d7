import type { ActionOutput } from '@shared/api';
import type { MatterRecord } from './records';

/** A matter as both sides see it. */
export const tellMatter = ({
  matter,
  topic,
  openedAt,
  closedAt,
  rating,
  word,
}: MatterRecord): ActionOutput<'chat', 'matters'>['items'][number] => ({
  matter,
  topic,
  openedAt,
  closedAt,
  rating,
  word,
});
