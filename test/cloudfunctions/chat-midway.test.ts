import type { Role } from '@shared/access';
import { checkAccess } from '../../cloudfunctions/_core/access/check-access';
import { sendMessage } from '../../cloudfunctions/_core/chat/send-message';
import { syncConversation } from '../../cloudfunctions/_core/chat/sync-conversation';
import type { Context } from '../../cloudfunctions/_core/context';
import type { Store } from '../../cloudfunctions/_core/store/store';
import { today } from '../../cloudfunctions/_core/today';
import { localStore } from '../../tools/local-store';
import { pairOf, said, saying, synced } from '../helpers/chat';
import { dataOf, startTestCloud, type TestCloud } from '../helpers/cloud';
import { stored } from '../helpers/console';
import { cover, newCommissioner, newKey, newStaff, SMALL_FIRM } from '../helpers/people';
import { personIdOf } from '../helpers/world';

/** What changes between the access check and the transaction, and what a call costs that finds nothing new. */

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

const clock = { now: () => Date.now() };
const nobody = async (): Promise<never> => {
  throw new Error('nobody was to be asked');
};

/** The caller as a function has him after the access check. While his words are being checked, `meanwhile` happens. */
async function contextOf(
  openid: string,
  firmId: string,
  { db = localStore(cloud.url), meanwhile = async () => undefined }: { db?: Store; meanwhile?: () => Promise<unknown> },
): Promise<Context> {
  const actor = { openid, personId: personIdOf(openid) };
  const subject = await checkAccess('chat.send', { firmIds: [firmId], checkIds: [] }, actor, db, today(clock));
  const checkText = async () => {
    await meanwhile();
    return 'pass' as const;
  };
  const wechat = { phoneOf: nobody, codeImage: nobody, checkPicture: nobody, sendMessage: nobody, checkText };
  return { db, clock, files: { upload: nobody, link: nobody, remove: nobody }, wechat, actor, subject };
}

const update = (collection: string, id: string, fields: object) =>
  cloud.database().collection(collection).doc(id).update(fields);

describe('while a message is on its way', () => {
  async function sendWhile(openid: string, firmId: string, role: Role, meanwhile: () => Promise<unknown>) {
    const context = await contextOf(openid, firmId, { meanwhile });
    expect(context.subject.role).toBe(role);
    const fault = await sendMessage(saying(firmId, '还没说完'), context).catch((thrown: unknown) => thrown);
    expect(await stored(cloud, 'messages', { firmId })).toEqual([]);
    return fault;
  }

  test('its sender is put out of the firm', async () => {
    const { firmId, owner } = await pairOf(cloud);
    const staff = await newStaff(cloud, firmId);
    const fault = await sendWhile(staff, firmId, 'staff', async () => {
      const { members } = dataOf(await cloud.call('firms', 'team', { firmId }, owner));
      const memberId = members.find(({ isYou }) => !isYou)?.memberId ?? '';
      dataOf(await cloud.call('firms', 'removeMember', { key: newKey(), firmId, memberId }, owner));
    });
    expect(fault).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('the firm goes to another commissioner, or to nobody', async () => {
    const { firmId, owner, commissioner } = await pairOf(cloud);
    const next = personIdOf(await newCommissioner(cloud));
    const fault = await sendWhile(commissioner, firmId, 'commissioner', () =>
      update('registrations', firmId, { commissionerId: next }),
    );
    expect(fault).toMatchObject({ code: 'NOT_FOUND' });
    const asked = await sendWhile(owner, firmId, 'owner', () =>
      update('registrations', firmId, { commissionerId: '' }),
    );
    expect(asked).toMatchObject({ code: 'CONFLICT', fields: [{ path: '$', code: 'no-commissioner' }] });
  });

  test('the commissioner is back, and his cover has no more to say', async () => {
    const { firmId, commissioner } = await pairOf(cloud);
    const standIn = await newCommissioner(cloud);
    await cover(cloud, commissioner, standIn, today(clock), today(clock));
    const { command } = cloud.database();
    const fault = await sendWhile(standIn, firmId, 'cover', () =>
      update('commissioners', personIdOf(commissioner), { absence: command.set(null) }),
    );
    expect(fault).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('the message that it answers is taken back', async () => {
    const { firmId, owner, commissioner } = await pairOf(cloud);
    const { key, seq } = await said(cloud, firmId, owner, '说错了');
    const meanwhile = () => cloud.call('chat', 'recall', { key: newKey(), firmId, of: key ?? '' }, owner);
    const context = await contextOf(commissioner, firmId, { meanwhile });
    await expect(sendMessage(saying(firmId, '什么？', { replyTo: seq }), context)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      fields: [{ path: 'replyTo', code: 'no-such-entry' }],
    });
  });

  test('the firm moves: what is held lies where it is now', async () => {
    const { firmId, owner } = await pairOf(cloud);
    const context = await contextOf(owner, firmId, {});
    const firm = { ...SMALL_FIRM, region: '330108' };
    const checkText = async () => {
      dataOf(await cloud.call('firms', 'edit', { key: newKey(), firmId, version: 1, firm }, owner));
      return 'review' as const;
    };
    const sent = await sendMessage(saying(firmId, '请核对'), { ...context, wechat: { ...context.wechat, checkText } });
    expect(sent.state).toBe('held');
    expect(await stored(cloud, 'heldMessages', { firmId })).toMatchObject([{ county: '330108' }]);
  });

  test('the same message arrives first', async () => {
    const { firmId, owner } = await pairOf(cloud);
    const body = saying(firmId, '同一句');
    const meanwhile = () => cloud.call('chat', 'send', body, owner);
    const sent = await sendMessage(body, await contextOf(owner, firmId, { meanwhile }));
    expect(sent).toEqual(dataOf(await cloud.call('chat', 'send', body, owner)));
    expect((await synced(cloud, firmId, owner)).conversation.seq).toBe(1);
  });
});

describe('a call that finds nothing new', () => {
  test.each(['owner', 'commissioner'] as const)(
    'of the %s reads a handful of documents and writes none',
    async (who) => {
      const pair = await pairOf(cloud);
      const { firmId, owner } = pair;
      for (const text of ['一', '二', '三']) await said(cloud, firmId, owner, text, { topic: 'policy' });
      const idle = { firmId, after: 3, read: 3, watch: true };
      dataOf(await cloud.call('chat', 'sync', idle, pair[who]));
      const store = localStore(cloud.url);
      const asked: string[] = [];
      const noted = <Call extends 'read' | 'list' | 'readAll'>(call: Call): Store[Call] =>
        ((...parts: Parameters<Store[Call]>) => {
          const [what] = parts;
          asked.push(`${call} ${typeof what === 'string' ? what : what.collection}`);
          return (store[call] as (...given: unknown[]) => Promise<unknown>)(...parts);
        }) as Store[Call];
      const db: Store = {
        read: noted('read'),
        list: noted('list'),
        readAll: noted('readAll'),
        tally: nobody,
        count: nobody,
        transact: nobody,
        addMissing: nobody,
        bringForward: nobody,
      };
      const context = await contextOf(pair[who], firmId, { db });
      asked.length = 0;
      expect((await syncConversation(idle, context)).conversation).toMatchObject({ seq: 3, unread: 0 });
      expect(asked.sort()).toEqual([
        'list chatMarks',
        'list heldMessages',
        'read conversations',
        'read matters',
        ...(who === 'commissioner' ? ['readAll reads'] : []),
      ]);
    },
  );
});
