import type { core } from 'zod';
import { CELLS, PROBLEMS, TYPE_NAMES } from './texts';

export interface Said {
  readonly path: string;
  readonly say: string;
}

type Issue = core.$ZodIssue;

/** What the schema finds, in words for the person who keeps the file. Expects issues that carry their input. */
export const sayIssues = (issues: readonly Issue[], isNew: boolean): Said[] =>
  issues.flatMap((issue) => sayIssue(issue, isNew, []));

function sayIssue(issue: Issue, isNew: boolean, above: readonly PropertyKey[]): Said[] {
  const at = [...above, ...issue.path];
  const path = at.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...at, key].map(String).join('.'), say: PROBLEMS.unknownField }));
  if (issue.code === 'invalid_union') {
    const branch = likelyBranch(issue.errors);
    if (branch) return branch.flatMap((each) => sayIssue(each, false, at));
  }
  return [{ path, say: sentence(issue, isNew) }];
}

/** The form that was meant: the only one that knows every key. */
function likelyBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const known = branches.filter((issues) =>
    issues.every(({ code, path }) => path.length > 0 || (code !== 'unrecognized_keys' && code !== 'invalid_type')),
  );
  return known.length === 1 ? (known[0] ?? null) : null;
}

function sentence(issue: Issue, isNew: boolean): string {
  const given = shown(issue.input);
  if (issue.input === undefined && issue.code !== 'custom') return isNew ? PROBLEMS.missingInNew : PROBLEMS.missing;
  if (issue.input === null) return PROBLEMS.isNull;
  switch (issue.code) {
    case 'invalid_type':
      return PROBLEMS.wrongType(TYPE_NAMES[issue.expected] ?? issue.expected);
    case 'invalid_value':
      return PROBLEMS.notAChoice(issue.values.map(String), given);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return PROBLEMS.badFormat(given);
    case 'invalid_union':
      return PROBLEMS.badCondition;
    case 'custom':
      return CUSTOM[issue.message]?.(given) ?? PROBLEMS.otherwise;
    default:
      return PROBLEMS.otherwise;
  }
}

const CUSTOM: Readonly<Record<string, (given: string) => string>> = {
  'no-such-date': CELLS.noDate,
  'no-such-region': PROBLEMS.noRegion,
  'no-such-input': PROBLEMS.noInput,
};

function tooSmall({ origin, minimum }: core.$ZodIssueTooSmall): string {
  if (origin === 'string') return PROBLEMS.tooShort;
  return origin === 'array' ? PROBLEMS.tooFew(Number(minimum)) : PROBLEMS.below(Number(minimum));
}

function tooBig({ origin, maximum }: core.$ZodIssueTooBig): string {
  if (origin === 'string') return PROBLEMS.tooLong(Number(maximum));
  return origin === 'array' ? PROBLEMS.tooMany(Number(maximum)) : PROBLEMS.above(Number(maximum));
}

const MOST_SHOWN = 40;
function shown(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? '');
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
