import { assess, nextQuestion, type NextQuestion } from '@shared/check';
import { statusOf } from '@shared/check/result';
import type { Firm } from '@shared/firms';
import type { Rung } from '@shared/rules';
import { fieldText } from '@shared/text';
import { rungOf } from '@test/factories/assessing';
import { AS_OF, QUALIFYING, randomFirm, valueAt, withPath, without } from '@test/factories/firm';
import { compiledRules, explained, RULE_SETS } from '@test/factories/rule-sets';

/** Only what can still change the outcome is asked, and what settles it alone is asked first. */

interface Asked {
  readonly known: Firm;
  readonly questions: readonly NextQuestion[];
  readonly last: NextQuestion;
}

/** Answer from the truth until nothing more is asked; `answers` false means 不知道. */
function run(truth: Firm, edition: string, rung: Rung, answers: (path: string) => boolean = () => true): Asked {
  let known: Firm = { region: truth.region };
  const questions: NextQuestion[] = [];
  const skipped: string[] = [];
  for (;;) {
    const next = nextQuestion(known, { asOf: AS_OF, edition, rung, skipped });
    if (!next.question) return { known, questions, last: next };
    const { path } = next.question;
    if (valueAt(known, path) != null) throw new Error(`asked again: ${path}`);
    if (skipped.includes(path)) throw new Error(`skipped, and asked again: ${path}`);
    if (questions.length > 100) throw new Error('no end of questions');
    questions.push(next);
    if (answers(path)) known = withPath(known, path, valueAt(truth, path));
    else skipped.push(path);
  }
}

/** A thousand in all; of the long tables fewer, since they ask three times as much. */
const FIRMS: Readonly<Record<string, number>> = {
  'miit-2022-63 innovative': 20,
  'miit-2022-63 specialized': 10,
  'miit-2022-63 little-giant': 10,
  'miit-2026-2 specialized': 90,
  'miit-2026-2 little-giant': 70,
  'miit-2023-138 champion': 400,
  'most-2017-115 tech-sme': 200,
  'most-2016-32 high-tech': 200,
};

describe.each(RULE_SETS)('%s %s', (edition, rung) => {
  const firms = FIRMS[`${edition} ${rung}`] ?? 0;
  const standing = (firm: Firm) => {
    const compiled = compiledRules(edition, rung, 'new', firm.region);
    return statusOf(compiled, explained(compiled, firm));
  };

  it('ends where the complete firm stands, and asks nothing once that is fixed', () => {
    for (let seed = 0; seed < firms; seed += 1) {
      const truth = randomFirm(seed * RULE_SETS.length);
      const { last, questions } = run(truth, edition, rung);
      expect([seed, last.status]).toEqual([seed, standing(truth)]);
      expect(
        questions.every(({ status, open, question }) => status === 'needs-data' && open.includes(question?.path ?? '')),
      ).toBe(true);
    }
  });

  it('every question has its wording, and the criteria that it feeds', () => {
    for (const { question } of run(QUALIFYING, edition, rung).questions) {
      const { label, why, where } = fieldText(question?.key ?? '');
      expect(label).toMatch(/\p{Script=Han}/u);
      expect(why).toMatch(/\p{Script=Han}/u);
      expect(where).toMatch(/\p{Script=Han}/u);
      expect(question?.criteria.length).toBeGreaterThan(0);
    }
  });

  it('不知道 to everything comes to an end without a verdict', () => {
    const { last, questions, known } = run(QUALIFYING, edition, rung, () => false);
    expect([last.status, last.open]).toEqual(['needs-data', []]);
    expect(new Set(questions.map(({ question }) => question?.path)).size).toBe(questions.length);
    expect(known).toEqual({ region: QUALIFYING.region });
  });

  it('不知道 to every other question: what is then said holds for the truth', () => {
    for (let seed = 0; seed < 3; seed += 1) {
      let turn = seed;
      const truth = randomFirm(seed);
      const { last } = run(truth, edition, rung, () => (turn += 1) % 2 === 0);
      if (last.status !== 'needs-data') expect([seed, last.status]).toEqual([seed, standing(truth)]);
    }
  });

  it('each single gap of a complete firm is asked for, or does not matter', () => {
    for (const path of assess({ region: QUALIFYING.region }, { asOf: AS_OF, edition }).rungs.find(
      (each) => each.rung === rung,
    )?.missing ?? []) {
      const firm = without(QUALIFYING, path);
      const { status } = rungOf(firm, rung, { edition });
      const { question } = nextQuestion(firm, { asOf: AS_OF, edition, rung });
      expect([path, question?.path ?? null]).toEqual([path, status === 'needs-data' ? path : null]);
    }
  });
});

it.each([
  ['miit-2022-63', 'innovative'],
  ['most-2017-115', 'tech-sme'],
  ['miit-2022-63', 'specialized'],
] as const)('%s %s: a direct condition is asked for before anything that only gives points', (edition, rung) => {
  const compiled = compiledRules(edition, rung);
  const scored = new Set(compiled.rules.score?.groups.flatMap(({ criteria }) => criteria));
  for (let seed = 0; seed < 8; seed += 1) {
    const truth = randomFirm(seed);
    let known: Firm = { region: truth.region };
    for (const { question } of run(truth, edition, rung).questions) {
      const { path = '', criteria = [] } = question ?? {};
      if (criteria.every((id) => scored.has(id))) {
        const open = explained(compiled, known).criteria.filter(({ criterion, outcome }) => {
          return criterion.id.includes('.direct-') && outcome === 'unknown';
        });
        expect([seed, path, open.map(({ criterion }) => criterion.id)]).toEqual([seed, path, []]);
      }
      known = withPath(known, path, valueAt(truth, path));
    }
  }
});

it('a direct condition that holds ends the questions: no figure of the score is asked', () => {
  const held = withPath(QUALIFYING, 'rdInstitution', 'national');
  const paths = run(held, 'miit-2022-63', 'innovative').questions.map(({ question }) => question?.path ?? '');
  expect(paths.filter((path) => /mainRevenue|rdExpense|ip\./.test(path))).toEqual([]);
  expect(paths).toContain('rdInstitution');
});

it('a veto ends the questions', () => {
  const listed = withPath(QUALIFYING, 'compliance.abnormalList', true);
  const { questions, last } = run(listed, 'miit-2026-2', 'specialized');
  expect(last.status).toBe('not-qualified');
  expect(questions.at(-1)?.question?.path).toBe('compliance.abnormalList');
});

it('a rung that no edition covers on that day asks nothing', () => {
  expect(nextQuestion(QUALIFYING, { asOf: '2010-01-01', rung: 'champion' })).toEqual({
    question: null,
    open: [],
    status: 'not-applicable',
  });
});
