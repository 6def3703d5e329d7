import { cardSchema, type ChatCard } from '@shared/api/chat';

/** A card that goes out with what is being written. */
export interface Attached {
  readonly card: ChatCard;
  readonly title: string;
}

type Params = Readonly<Record<string, string | undefined>>;

/** The card that another page opened the room with; what is no card is left out. */
export function attachedOf({ card, title }: Params): Attached | null {
  if (card === undefined) return null;
  try {
    const parsed = cardSchema.safeParse(JSON.parse(card));
    return parsed.success ? { card: parsed.data, title: title ?? '' } : null;
  } catch {
    return null;
  }
}
