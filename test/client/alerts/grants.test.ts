import { CONSENT_VERSION } from '@shared/api';
import { ALL_TEMPLATES, setUp, templateIdOf } from '../../e2e/alerts-told';
import { startTestCloud, type TestCloud } from '../../helpers/cloud';
import { newOwner } from '../../helpers/people';
import { startPhone, type Phone } from './phone';

/** What the platform answered to a tap, and what somebody switched, on its way to the cloud over a bad network. */

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  await setUp({ cloud }, ALL_TEMPLATES);
});
afterAll(() => cloud.close());

async function phoneOfOwner(): Promise<Phone> {
  const { openid } = await newOwner(cloud);
  const phone = startPhone(cloud.url, openid);
  phone.useOutbox.getState().setConsent({ version: CONSENT_VERSION, at: '2026-11-27T00:00:00.000Z' });
  await phone.readSettings();
  return phone;
}
const lost = (): never => {
  throw new Error('no network');
};
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));
const leftOf = async (phone: Phone): Promise<Readonly<Record<string, number | null>>> =>
  Object.fromEntries((await phone.readSettings()).asks.map(({ template, left }) => [template, left]));
const pick = (phone: Phone, ...templates: readonly string[]) =>
  phone.useAsks.getState().asks.filter(({ template }) => templates.includes(template));

describe('a tap that allows messages', () => {
  it('counts at once on the phone, then in the cloud, by template', async () => {
    const phone = await phoneOfOwner();
    expect(await phone.askFor(pick(phone, 'policy', 'deadline'), 'follow')).toBe('given');
    expect(pick(phone, 'policy')[0]?.left).toBe(1);
    await settled();
    expect(phone.useGrants.getState().waiting).toEqual([]);
    expect(await leftOf(phone)).toEqual({ policy: 1, deadline: 1, reply: 0, task: 0 });
  });

  it('asks the platform before anything else happens', async () => {
    const phone = await phoneOfOwner();
    let wasAsked = false;
    phone.platform = () => {
      wasAsked = true;
      return { kind: 'failed', code: 0 };
    };
    const asked = phone.askFor(pick(phone, 'policy'), 'follow');
    expect(wasAsked).toBe(true);
    expect(await asked).toBe('failed');
  });

  it('survives a lost call, a lost answer and a restart, and counts once', async () => {
    const phone = await phoneOfOwner();
    phone.line = lost;
    await phone.askFor(pick(phone, 'reply'), 'question');
    await settled();
    expect(phone.useGrants.getState().waiting).toHaveLength(1);
    // It arrives, and the answer does not.
    phone.line = async (_body, send) => {
      await send();
      throw new Error('cut');
    };
    await phone.flushGrants();
    expect(phone.useGrants.getState().waiting).toHaveLength(1);

    const again = startPhone(cloud.url, phone.openid, phone.kept);
    expect(again.useGrants.getState().waiting).toHaveLength(1);
    await again.flushGrants();
    expect(again.useGrants.getState().waiting).toEqual([]);
    expect((await leftOf(again))['reply']).toBe(1);
  });

  it('several that waited all go out, in order, as soon as they can', async () => {
    const phone = await phoneOfOwner();
    phone.line = lost;
    await phone.askFor(pick(phone, 'reply'), 'question');
    await phone.askFor(pick(phone, 'task'), 'action');
    await settled();
    phone.line = (_body, send) => send();
    await phone.flushGrants();
    expect(phone.useGrants.getState().waiting).toEqual([]);
    expect(await leftOf(phone)).toMatchObject({ reply: 1, task: 1 });
  });

  it('is kept while the privacy text is not agreed to, and the phone no longer believes that it was', async () => {
    const phone = startPhone(cloud.url, 'alerts-not-agreed');
    phone.useOutbox.getState().setConsent({ version: CONSENT_VERSION, at: '2026-11-27T00:00:00.000Z' });
    phone.putGrant({
      key: '00000000-0000-4000-8000-0000000000b1',
      answers: [{ template: 'policy', answer: 'accept' }],
    });
    await phone.flushGrants();
    expect(phone.useGrants.getState().waiting).toHaveLength(1);
    expect(phone.useOutbox.getState().consent).toBeNull();
  });

  it('a no is told as well, counts nothing, and closes the place for the day', async () => {
    const phone = await phoneOfOwner();
    phone.platform = (ids) => ({
      kind: 'answered',
      answers: Object.fromEntries(ids.map((id) => [id, 'reject' as const])),
    });
    expect(await phone.askFor(pick(phone, 'policy'), 'follow')).toBe('refused');
    await settled();
    expect(phone.calls.filter(({ action }) => action === 'grant')).toHaveLength(1);
    expect((await leftOf(phone))['policy']).toBe(0);
    expect(Object.keys(phone.useAsks.getState().refused)).toEqual(['follow']);
  });

  it('a platform that breaks instead of answering is said, and the tap can be tried again', async () => {
    const phone = await phoneOfOwner();
    phone.platform = () => Promise.reject(new Error('broken'));
    expect(await phone.askFor(pick(phone, 'policy'), 'follow')).toBe('failed');
    expect(phone.useGrants.getState().waiting).toEqual([]);
  });

  it.each([
    [{ kind: 'off' }, 'off'],
    [{ kind: 'unsupported' }, 'unsupported'],
    [{ kind: 'failed', code: 10002 }, 'offline'],
    [{ kind: 'failed', code: 20005 }, 'failed'],
    [{ kind: 'answered', answers: { [templateIdOf('policy')]: 'ban' } }, 'banned'],
  ] as const)('%j is %s and gives nothing', async (answer, asked) => {
    const phone = await phoneOfOwner();
    phone.platform = () => answer;
    expect(await phone.askFor(pick(phone, 'policy'), 'follow')).toBe(asked);
    await settled();
    expect((await leftOf(phone))['policy']).toBe(0);
  });
});

describe('clearing the phone', () => {
  it('leaves nothing of the alerts on it; undone, an answer that the cloud has not heard of reaches it once', async () => {
    const phone = await phoneOfOwner();
    phone.keepInbox([]);
    phone.line = lost;
    await phone.askFor(pick(phone, 'reply'), 'question');
    phone.noteRefused('follow', '2026-11-27');
    await phone.changeSettings((known) => ({ ...known, muted: ['reply'] }));
    await settled();
    phone.forgetAlerts();
    expect(phone.keptInbox()).toBeNull();
    expect(phone.useAsks.getState()).toMatchObject({ asks: [], at: '', refused: {} });
    expect(phone.useChanges.getState().waiting).toEqual([]);
    expect(startPhone(cloud.url, phone.openid, phone.kept).useGrants.getState().waiting).toEqual([]);

    phone.line = (_body, send) => send();
    phone.undoForgetAlerts();
    phone.undoForgetAlerts();
    await settled();
    expect(phone.useAsks.getState().refused).toEqual({ follow: '2026-11-27' });
    expect(phone.useGrants.getState().waiting).toEqual([]);
    expect((await leftOf(phone))['reply']).toBe(1);
  });
});

describe('settings', () => {
  const mute = (kind: 'reply' | 'measure-new') => (known: Parameters<Parameters<Phone['changeSettings']>[0]>[0]) => ({
    ...known,
    muted: [...known.muted.filter((each) => each !== kind), kind],
  });

  it('a switch reaches the cloud, and quick ones in a row all do', async () => {
    const phone = await phoneOfOwner();
    await Promise.all([phone.changeSettings(mute('reply')), phone.changeSettings(mute('measure-new'))]);
    await settled();
    expect((await phone.readSettings()).muted.slice().sort()).toEqual(['measure-new', 'reply']);
    expect(phone.useChanges.getState().waiting).toEqual([]);
  });

  it('what was changed elsewhere meanwhile holds as well, and it is said', async () => {
    const phone = await phoneOfOwner();
    const other = startPhone(cloud.url, phone.openid);
    await other.readSettings();
    await other.changeSettings((known) => ({ ...known, quietFrom: '20:00' }));
    await phone.changeSettings(mute('reply'));
    expect(await phone.readSettings()).toMatchObject({ quietFrom: '20:00', muted: ['reply'] });
    expect(phone.useChanges.getState()).toMatchObject({ hasMet: true, fault: null, waiting: [] });
  });

  it('what does not get through waits with its words, takes effect once, and is not lost', async () => {
    const phone = await phoneOfOwner();
    phone.line = async ({ action }, send) => {
      const answer = await send();
      if (action === 'setSettings') throw new Error('cut');
      return answer;
    };
    await phone.changeSettings(mute('reply'));
    expect(phone.useChanges.getState()).toMatchObject({ fault: { code: 'OFFLINE' }, waiting: [expect.anything()] });
    phone.line = (_body, send) => send();
    await phone.saveChanges();
    expect(phone.useChanges.getState()).toMatchObject({ fault: null, hasMet: false, waiting: [] });
    expect((await phone.readSettings()).version).toBe(1);
  });
});
