import type { ActionOutput } from '@shared/api';

export type ShownCommissioner = ActionOutput<'console', 'commissioner'>;
