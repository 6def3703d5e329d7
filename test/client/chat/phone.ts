import type { ChatEntry } from '@shared/api/chat';
import type { PickedFile } from '../../../client/src/services/picked-file';
import type * as sayPart from '../../../client/src/services/chat/say';
import type * as roomsPart from '../../../client/src/services/chat/room';
import type * as openPart from '../../../client/src/services/chat/open-room';
import type * as queuePart from '../../../client/src/services/chat/queue';
import type * as sendPart from '../../../client/src/services/chat/send-waiting';
import type * as historyPart from '../../../client/src/services/chat/history';
import type * as filesPart from '../../../client/src/services/chat/job-files';
import type * as recallPart from '../../../client/src/services/chat/recall';
import type * as syncPart from '../../../client/src/services/chat/sync';
import type * as draftsPart from '../../../client/src/services/chat/drafts';
import type * as forgetPart from '../../../client/src/services/chat/forget';
import type * as awakePart from '../../../client/src/services/visibility';
import type * as networkPart from '../../../client/src/services/network';
import { until } from './until';
import { watchAs } from '@test/helpers/watch-signals';

export type Engine = typeof sayPart &
  typeof roomsPart &
  typeof openPart &
  typeof queuePart &
  typeof filesPart &
  typeof sendPart &
  typeof historyPart &
  typeof recallPart &
  typeof syncPart &
  typeof draftsPart &
  typeof forgetPart;

const SERVICES = '../../../client/src/services';
const PARTS = [
  'say',
  'room',
  'open-room',
  'queue',
  'job-files',
  'send-waiting',
  'history',
  'recall',
  'sync',
  'drafts',
  'forget',
];

interface Body {
  readonly action: string;
  readonly data: Readonly<Record<string, unknown>>;
}
/** What the network does with one call: it may refuse it, delay it, or lose the answer. */
export type Line = (body: Body, send: () => Promise<unknown>) => Promise<unknown>;

export interface Phone extends Engine {
  /** What is kept on it: another one may be started with it. */
  readonly kept: Map<string, string>;
  /** Every call, by its action. */
  readonly calls: Body[];
  line: Line;
  readonly goOnline: (online: boolean) => void;
  readonly show: (isVisible: boolean) => void;
  /** The platform's watch breaks. */
  readonly breakWatch: () => void;
  /** The app is gone, in the middle of whatever it did. */
  readonly kill: () => void;
  readonly texts: (firmId: string) => readonly string[];
  readonly shows: (firmId: string, text: string) => Promise<void>;
}

export interface PhoneOptions {
  readonly kept?: Map<string, string>;
  /** By the platform's watch, where it has one. */
  readonly hasWatch?: boolean;
  readonly line?: Line;
}

/**
 * The chat engine of one phone over the real local cloud. Only the edge is replaced: how a call travels, where text is kept,
 * what says that there is a network and that somebody looks.
 */
export function startPhone(url: string, openid: string, options: PhoneOptions = {}): Phone {
  const { kept = new Map<string, string>(), hasWatch = false } = options;
  const calls: Body[] = [];
  const tells: { network: (online: boolean) => void; visible: (isVisible: boolean) => void } = {
    network: () => undefined,
    visible: () => undefined,
  };
  const watches = new Set<{ readonly close: () => void; readonly broken: () => void }>();
  const stops: (() => void)[] = [];
  let isDead = false;
  const send = async (name: string, body: Body): Promise<unknown> => {
    const response = await fetch(`${url}/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-Local-Openid': openid },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const forever = new Promise<never>(() => undefined);
  const invoke = async (name: string, body: Body): Promise<unknown> => {
    if (isDead) return forever;
    calls.push(body);
    const reply = await phone.line(body, () => send(name, body));
    return isDead ? forever : reply;
  };
  const storage = {
    readText: (key: string) => kept.get(key) ?? null,
    writeText: (key: string, text: string) => void (isDead || kept.set(key, text)),
    removeText: (key: string) => void (isDead || kept.delete(key)),
    listKeys: () => [...kept.keys()],
  };
  const watchSignals = (onSignal: () => void, onBroken: () => void) => {
    const close = watchAs(url, openid, onSignal, onBroken);
    const watch = { close, broken: onBroken };
    watches.add(watch);
    return () => {
      watches.delete(watch);
      close();
    };
  };
  const engine = {} as Engine;
  jest.isolateModules(() => {
    jest.doMock(`${SERVICES}/cloud`, () => ({ invoke }));
    jest.doMock(`${SERVICES}/storage`, () => storage);
    jest.doMock(`${SERVICES}/network-source`, () => ({
      watchSource: (tell: (online: boolean) => void) => void (tells.network = tell),
    }));
    jest.doMock(`${SERVICES}/visibility-source`, () => ({
      watchVisibility: (tell: (isVisible: boolean) => void) => void (tells.visible = tell),
    }));
    if (hasWatch) jest.doMock(`${SERVICES}/chat/follow/signal-source`, () => ({ watchSignals }));
    else jest.dontMock(`${SERVICES}/chat/follow/signal-source`);
    for (const part of PARTS) Object.assign(engine, jest.requireActual(`${SERVICES}/chat/${part}`));
    jest.requireActual<typeof networkPart>(`${SERVICES}/network`).watchNetwork();
    jest.requireActual<typeof awakePart>(`${SERVICES}/visibility`).watchAwake();
  });
  const textsOf = (entries: readonly ChatEntry[]): string[] =>
    entries.map(({ what }) => (what.kind === 'text' ? what.text : what.kind));
  const phone: Phone = {
    ...engine,
    kept,
    calls,
    line: options.line ?? ((_body, go) => go()),
    openRoom: (firmId) => {
      const stop = engine.openRoom(firmId);
      stops.push(stop);
      return stop;
    },
    goOnline: (online) => tells.network(online),
    show: (isVisible) => tells.visible(isVisible),
    breakWatch: () => {
      for (const { close, broken } of [...watches]) {
        close();
        broken();
      }
    },
    kill: () => {
      isDead = true;
      stops.forEach((stop) => stop());
      watches.forEach(({ close }) => close());
    },
    texts: (firmId) => textsOf(engine.roomOf(firmId).timeline.entries),
    shows: (firmId, text) =>
      until(() => textsOf(engine.roomOf(firmId).timeline.entries).includes(text), `${text} does not show`),
  };
  return phone;
}

export const textFile = (name: string, characters: number): PickedFile => ({
  name,
  base64: Buffer.from(`%PDF-1.4\n${'x'.repeat(characters)}\n%%EOF\n`).toString('base64'),
});
