/** The lists of a profile that are filled in entry by entry, and what an entry holds. */
export interface EntryField {
  readonly key: string;
  readonly kind: 'choice' | 'rank' | 'date';
  readonly choices?: readonly string[];
}

export const LIST_FIELDS: Readonly<Record<string, readonly EntryField[]>> = {
  awards: [
    { key: 'level', kind: 'choice', choices: ['national', 'provincial', 'ministerial'] },
    { key: 'firmRank', kind: 'rank' },
    { key: 'on', kind: 'date' },
  ],
  contest: [
    { key: 'list', kind: 'choice', choices: ['top50', 'top500'] },
    { key: 'on', kind: 'date' },
  ],
  standardsLed: [
    { key: 'rank', kind: 'rank' },
    { key: 'on', kind: 'date' },
  ],
};

export type Entry = Readonly<Record<string, unknown>>;

export function asEntries(value: unknown): readonly Entry[] {
  return Array.isArray(value)
    ? value.filter((entry): entry is Entry => typeof entry === 'object' && entry !== null)
    : [];
}

/** A copy with one field changed; `undefined` takes it out. */
export function withField(entry: Entry, key: string, value: unknown): Entry {
  const next = { ...entry, [key]: value };
  return Object.fromEntries(Object.entries(next).filter(([, each]) => each !== undefined));
}
