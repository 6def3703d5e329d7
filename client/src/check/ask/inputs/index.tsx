import type { ComponentType } from 'react';

import type { Question } from '@shared/check/types';

import { DateInput } from './date-input';
import { IndustryInput } from './industry-input';
import { ListInput } from './list-input';
import { MoneyInput } from './money-input';
import { NumberInput } from './number-input';
import { ChoiceInput, YesNoInput } from './pick-input';
import { RegionInput } from './region-input';
import { TitlesInput } from './titles-input';
import type { InputProps } from './types';

type Kind = Question['kind'] | 'region';

const BY_KIND: Readonly<Record<Kind, ComponentType<InputProps>>> = {
  money: MoneyInput,
  count: NumberInput,
  share: NumberInput,
  score: NumberInput,
  yesno: YesNoInput,
  choice: ChoiceInput,
  month: DateInput,
  date: DateInput,
  list: ListInput,
  industry: IndustryInput,
  region: RegionInput,
};

/** The control that fits the question. */
export function AnswerInput(props: InputProps) {
  const { key, kind } = props.question;
  const Control = key === 'titles' ? TitlesInput : key === 'region' ? RegionInput : BY_KIND[kind];
  return <Control {...props} />;
}

/** Kinds where a tap on the answer goes on by itself. */
export const isPicked = ({ key, kind }: Question): boolean =>
  kind === 'yesno' || (kind === 'choice' && key !== 'region');
