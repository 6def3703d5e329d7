import { OutcomeBadge } from '../../ui';
import { CONSOLE_FIRMS } from '../../texts/console-firms';

const TONES = { pending: 'unknown', verified: 'met', refused: 'unmet' } as const;

export function StateBadge({ state }: { readonly state: keyof typeof TONES }) {
  return <OutcomeBadge outcome={TONES[state]} word={CONSOLE_FIRMS.states[state]} />;
}
