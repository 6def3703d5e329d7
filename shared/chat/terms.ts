/** Who speaks in a firm's conversation: its own people, or whoever looks after it. */
export const SIDES = ['firm', 'care'] as const;
export type Side = (typeof SIDES)[number];

/** What a question is about; the reply clock promises by it. */
export const TOPICS = ['policy', 'other'] as const;
export type Topic = (typeof TOPICS)[number];

/**
 * Why a message is not in the conversation yet, or never will be. `checking`: the platform looks at a picture; `down`: its check
 * does not answer; `review`: a person has to look; `refused`: it was not let through.
 */
export const HELD = ['checking', 'down', 'review', 'refused'] as const;
export type Held = (typeof HELD)[number];

/** Reminders of one question, in the order in which they are given, each once. */
export const REMINDERS = ['soon', 'late', 'cover', 'operator'] as const;
export type Reminder = (typeof REMINDERS)[number];

/** Files that a message may carry, by the end of the name; what is in the file must agree. */
export const PICTURE_TYPES = ['jpg', 'jpeg', 'png'] as const;
export const DOCUMENT_TYPES = ['pdf', 'docx', 'xlsx', 'pptx'] as const;
