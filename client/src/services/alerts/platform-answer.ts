import { ANSWERS, type Answer } from '@shared/alerts';

/**
 * What the platform says to a tap. `off`: the person has switched off every message of this mini-program; `unsupported`: this
 * WeChat cannot ask; `failed`: it did not ask, with its code.
 */
export type PlatformAnswer =
  | { readonly kind: 'answered'; readonly answers: Readonly<Record<string, Answer>> }
  | { readonly kind: 'off' | 'unsupported' }
  | { readonly kind: 'failed'; readonly code: number };

/** The person has switched off every message of this mini-program. */
const MAIN_SWITCH_OFF = 20004;

/** Of a long-term template an accept may come with a sound: it is an accept. */
const plain = (answer: unknown): string =>
  typeof answer === 'string' ? answer.replace(/^acceptWith\w+$/, 'accept') : '';

/** The result of the platform has the ids of the templates as keys, beside its own. */
export function answersIn(result: object, templateIds: readonly string[]): PlatformAnswer {
  const told = result as Readonly<Record<string, unknown>>;
  const answers = templateIds.flatMap((id) => {
    const answer = ANSWERS.find((known) => known === plain(told[id]));
    return answer === undefined ? [] : [[id, answer] as const];
  });
  return answers.length === 0
    ? { kind: 'failed', code: 0 }
    : { kind: 'answered', answers: Object.fromEntries(answers) };
}

/** `errCode`, or where an older phone gives none the number in its words. */
export function failureIn(fault: unknown): PlatformAnswer {
  const { errCode, errMsg } = (typeof fault === 'object' && fault !== null ? fault : {}) as Record<string, unknown>;
  const [words = '0'] = /\b[12]\d{4}\b/.exec(String(errMsg)) ?? [];
  const code = Number(errCode ?? words);
  return code === MAIN_SWITCH_OFF ? { kind: 'off' } : { kind: 'failed', code };
}
