import type { ActionInput } from '@shared/api';
import type { Context } from '../context';
import { claimFile } from './claim-file';
import { readCard } from './read-card';
import type { StoredWhat } from './records';

type Body = ActionInput<'chat', 'send'>['body'];

/** What somebody sends, as it will be stored: nothing that others read of a card or a file is the sender's own word. */
export function readBody(firmId: string, body: Body, context: Context): StoredWhat | Promise<StoredWhat> {
  switch (body.kind) {
    case 'text':
      return { kind: 'text', text: body.text };
    case 'file':
      return claimFile(firmId, body.uploadId, context);
    case 'card':
      return readCard(firmId, body.card, context);
  }
}
