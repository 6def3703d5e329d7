import type { Side } from '@shared/chat';
import type { Context } from '../context';
import { nameOf } from '../firms/name-of';

/** Who says something: the person, the side on which the access table let him in, and what the others call him. */
export interface Speaker {
  readonly personId: string;
  readonly side: Side;
  readonly name: string | null;
}

/** The side that the caller speaks for. */
export const sideOf = ({ subject: { role } }: Pick<Context, 'subject'>): Side =>
  role === 'commissioner' || role === 'cover' ? 'care' : 'firm';

export async function speakerOf(context: Context): Promise<Speaker> {
  const { actor, subject, db } = context;
  const side = sideOf(context);
  const name = side === 'care' ? (subject.commissioner?.name ?? null) : await nameOf(db, actor.personId);
  return { personId: actor.personId, side, name };
}
