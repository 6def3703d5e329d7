import type { Relation } from '@shared/access';
import type { ActionId } from '@shared/api';
import { REVIEW_TEST_WORD } from '../../tools/local-cloud/wx/test-words';
import { messageIdOf } from '../../cloudfunctions/_core/chat/records';
import { digest } from '../../cloudfunctions/_core/digest';
import { bodiesOf, SOME_NAMES, type Names } from './bodies';
import { dataOf, type TestCloud } from './cloud';
import { newKey } from './people';
import type { World } from './world';

/** What an action of a conversation or a plan needs to be there, so that it can succeed. */
interface Asked {
  readonly cloud: TestCloud;
  readonly world: World;
  readonly openid: string;
  readonly relation: Relation;
}

type Preparation = (talk: Talk, openid: string) => Promise<Partial<Names>>;

const PREPARATIONS: Readonly<Partial<Record<ActionId, Preparation>>> = {
  'chat.recall': async (talk, openid) => ({ messageKey: await talk.say(openid) }),
  'chat.file': async (talk, openid) => ({ seq: await talk.sendFile(openid) }),
  'chat.close': async (talk, openid) => ({ matter: await talk.openMatter(openid) }),
  'chat.rate': async (talk) => ({ matter: await talk.closedMatter() }),
  'plan.edit': async (talk) => talk.draft(),
  'plan.removeDraft': async (talk) => talk.draft(),
  'plan.publish': async (talk) => talk.draft(),
  'plan.move': async (talk) => talk.proposal(),
  'plan.close': async (talk) => talk.agreed(),
  'plan.survey': async (talk) => ({ version: await talk.planVersion() }),
  'plan.goal': async (talk) => ({ version: await talk.planVersion() }),
  'console.settleHeld': async (talk) => ({ heldId: await talk.held() }),
};

export const needsTalk = (id: ActionId): boolean => PREPARATIONS[id] !== undefined;

export async function prepareTalk(id: ActionId, { cloud, world, openid, relation }: Asked): Promise<Partial<Names>> {
  const { people, own, assigned, covered } = world;
  const firm = relation === 'assigned' ? assigned : relation === 'cover' ? covered : own;
  const carer = relation === 'assigned' ? people.commissioner : relation === 'cover' ? people.cover : null;
  const talk = new Talk(cloud, firm.firmId, firm.openid, carer);
  return (await PREPARATIONS[id]?.(talk, openid)) ?? {};
}

/** A firm and whoever looks after it, as they come to have something to talk about. */
class Talk {
  constructor(
    private readonly cloud: TestCloud,
    private readonly firmId: string,
    private readonly owner: string,
    private readonly known: string | null,
  ) {}

  async say(openid: string, text = '研发费用怎么归集？'): Promise<string> {
    const key = newKey();
    const body = { key, firmId: this.firmId, topic: null, replyTo: null, body: { kind: 'text' as const, text } };
    dataOf(await this.cloud.call('chat', 'send', body, openid));
    return key;
  }

  async sendFile(openid: string): Promise<number> {
    const { chat } = bodiesOf({ ...SOME_NAMES, firmId: this.firmId, uploadId: newKey().replaceAll('-', '') });
    const { uploadId } = dataOf(await this.cloud.call('chat', 'upload', chat.upload, openid));
    const message = { ...chat.send, key: newKey(), body: { kind: 'file' as const, uploadId } };
    const reply = dataOf(await this.cloud.call('chat', 'send', message, openid));
    return reply.state === 'sent' ? reply.entry.seq : 0;
  }

  /** What the firm asked has been read by whoever is to close it. */
  async openMatter(closer = this.owner): Promise<number> {
    await this.say(this.owner);
    const sync = { firmId: this.firmId, after: null, read: null };
    const { matter, conversation } = dataOf(await this.cloud.call('chat', 'sync', sync, closer));
    dataOf(await this.cloud.call('chat', 'sync', { ...sync, read: conversation.seq }, closer));
    return matter?.matter ?? 0;
  }

  async closedMatter(): Promise<number> {
    const matter = await this.openMatter();
    dataOf(await this.cloud.call('chat', 'close', { key: newKey(), firmId: this.firmId, matter }, this.owner));
    return matter;
  }

  async draft(): Promise<Partial<Names>> {
    const { plan } = bodiesOf({ ...SOME_NAMES, firmId: this.firmId, measureId: 'hz-rd-center' });
    const { actionIds } = dataOf(await this.cloud.call('plan', 'add', plan.add, await this.carer()));
    const [actionId = ''] = actionIds;
    return { actionId, version: 1 };
  }

  async proposal(): Promise<Partial<Names>> {
    const { actionId = '' } = await this.draft();
    dataOf(await this.cloud.call('plan', 'publish', { key: newKey(), firmId: this.firmId }, await this.carer()));
    return { actionId, version: await this.versionOf(actionId) };
  }

  async agreed(): Promise<Partial<Names>> {
    const { actionId = '', version = 0 } = await this.proposal();
    const move = { key: newKey(), firmId: this.firmId, actionId, version, to: 'agreed' as const, word: null };
    dataOf(await this.cloud.call('plan', 'move', move, this.owner));
    return { actionId, version: await this.versionOf(actionId) };
  }

  async planVersion(): Promise<number> {
    return (await this.plan()).version;
  }

  async held(): Promise<string> {
    const key = await this.say(this.owner, REVIEW_TEST_WORD);
    return messageIdOf(this.firmId, digest('person', this.owner), key);
  }

  private async versionOf(actionId: string): Promise<number> {
    return (await this.plan()).actions.find((action) => action.actionId === actionId)?.version ?? 0;
  }

  private async plan() {
    return dataOf(await this.cloud.call('plan', 'read', { firmId: this.firmId }, this.owner)).plan;
  }

  /** The openid of the firm's commissioner, from the records where the world does not name him. */
  private async carer(): Promise<string> {
    if (this.known !== null) return this.known;
    const database = this.cloud.database();
    const { data: firms } = await database.collection('registrations').doc(this.firmId).get();
    const [{ commissionerId }] = firms as [{ commissionerId: string }];
    const { data: commissioners } = await database.collection('commissioners').doc(commissionerId).get();
    const [{ openid }] = commissioners as [{ openid: string }];
    return openid;
  }
}
