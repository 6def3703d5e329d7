import { isDeepStrictEqual } from 'node:util';
import { rulesFor } from '@shared/editions';
import { ask, type CompiledRung, type RungOutcome } from '@shared/rules';
import type { Firm } from '@shared/firms';
import { randomFirm } from '@test/factories/random-firm';
import { assessByHand } from './hand-written';
import { buildEngine, factsOf, runEngine } from './json-rules';
import { inTurns, measurement, type Measurement } from './measure';

/** One rung (63号附件1) explained, and a million firms in bulk, beside json-rules-engine and a hand-written function. */

const AS_OF = '2026-11-23';
const FIRMS = 2_000;
const BULK = 1_000_000;
/** The hand-written peer knows the size row of 工业 and the double's exact range only. */
const INDUSTRY = 'C3484';

export async function benchAssessment(): Promise<Measurement[]> {
  const compiled = rulesFor('miit-2022-63', 'innovative', 'new', AS_OF, '330106')?.compiled;
  if (!compiled) throw new Error('no rules for 附件1');
  // Through JSON, as firms come: their objects then have the shapes that a parser gives them.
  const firms = Array.from({ length: FIRMS }, (_, seed) => asJson({ ...randomFirm(seed), industry: INDUSTRY }));
  for (const firm of firms) {
    const told = compiled.explain(compiled.read(ask(firm, AS_OF, 'new')));
    if (!isDeepStrictEqual(asByHand(told), assessByHand(firm)))
      throw new Error(`the peers disagree on ${JSON.stringify(firm)}`);
  }
  return [await besideJsonRules(compiled, firms), besideHand(compiled, firms), bulk(compiled, firms)];
}

/** Our explanation in the words of the hand-written one: what it says must be the same to the last digit. */
const asByHand = ({ outcome, criteria, score }: RungOutcome) => ({
  outcome,
  criteria: criteria.map(({ parts, ...criterion }) => ({
    ...criterion,
    parts: parts.map(({ info, line, ...part }) => ({
      test: { ...info, threshold: Number.isNaN(line) ? null : line },
      ...part,
    })),
  })),
  score,
});

const asJson = (firm: Firm): Firm => JSON.parse(JSON.stringify(firm)) as Firm;

/** Both start from prepared facts: the engine's from plain values, ours from the list of slots. */
async function besideJsonRules(compiled: CompiledRung, firms: readonly Firm[]): Promise<Measurement> {
  const engine = buildEngine();
  const some = firms.slice(0, 100).map((firm) => {
    return { firm, facts: factsOf(firm), values: compiled.read(ask(firm, AS_OF, 'new')) };
  });
  for (const { firm, facts, values } of some) {
    const { total, passes } = await runEngine(engine, facts);
    const { outcome, score } = compiled.explain(values);
    // The engine has no word for a date between two readings of 近三年: it says no where we say that a person decides.
    if (score?.min !== total || (outcome === 'met') !== passes) {
      throw new Error(`json-rules-engine counts ${total}, we ${String(score?.min)}: ${JSON.stringify(firm)}`);
    }
  }
  // Explained firm after firm into one list of columns, as a bulk run does; the engine has no such form.
  const told = compiled.tell([]);
  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.hrtime.bigint();
    for (const { facts } of some) await runEngine(engine, facts);
    const between = process.hrtime.bigint();
    for (let again = 0; again < OURS_AGAIN; again += 1) for (const { values } of some) compiled.tell(values, told);
    times.peer.push(Number(between - before) / some.length);
    times.ours.push(Number(process.hrtime.bigint() - between) / some.length / OURS_AGAIN);
  }
  const least = { ours: Math.min(...times.ours), peer: Math.min(...times.peer) };
  return measurement('explained assessment of one rung, beside json-rules-engine', 'ns', least, { least: 300 });
}

/** Short rounds, many of them: some go undisturbed. Ours is so much shorter that it runs over the firms many times in one. */
const ROUNDS = 40;
const OURS_AGAIN = 100;

/** Both start from the firm's own JSON. */
function besideHand(compiled: CompiledRung, firms: readonly Firm[]): Measurement {
  const next = cycle(firms);
  const times = inTurns(
    () => compiled.tell(compiled.read(ask(next(), AS_OF, 'new'))),
    () => assessByHand(next()),
    { ours: 10_000, peer: 10_000 },
    ROUNDS,
  );
  return measurement('explained assessment of one rung, beside a hand-written function', 'ns', times, { most: 3 });
}

/** A million outcomes, each read from the firm's own JSON; the hand-written total builds its explanation, as it only can. */
function bulk(compiled: CompiledRung, firms: readonly Firm[]): Measurement {
  const rounds = BULK / firms.length;
  const run = (score: (firm: Firm) => string) => () => {
    let met = 0;
    for (let round = 0; round < rounds; round += 1) for (const firm of firms) if (score(firm) === 'met') met += 1;
    if (met === 0) throw new Error('nobody passes');
  };
  const times = inTurns(
    run((firm) => compiled.outcome(compiled.read(ask(firm, AS_OF, 'new')))),
    run((firm) => assessByHand(firm).outcome),
    { ours: 1, peer: 1 },
    3,
  );
  const inMs = { ours: times.ours / 1e6, peer: times.peer / 1e6 };
  return measurement('1,000,000 firms re-scored in bulk, beside a hand-written total', 'ms', inMs, { most: 5 });
}

function cycle<T>(items: readonly T[]): () => T {
  let at = 0;
  return () => {
    at = at + 1 === items.length ? 0 : at + 1;
    return items[at] as T;
  };
}
