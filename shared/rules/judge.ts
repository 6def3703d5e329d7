import { MET, NA, UNMET, type Told } from './codes';
import { HOPE } from './condition';
import type { Rule } from './types';

/** The rung's outcome from outcomes that are told already: leaves are columns, so that no figure is looked at twice. */
export type Judge = (told: Told) => number;

export function compileJudge(rule: Rule, columnOf: (id: string) => number, scoreColumn: number): Judge {
  const [leaves, inner] = split(rule, columnOf, scoreColumn);
  const count = leaves.length;
  if ('any' in rule) {
    return (told) => {
      let best = UNMET;
      for (let at = 0; at < count; at += 1) best = hopeful(best, told[leaves[at] as number] as number);
      for (const each of inner) best = hopeful(best, each(told));
      return best;
    };
  }
  return (told) => {
    let worst = NA;
    for (let at = 0; at < count; at += 1) worst = Math.max(worst, told[leaves[at] as number] as number);
    for (const each of inner) worst = Math.max(worst, each(told));
    return worst;
  };
}

const hopeful = (a: number, b: number): number => (a === MET || (HOPE[a] as number) >= (HOPE[b] as number) ? a : b);

function split(rule: Rule, columnOf: (id: string) => number, scoreColumn: number): [number[], Judge[]] {
  const members = 'all' in rule ? rule.all : 'any' in rule ? rule.any : [rule];
  const leaves: number[] = [];
  const inner: Judge[] = [];
  for (const member of members) {
    if ('criterion' in member) leaves.push(columnOf(member.criterion));
    else if ('score' in member) leaves.push(scoreColumn);
    else inner.push(compileJudge(member, columnOf, scoreColumn));
  }
  return [leaves, inner];
}
