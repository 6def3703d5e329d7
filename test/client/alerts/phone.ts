import type * as askPart from '../../../client/src/services/alerts/ask';
import type * as asksPart from '../../../client/src/services/alerts/asks';
import type * as changePart from '../../../client/src/services/alerts/change-settings';
import type * as forgetPart from '../../../client/src/services/alerts/forget';
import type * as grantsPart from '../../../client/src/services/alerts/grants';
import type * as keptPart from '../../../client/src/services/alerts/kept-inbox';
import type * as queriesPart from '../../../client/src/services/alerts/queries';
import type * as outboxPart from '../../../client/src/services/outbox';
import type * as networkPart from '../../../client/src/services/network';
import type { PlatformAnswer } from '../../../client/src/services/alerts/platform-answer';

export type Engine = typeof askPart &
  typeof asksPart &
  typeof changePart &
  typeof forgetPart &
  typeof grantsPart &
  typeof keptPart &
  typeof queriesPart &
  Pick<typeof outboxPart, 'useOutbox'>;

const SERVICES = '../../../client/src/services';
const PARTS = ['ask', 'asks', 'change-settings', 'forget', 'grants', 'kept-inbox', 'queries'];

interface Body {
  readonly action: string;
  readonly data: Readonly<Record<string, unknown>>;
}
/** What the network does with one call: it may refuse it or lose the answer. */
export type Line = (body: Body, send: () => Promise<unknown>) => Promise<unknown>;

export interface Phone extends Engine {
  readonly openid: string;
  readonly kept: Map<string, string>;
  readonly calls: Body[];
  line: Line;
  /** What the platform answers to the next taps. */
  platform: (templateIds: readonly string[]) => PlatformAnswer | Promise<PlatformAnswer>;
  readonly goOnline: (online: boolean) => void;
}

/** The alerts of one phone over the real local cloud. Only the edge is replaced: calls, storage, network, the platform's sheet. */
export function startPhone(url: string, openid: string, kept = new Map<string, string>()): Phone {
  const calls: Body[] = [];
  let tellNetwork: (online: boolean) => void = () => undefined;
  const invoke = async (name: string, body: Body): Promise<unknown> => {
    calls.push(body);
    return phone.line(body, async () => {
      const response = await fetch(`${url}/functions/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'X-Local-Openid': openid },
        body: JSON.stringify(body),
      });
      return response.json();
    });
  };
  const storage = {
    readText: (key: string) => kept.get(key) ?? null,
    writeText: (key: string, text: string) => void kept.set(key, text),
    removeText: (key: string) => void kept.delete(key),
    listKeys: () => [...kept.keys()],
  };
  const engine = {} as Engine;
  jest.isolateModules(() => {
    jest.doMock(`${SERVICES}/cloud`, () => ({ invoke }));
    jest.doMock(`${SERVICES}/storage`, () => storage);
    jest.doMock(`${SERVICES}/network-source`, () => ({
      watchSource: (tell: (online: boolean) => void) => void (tellNetwork = tell),
    }));
    jest.doMock(`${SERVICES}/alerts/ask-credit`, () => ({
      askPlatform: (_: string, ids: readonly string[]) => Promise.resolve(phone.platform(ids)),
    }));
    for (const part of PARTS) Object.assign(engine, jest.requireActual(`${SERVICES}/alerts/${part}`));
    Object.assign(engine, jest.requireActual(`${SERVICES}/outbox/store`));
    jest.requireActual<typeof networkPart>(`${SERVICES}/network`).watchNetwork();
  });
  const phone: Phone = {
    ...engine,
    openid,
    kept,
    calls,
    line: (_body, send) => send(),
    platform: (ids) => ({ kind: 'answered', answers: Object.fromEntries(ids.map((id) => [id, 'accept' as const])) }),
    goOnline: (online) => tellNetwork(online),
  };
  return phone;
}
