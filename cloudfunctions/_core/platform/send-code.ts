/** What an interface that sends messages answers: over HTTP in small letters, from the cloud also in mixed ones. */
export interface CodeReply {
  readonly errcode?: unknown;
  readonly errCode?: unknown;
}

/**
 * The platform's code out of its answer. Null: there was none of use (too late, cut off, not what was agreed), so nobody knows what
 * became of the message.
 */
export async function codeOf(ask: () => Promise<CodeReply | null>): Promise<number | null> {
  try {
    return numberIn(await ask());
  } catch (fault) {
    return numberIn(fault);
  }
}

function numberIn(answer: unknown): number | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const { errcode, errCode = errcode }: CodeReply = answer;
  return typeof errCode === 'number' && Number.isInteger(errCode) ? errCode : null;
}

const STATES = ['formal', 'trial', 'developer'];

/** Which release a message opens. `WX_MINIPROGRAM_STATE` is of the environment (`docs/deploy.md`). */
export function miniprogramState(): string {
  const { WX_MINIPROGRAM_STATE: state = '' } = process.env;
  return STATES.includes(state) ? state : 'formal';
}
