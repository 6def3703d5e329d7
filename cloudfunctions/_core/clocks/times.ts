/** For so long somebody may be about to read what has just been said to him. */
export const UNREAD_MS = 10 * 60_000;

/** A catalogue that came by the import tool touches nobody's clock: whoever follows something is looked at no later than this. */
export const AT_LEAST_DAYS = 30;
