import { benchAlertsFanOut } from './alerts-fan-out';
import { benchAlertsSend } from './alerts-send';
import { benchAssessment } from './assessment';
import { benchChatDelay } from './chat-delay';
import { benchChatMerge } from './chat-merge';
import { benchChatScroll } from './chat-scroll';
import { benchColdStart } from './cold-start';
import { benchMeasures } from './measures';
import { benchQuestions } from './questions';
import { benchSearch } from './search';

/** One JSON line a measurement. Exits 1 when a target is missed. */
async function main(root: string, firms: number): Promise<void> {
  let missed = 0;
  for (const bench of [
    benchAssessment,
    benchQuestions,
    () => benchSearch(root),
    () => benchColdStart(root),
    benchMeasures,
    benchChatMerge,
    () => benchChatDelay(root),
    () => benchChatScroll(root),
    () => benchAlertsFanOut(root, firms),
    benchAlertsSend,
  ]) {
    for (const line of await bench()) {
      process.stdout.write(`${JSON.stringify(line)}\n`);
      if (!line.met) missed += 1;
    }
  }
  process.exitCode = missed > 0 ? 1 : 0;
}

void main(process.argv[2] ?? process.cwd(), Number(process.argv[3] ?? 100_000));
