import { industryName } from '@shared/firms';

import { CONSOLE_PEOPLE } from '../../texts/console-people';

/** 制造业、建筑业; without any, all of them. */
export const sayIndustries = (industries: readonly string[]): string =>
  industries.length === 0 ? CONSOLE_PEOPLE.anyIndustry : industries.map(industryName).join('、');
