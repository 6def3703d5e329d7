import type { ActionOutput } from '@shared/api';

export type Proposal = ActionOutput<'console', 'plan'>['items'][number];
