import type { ActionInput, ActionName, ActionOutput, FunctionName, Reply } from '@shared/api';

/** A function of the local cloud as one person calls it; a refusal ends the seeding. */
export async function call<Fn extends FunctionName, Action extends ActionName<Fn>>(
  url: string,
  openid: string,
  fn: Fn,
  action: Action,
  data: ActionInput<Fn, Action>,
): Promise<ActionOutput<Fn, Action>> {
  const response = await fetch(`${url}/functions/${fn}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'X-Local-Openid': openid },
    body: JSON.stringify({ action, data }),
  });
  const reply = (await response.json()) as Reply<ActionOutput<Fn, Action>>;
  if (!reply.ok) throw new Error(`seed: ${fn}.${action} answered ${reply.error.code}`);
  return reply.data;
}
