import { NAMES, readOptions, type Options } from '../../tools/simulate/options';
import { reportOf } from '../../tools/simulate/report';
import { Simulation } from '../../tools/simulate/simulation';

/** `npm run simulate`: a small country, whose numbers have to add up as those of a large one. */

const SMALL = readOptions(['--firms', '1000', '--measures', '150', '--days', '3', '--reach', '0.5']);

// What was held back is logged, message by message.
beforeEach(() => void jest.spyOn(console, 'warn').mockImplementation());

async function simulated(changes: Partial<Options> = {}) {
  const options = { ...SMALL, ...changes };
  const simulation = new Simulation(options, () => undefined);
  await simulation.run();
  return reportOf(simulation, options, 0);
}

describe('a small country', () => {
  let report: Awaited<ReturnType<typeof simulated>>;
  beforeAll(async () => {
    report = await simulated();
  }, 60_000);

  it('tells many, and nobody twice a day', () => {
    expect(report.pushes).toBeGreaterThan(250);
    expect(report.mostPushesToOneOwnerADay).toBe(1);
    expect(report.answers).toEqual({ 0: report.pushes });
  });

  it('loses no alert: each is pushed, or is in the inbox alone', () => {
    const { written, pushed, leftInInbox, along } = report.alerts;
    expect(pushed + leftInInbox).toBe(written);
    expect(pushed).toBe(report.pushes + along);
  });

  it('does not send before the hour of the day’s message, and gets all of a day done', () => {
    expect(report.waitMinutes.median).toBeGreaterThan(0);
    expect(report.waitMinutes.worst).toBeLessThan(60);
    expect(report.queuePeak).toBeLessThanOrEqual(SMALL.firms);
  });
});

it('with more credits more is pushed, and never more than there are', async () => {
  const [one, two] = [await simulated({ credits: 1 }), await simulated({ credits: 2 })];
  expect(one.pushes).toBeLessThan(two.pushes);
  expect(one.pushes).toBeLessThanOrEqual(SMALL.firms);
}, 60_000);

it('a quota of the platform holds the rest back until the next day', async () => {
  const { pushes, mostPushesOnADay, answers } = await simulated({ quota: 100 });
  expect(mostPushesOnADay).toBe(100);
  expect(answers['45009']).toBeGreaterThan(0);
  expect(pushes).toBeLessThanOrEqual(100 * SMALL.days);
}, 60_000);

it('a slower database makes people wait longer', async () => {
  const [quick, slow] = [await simulated(), await simulated({ qps: 50 })];
  expect(slow.waitMinutes.worst).toBeGreaterThan(2 * quick.waitMinutes.worst);
}, 60_000);

it('knows its options, and refuses what is none', () => {
  expect(readOptions(['--per-second', '30']).perSecond).toBe(30);
  expect(() => readOptions(['--firm', '1'])).toThrow();
  expect(() => readOptions(['--firms', 'many'])).toThrow('--firms');
  expect(NAMES).toContain('outboxes');
});
