import type { AlertKind } from '@shared/alerts';

import type { IconName } from '../ui';

/** Beside a word, always. */
export const KIND_ICONS: Readonly<Record<AlertKind, IconName>> = {
  'measure-new': 'doc',
  'measure-changed': 'doc',
  'measure-lost': 'minus',
  'followed-opens': 'star',
  'followed-closing': 'clock',
  'followed-closed-early': 'alert',
  'outcome-flip': 'compare',
  'title-ends': 'shield',
  'yearly-update': 'calendar',
  'major-change': 'pen',
  reply: 'person',
  'action-due': 'flag',
  'promise-missed': 'alert',
  question: 'question',
  canary: 'bell',
};
