import { nextQuestion } from '@shared/check';
import type { Firm } from '@shared/firms';
import type { Rung } from '@shared/rules';
import { withPath } from '@test/factories/firm';
import { randomFirm } from '@test/factories/random-firm';
import { measurement, type Measurement } from './measure';

/** How many questions an owner answers until a rung's outcome is fixed, against a form that asks all that it reads. */

const FIRMS = 1000;
const AS_OF = '2026-11-23';
const RUNGS: readonly Rung[] = ['innovative', 'specialized', 'little-giant', 'champion', 'tech-sme', 'high-tech'];

export function benchQuestions(): Measurement[] {
  return RUNGS.map((rung) => {
    let asked = 0;
    let all = 0;
    for (let seed = 0; seed < FIRMS; seed += 1) {
      const truth = randomFirm(seed);
      const blank: Firm = { region: truth.region };
      asked += answerUntilFixed(rung, truth, blank);
      all += nextQuestion(blank, { rung, asOf: AS_OF }).open.length;
    }
    const perFirm = { ours: asked / FIRMS, peer: all / FIRMS };
    return measurement(`questions until ${rung} is settled, beside asking all`, 'questions a firm', perFirm, {
      most: 1,
    });
  });
}

function answerUntilFixed(rung: Rung, truth: Firm, blank: Firm): number {
  let firm = blank;
  const skipped: string[] = [];
  for (let count = 0; ; count += 1) {
    const { question } = nextQuestion(firm, { rung, asOf: AS_OF, skipped });
    if (question === null) return count;
    const answer = valueAt(truth, question.path);
    if (answer == null) skipped.push(question.path);
    else firm = withPath(firm, question.path, answer);
  }
}

function valueAt(firm: Firm, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], firm);
}
