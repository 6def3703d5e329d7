import { benchAlertsFanOut } from './alerts-fan-out';

/** The fan-out alone, for as many firms as the command says. */
void benchAlertsFanOut(process.argv[2] ?? process.cwd(), Number(process.argv[3] ?? 100_000)).then((lines) => {
  for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
  process.exitCode = lines.every(({ met }) => met) ? 0 : 1;
});
