import { benchAlertsSend } from './alerts-send';

/** The cost of a message alone. */
void benchAlertsSend().then((lines) => {
  for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
  process.exitCode = lines.every(({ met }) => met) ? 0 : 1;
});
