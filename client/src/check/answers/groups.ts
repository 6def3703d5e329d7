import { ANSWERS } from '../../texts/history';

export interface AnswerGroup {
  readonly title: string;
  readonly paths: readonly string[];
}

const { groups } = ANSWERS;

const TITLES: Readonly<Record<string, string>> = {
  product: groups.product,
  ip: groups.ip,
  rdInstitution: groups.ability,
  jointRdInstitution: groups.ability,
  digitalLevel: groups.ability,
  coreSystemDigital: groups.ability,
  quality: groups.ability,
  titles: groups.honours,
  awards: groups.honours,
  contest: groups.honours,
  standardsLed: groups.honours,
  localIndicators: groups.score,
  evaluationScore: groups.score,
  compliance: groups.compliance,
  relations: groups.compliance,
};

function titleOf(path: string): string {
  const [head = '', year = ''] = path.split('.');
  return head === 'years' ? groups.years(year) : (TITLES[head] ?? groups.basic);
}

/** Answered paths under the headings of a form, the newest year first. */
export function groupAnswers(paths: readonly string[]): readonly AnswerGroup[] {
  const titles = [...new Set(paths.map(titleOf))];
  const order = (title: string): number => {
    const years = paths.find((path) => path.startsWith('years.') && titleOf(path) === title);
    if (title === groups.basic) return 0;
    if (years) return 1 + (9999 - Number(years.split('.')[1])) / 10_000;
    return 3 + Object.values(TITLES).indexOf(title) / 100;
  };
  return titles
    .sort((a, b) => order(a) - order(b))
    .map((title) => ({ title, paths: paths.filter((path) => titleOf(path) === title) }));
}
