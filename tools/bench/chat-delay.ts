import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import cloudbase from '@cloudbase/node-sdk';
import { DEFAULT_ENV, localCredentials, startLocalCloud } from '../local-cloud';
import { localStore } from '../local-store';
import { makeWorld } from '../storm/world';
import { Line } from './chat-line';
import { measurement, median, type Measurement } from './measure';

// The SDK warns of every call above three seconds, which a hundred writers on two cores reach.
process.env['SILENCE'] = 'true';

/** How many people write at the same moment, and how often each of them. */
const SIZES = [
  { conversations: 1, rounds: 30 },
  { conversations: 20, rounds: 6 },
  { conversations: 100, rounds: 3 },
] as const;
const PEOPLE = 250;
/** What the phone asks with while people talk, where there is no watch (`client/src/services/chat/follow`). */
const POLL_MS = 1000;
const MOST_MEDIAN_MS = 1000;

interface Pair {
  readonly firmId: string;
  readonly owner: Line;
  readonly carer: Line;
}
type Way = 'watch' | 'poll';

/**
 * From the moment at which somebody sends until the other side's phone has the words, by the platform's signal and by polling
 * once a second; beside a plain document that is written and read through the SDK by as many at once.
 */
export async function benchChatDelay(root: string): Promise<Measurement[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'chat-delay-'));
  const cloud = await startLocalCloud({ port: 0, dataDir, root });
  try {
    const pairs = await pairsOf(cloud.url);
    const lines: Measurement[] = [];
    for (const { conversations, rounds } of SIZES) {
      const some = pairs.slice(0, conversations);
      const peer = await timesOf(some, rounds, documentPeer(cloud.url));
      for (const way of ['watch', 'poll'] as const)
        lines.push(...report(way, conversations, await delays(some, rounds, way), peer));
    }
    return lines;
  } finally {
    await cloud.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function pairsOf(url: string): Promise<readonly Pair[]> {
  const talkers = await makeWorld(PEOPLE, localStore(url));
  const carers = talkers.filter(({ firmIds }) => firmIds.length > 1);
  return carers.flatMap(({ openid, firmIds }) =>
    firmIds.flatMap((firmId) => {
      const member = talkers.find((talker) => talker.firmIds.length === 1 && talker.firmIds[0] === firmId);
      return member ? [{ firmId, owner: new Line(url, member.openid), carer: new Line(url, openid) }] : [];
    }),
  );
}

/** All of them at once, as often as asked; every single time. */
async function timesOf(
  pairs: readonly Pair[],
  rounds: number,
  once: (pair: Pair, key: string) => Promise<number>,
): Promise<number[]> {
  const times = await Promise.all(
    pairs.map(async (pair) => {
      const own: number[] = [];
      for (let round = 0; round < rounds; round += 1) own.push(await once(pair, `${pair.owner.openid}-${next++}`));
      return own;
    }),
  );
  return times.flat();
}
let next = 0;

async function delays(pairs: readonly Pair[], rounds: number, way: Way): Promise<number[]> {
  const receivers = new Map<string, Receiver>();
  for (const pair of pairs) receivers.set(pair.firmId, await Receiver.open(pair, way));
  try {
    return await timesOf(pairs, rounds, async ({ firmId, owner }, key) => {
      // Whoever writes does not wait for the other side's question: any moment of its pause is as likely.
      if (way === 'poll') await new Promise((resolve) => setTimeout(resolve, Math.random() * POLL_MS));
      const text = `第 ${key} 句`;
      const seen = receivers.get(firmId)?.sees(text);
      const body = { kind: 'text', text } as const;
      const sentAt = performance.now();
      await owner.call('send', { key: `delay-of-message-${key}`, firmId, topic: null, replyTo: null, body });
      return ((await seen) ?? NaN) - sentAt;
    });
  } finally {
    for (const receiver of receivers.values()) receiver.close();
  }
}

/** The other side's phone. */
class Receiver {
  private head: number | null = null;
  private readonly waiting = new Map<string, (at: number) => void>();
  private isAsking = false;
  private isWanted = false;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  private constructor(
    private readonly pair: Pair,
    private readonly way: Way,
  ) {}

  static async open(pair: Pair, way: Way): Promise<Receiver> {
    const receiver = new Receiver(pair, way);
    await receiver.ask();
    if (way === 'watch') await pair.carer.watch(() => void receiver.ask());
    // Phones do not ask in step.
    else receiver.timer = setTimeout(() => void receiver.poll(), Math.random() * POLL_MS);
    return receiver;
  }

  sees(text: string): Promise<number> {
    return new Promise((resolve) => this.waiting.set(text, resolve));
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    this.pair.carer.close();
  }

  private async poll(): Promise<void> {
    const askedAt = performance.now();
    // What is on its way when it is closed is cut off with the cloud.
    await this.ask().catch((fault: unknown) => {
      if (!this.isClosed) throw fault;
    });
    if (this.isClosed) return;
    this.timer = setTimeout(() => void this.poll(), Math.max(0, POLL_MS - (performance.now() - askedAt)));
  }

  private async ask(): Promise<void> {
    this.isWanted = true;
    if (this.isAsking) return;
    this.isAsking = true;
    while (this.isWanted) {
      this.isWanted = false;
      const { firmId, carer } = this.pair;
      const asked = { firmId, after: this.head, read: null, watch: this.way === 'watch' };
      const { entries, conversation } = await carer.call('sync', asked);
      this.head = entries.at(-1)?.seq ?? this.head ?? conversation.seq;
      for (const { what } of entries) if (what.kind === 'text') this.found(what.text);
    }
    this.isAsking = false;
  }

  private found(text: string): void {
    this.waiting.get(text)?.(performance.now());
    this.waiting.delete(text);
  }
}

function documentPeer(url: string): (pair: Pair, key: string) => Promise<number> {
  const database = cloudbase.init({ env: DEFAULT_ENV, ...localCredentials, serviceUrl: `${url}/admin` }).database();
  const notes = database.collection('leases');
  return async (_pair, key) => {
    const sentAt = performance.now();
    await notes.add({ _id: `note-${key}`, holder: key, until: '' });
    await notes.doc(`note-${key}`).get();
    return performance.now() - sentAt;
  };
}

function report(
  way: Way,
  conversations: number,
  times: readonly number[],
  peerTimes: readonly number[],
): Measurement[] {
  const at = (share: number, of: readonly number[]) =>
    [...of].sort((a, b) => a - b)[Math.floor((of.length - 1) * share)] ?? NaN;
  const name = `send to visible by ${way}, ${conversations} at once, beside a document written and read`;
  const middle = { ours: median(times), peer: median(peerTimes) };
  const worst = { ours: at(0.99, times), peer: at(0.99, peerTimes) };
  return [
    {
      ...measurement(`${name}: median`, 'ms', middle, { most: Infinity }),
      target: `ours <= ${MOST_MEDIAN_MS} ms for one conversation`,
      met: conversations > 1 || middle.ours <= MOST_MEDIAN_MS,
    },
    { ...measurement(`${name}: p99`, 'ms', worst, { most: Infinity }), target: 'told', met: true },
  ];
}
