import type { Measure } from '@shared/measures';
import { newMeasure } from '@test/factories/measure';
import { randomBytes } from 'node:crypto';
import { derive } from '../../cloudfunctions/_core/import/derive';
import { readCatalogue } from '../../cloudfunctions/_core/measures/catalogue';
import { publishCatalogue } from '../../cloudfunctions/_core/measures/publish-catalogue';
import type { StoredMeasure } from '../../cloudfunctions/_core/measures/records';
import { localStore } from '../../tools/local-store';
import { csv } from '../tools/import/sheets';
import { startTestCloud, type TestCloud } from './cloud';
import { consoleOf, type Console } from './console';
import { newKey, newOperator } from './people';

/** A measure of the country, one of another province, one of the operator's own. */
const MEASURES: readonly Measure[] = [
  newMeasure({ id: 'cn-loan', title: '全国贷款', level: 'national', region: '100000' }),
  newMeasure({ id: 'gd-reward', title: '广东奖励', level: 'provincial', region: '440000' }),
  newMeasure(),
];
const DERIVED = derive(MEASURES);

/** What fits into one piece of an upload, in bytes. */
export const PIECE = 45_000;
export const newUpload = (): string => randomBytes(16).toString('hex');

/** A cloud with three measures, an operator of Zhejiang and an administrator. */
export interface MeasuresWorld {
  readonly cloud: TestCloud;
  readonly operator: Console;
  readonly administrator: Console;
  /** The three measures again, whatever came before. */
  reset(): Promise<void>;
  publish(measures: readonly Measure[], expected: string | null): Promise<string>;
  published(): Promise<readonly Measure[]>;
  measureOf(id: string): Promise<StoredMeasure | undefined>;
  versionNow(): Promise<string | null>;
}

export async function startMeasuresWorld(): Promise<MeasuresWorld> {
  const cloud = await startTestCloud();
  const store = localStore(cloud.url);
  const clock = { now: () => Date.now() };
  const stored = async () => (await readCatalogue(store))?.stored ?? [];
  const versionNow = async () => (await readCatalogue(store))?.version ?? null;
  const publish = async (measures: readonly Measure[], derived: typeof DERIVED, expected: string | null) =>
    (await publishCatalogue(store, clock, { measures, ...derived, expected })).version;
  return {
    cloud,
    operator: consoleOf(cloud, await newOperator(cloud, '330000')),
    administrator: consoleOf(cloud, await newOperator(cloud, '100000')),
    reset: async () => void (await publish(MEASURES, DERIVED, await versionNow())),
    publish: (measures, expected) => publish(measures, derive(measures), expected),
    published: async () => (await stored()).map(({ initials: _initials, ...measure }) => measure),
    measureOf: async (id) => (await stored()).find((each) => each.id === id),
    versionNow,
  };
}

/** A file in pieces, the last one first. */
export async function upload(by: Console, name: string, content: string | Buffer): Promise<string> {
  const uploadId = newUpload();
  const bytes = Buffer.from(content);
  const of = Math.max(1, Math.ceil(bytes.length / PIECE));
  for (let part = of - 1; part >= 0; part -= 1) {
    const piece = bytes.subarray(part * PIECE, (part + 1) * PIECE).toString('base64');
    const { missing } = await by.does('upload', { key: newKey(), uploadId, name, part, of, content: piece });
    expect(missing).toEqual(Array.from({ length: part }, (_, each) => each));
  }
  return uploadId;
}

export const uploadCsv = (by: Console, rows: Parameters<typeof csv>[0]): Promise<string> =>
  upload(by, 'changes.csv', csv(rows));
