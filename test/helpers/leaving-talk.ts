import { REVIEW_TEST_WORD } from '../../tools/local-cloud/wx/test-words';
import type { ClockedCloud } from './clock';
import { dataOf } from './cloud';
import { bodiesOf, SOME_NAMES } from './bodies';
import { newKey, type Owner } from './people';

/** Words and names that stand in a conversation and a plan, and must be gone with the firm. */
export const TALK = {
  said: '走远问过的一句话',
  held: '走远待审的一句话',
  fileName: '走远的说明.pdf',
  word: '走远的评价',
  survey: '走远缺的东西',
  action: '走远要做的事',
} as const;

/** Everything that a conversation and a plan can leave behind, of both sides. */
export async function talkAll(cloud: ClockedCloud, { openid, firmId }: Owner, commissioner: string): Promise<void> {
  const say = (text: string, who = openid) => {
    const key = newKey();
    const body = { key, firmId, topic: 'policy', replyTo: null, body: { kind: 'text', text } } as const;
    return cloud.call('chat', 'send', body, who).then((reply) => ({ key, sent: dataOf(reply) }));
  };
  await say(TALK.said);
  const { sent } = await say(`${TALK.held}${REVIEW_TEST_WORD}`);
  expect(sent.state).toBe('held');
  const { key: recalled } = await say('走远收回的话');
  dataOf(await cloud.call('chat', 'recall', { key: newKey(), firmId, of: recalled }, openid));
  const uploadId = newKey().replaceAll('-', '');
  const { chat, plan } = bodiesOf({ ...SOME_NAMES, firmId, uploadId });
  dataOf(await cloud.call('chat', 'upload', { ...chat.upload, name: TALK.fileName }, openid));
  const file = { ...chat.send, key: newKey(), replyTo: 1, body: { kind: 'file', uploadId } } as const;
  dataOf(await cloud.call('chat', 'send', file, openid));
  for (const who of [openid, commissioner]) {
    dataOf(await cloud.call('chat', 'sync', { firmId, after: null, read: 1, watch: true }, who));
  }
  await say('专员的答复', commissioner);
  const { matter } = dataOf(await cloud.call('chat', 'sync', { firmId, after: null, read: null }, openid));
  const closing = { key: newKey(), firmId, matter: matter?.matter ?? 0 };
  dataOf(await cloud.call('chat', 'close', closing, openid));
  dataOf(await cloud.call('chat', 'rate', { ...closing, key: newKey(), rating: 4, word: TALK.word }, openid));
  // One more question, which waits until it is late.
  await say(TALK.said);
  const actions = plan.add.actions.map((action) => ({ ...action, title: TALK.action }));
  dataOf(await cloud.call('plan', 'add', { key: newKey(), firmId, actions }, commissioner));
  dataOf(await cloud.call('plan', 'publish', { key: newKey(), firmId }, commissioner));
  const answers = { needs: { finance: 'now' as const }, word: TALK.survey };
  const { version } = dataOf(await cloud.call('plan', 'read', { firmId }, openid)).plan;
  dataOf(await cloud.call('plan', 'survey', { key: newKey(), firmId, version, answers }, openid));
  cloud.advance({ days: 1, minutes: 5 });
  const fired = await fetch(`${cloud.url}/local/timers/duty/often`, { method: 'POST' });
  expect(await fired.json()).toEqual({ outcome: 'result' });
}
