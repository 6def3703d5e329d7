import { readOptions } from './options';
import { reportOf } from './report';
import { Simulation } from './simulation';

/** The bundle's entry: one JSON object of what came of it, progress on standard error. */
async function main([what, ...args]: readonly string[]): Promise<void> {
  if (what !== 'alerts') throw new Error('what is simulated: alerts');
  const options = readOptions(args);
  const start = process.hrtime.bigint();
  const simulation = new Simulation(options, (line) => process.stderr.write(`${line}\n`));
  await simulation.run();
  const report = reportOf(simulation, options, Number(process.hrtime.bigint() - start) / 1e9);
  process.stdout.write(`${JSON.stringify(report)}\n`);
  process.exitCode = report.mostPushesToOneOwnerADay <= 1 ? 0 : 1;
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
  process.exitCode = 1;
});
