import type { ActionOutput } from '@shared/api';

export type ShownFirm = ActionOutput<'console', 'firm'>;
