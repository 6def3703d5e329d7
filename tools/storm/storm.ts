import { localStore } from '../local-store';
import { CloudProcess } from './cloud-process';
import { Ledger } from './ledger';
import { Network, pause } from './network';
import { CALM, randomOf, type Options, type Weather } from './options';
import { Phone } from './phone';
import { checkFirm, unreadOf, type Faults } from './truth';
import { makeWorld } from './world';

export interface Report {
  readonly people: number;
  readonly conversations: number;
  readonly messages: number;
  readonly recalled: number;
  readonly seconds: number;
  readonly network: Network['counts'];
  readonly blows: CloudProcess['blows'];
  readonly delay: ReturnType<Ledger['delay']>;
  readonly refusals: Readonly<Record<string, number>>;
  readonly faults: Faults;
}

/** People write to each other in bad weather; when it is over, everything is counted. */
export async function storm({ people, messages, seed, weather }: Options, dataDir: string): Promise<Report> {
  const random = randomOf(seed);
  const cloud = new CloudProcess(dataDir);
  await cloud.start();
  try {
    const talkers = await makeWorld(people, localStore(cloud.url));
    const network = new Network(() => cloud.url, weather, random);
    const ledger = new Ledger();
    const phones = talkers.map((talker) => new Phone(talker, { network, ledger, random }));
    const startedAt = performance.now();
    const blows = blow(cloud, weather, random, ledger);
    await Promise.all(phones.map((phone) => phone.live(() => ledger.size < messages)));
    await blows.stop();
    network.weather = CALM;
    await Promise.all(phones.map((phone) => phone.settle()));
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    const faults = await count(phones, ledger, network, cloud);
    const firms = new Set(talkers.flatMap(({ firmIds }) => firmIds));
    return {
      people: talkers.length,
      conversations: firms.size,
      messages: ledger.size,
      recalled: ledger.recalled.size,
      seconds,
      network: network.counts,
      blows: cloud.blows,
      delay: ledger.delay(),
      refusals: tally(phones.flatMap(({ refusals }) => refusals)),
      faults,
    };
  } finally {
    await cloud.stop();
  }
}

/** Kills and expirations, each after so many messages more, until they are stopped. */
function blow(cloud: CloudProcess, weather: Weather, random: () => number, ledger: Ledger): { stop(): Promise<void> } {
  let isOver = false;
  const every = async (messages: number, work: () => void | Promise<void>): Promise<void> => {
    for (let next = messages; !isOver;) {
      await pause(50);
      if (isOver || ledger.size < next) continue;
      next = ledger.size + messages;
      await work();
    }
  };
  // Nobody writes five hundred messages in ten minutes; the storm does, so the hours that it stands for go by here.
  const forget = async (): Promise<void> => {
    while (!isOver) {
      await pause(RATES_MS);
      await forgetRates(cloud);
    }
  };
  const beats = Promise.all([
    every(weather.killFunctionEvery, () => cloud.killFunction(random)),
    every(weather.expireEvery, () => cloud.expireTransactions()),
    every(weather.killCloudEvery, () => cloud.killCloud()),
    forget(),
  ]);
  return {
    stop: async () => {
      isOver = true;
      await beats;
    },
  };
}

const RATES_MS = 5000;

async function forgetRates(cloud: CloudProcess): Promise<void> {
  const store = localStore(cloud.url);
  const page = { collection: 'rates', equals: {}, descending: 'expiresAt', limit: 900, fields: ['_id'] } as const;
  const found = (await store.list(page).catch(() => [])) as { readonly _id: string }[];
  for (let at = 0; at < found.length; at += 50) {
    const few = found.slice(at, at + 50);
    // A rate that is being counted up right now stays until the next time.
    await store
      .transact(async (tx) => {
        for (const { _id } of few) await tx.remove('rates', _id);
      })
      .catch(() => undefined);
  }
}

async function count(phones: readonly Phone[], ledger: Ledger, network: Network, cloud: CloudProcess): Promise<Faults> {
  const db = localStore(cloud.url);
  const sum = { lost: 0, strange: 0, doubled: 0, gaps: 0, disordered: 0, differing: 0, unrecalled: 0, wrongUnread: 0 };
  const truth = new Map<string, number>();
  for (const firmId of new Set(phones.flatMap(({ talker }) => talker.firmIds))) {
    const here = phones.filter(({ talker }) => talker.firmIds.includes(firmId));
    const { entries, ...faults } = await checkFirm(firmId, here, ledger, db);
    for (const [name, number] of Object.entries(faults)) sum[name as keyof typeof faults] += number;
    for (const phone of here) truth.set(`${phone.openid} ${firmId}`, unreadOf(phone, firmId, entries));
  }
  for (const phone of phones) {
    const { items } = await network.call('chat', 'list', {}, phone.openid);
    for (const firmId of phone.talker.firmIds) {
      const told = items.find((item) => item.firmId === firmId)?.unread ?? -1;
      if (told !== truth.get(`${phone.openid} ${firmId}`)) sum.wrongUnread += 1;
    }
  }
  return sum;
}

function tally(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
