import path from 'node:path';
import { createRequire } from 'node:module';
import type { MatchOptions, MeasureMatch, PublicMeasure } from '@shared/measures';
import { randomFirm } from '@test/factories/random-firm';
import { seedCatalogue } from '../../tools/seed-catalogue';
import { dataOf, ROOT, startTestCloud } from '../helpers/cloud';
import { newPerson } from '../helpers/people';
import { phoneFunction } from './phone-function';

/** The phone answers at once and the cloud recomputes: the two built bundles must give the same bytes. */

const FIRMS = 10_000;
const AS_OF = '2026-11-23';

type Assess = (firm: unknown, options: { asOf: string; purpose: string }) => { rungs?: unknown };
type Compile = (measures: readonly PublicMeasure[]) => { readonly starts?: unknown };
type Match = (catalogue: unknown, firm: unknown, options: MatchOptions) => readonly MeasureMatch[];

const phoneAssess = (): Assess =>
  phoneFunction<Assess>(['in-force', 'ruleHash'], (candidate) =>
    Array.isArray(candidate(randomFirm(1), { asOf: AS_OF, purpose: 'new' }).rungs),
  );

type Main = (event: unknown, context: unknown) => Promise<{ ok: boolean; data?: { assessment: unknown } }>;

test(`an assessment: the same bytes on ${FIRMS} random firms`, async () => {
  const assess = phoneAssess();
  const { main } = createRequire(__filename)(path.join(ROOT, 'dist/functions/check/index.js')) as { main: Main };
  const context = { environment: JSON.stringify({ WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'someone' }) };
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  for (let seed = 0; seed < FIRMS; seed += 1) {
    const firm = randomFirm(seed, { unknown: seed % 3 === 0 ? 0 : (seed % 10) / 10 });
    const purpose = seed % 4 === 0 ? 'review' : 'new';
    const here = JSON.stringify(assess(firm, { asOf: AS_OF, purpose }));
    const answer = await main({ action: 'run', data: { firm, asOf: AS_OF, purpose } }, context);
    if (JSON.stringify(answer.data?.assessment) !== here)
      throw new Error(`they differ on firm ${seed}: ${JSON.stringify(firm)}`);
  }
  log.mockRestore();
}, 900_000);

const MATCHED = 150;

test(`measures: a phone with the pack of its region tells ${MATCHED} firms what the whole catalogue tells`, async () => {
  const cloud = await startTestCloud();
  await seedCatalogue(cloud.url);
  const someone = newPerson();
  const packs = new Map<string, unknown>();
  const compile = phoneFunction<Compile>(['columnOf', 'preferred'], (candidate) => candidate([]).starts !== undefined);
  const match = phoneFunction<Match>(['deadline', 'confidence'], (candidate) =>
    Array.isArray(candidate(compile([]), randomFirm(1), { asOf: AS_OF })),
  );
  const packOf = async (region: string): Promise<unknown> => {
    const first = dataOf(await cloud.call('measures', 'pack', { region, part: 0 }, someone));
    const rest = Array.from({ length: first.parts - 1 }, (_, at) =>
      cloud.call('measures', 'pack', { region, part: at + 1 }, someone),
    );
    const parts = [first, ...(await Promise.all(rest)).map(dataOf)];
    return compile(parts.flatMap(({ records }) => JSON.parse(records ?? '[]') as PublicMeasure[]));
  };
  for (let seed = 0; seed < MATCHED; seed += 1) {
    const firm = randomFirm(seed, { unknown: (seed % 10) / 10 });
    if (!packs.has(firm.region)) packs.set(firm.region, await packOf(firm.region));
    const here = match(packs.get(firm.region), firm, { asOf: AS_OF });
    const there: MeasureMatch[] = [];
    let cursor: string | undefined;
    do {
      const body = {
        firm: JSON.parse(JSON.stringify(firm)) as Record<string, unknown>,
        asOf: AS_OF,
        limit: 50,
        cursor,
      };
      const page = dataOf(await cloud.call('measures', 'match', body, someone));
      there.push(...page.items.map((item) => item.match));
      cursor = page.next ?? undefined;
    } while (cursor);
    if (JSON.stringify(there) !== JSON.stringify(here))
      throw new Error(`they differ on firm ${seed}: ${JSON.stringify(firm)}`);
  }
  await cloud.close();
}, 300_000);
