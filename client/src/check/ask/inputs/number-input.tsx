import { useState } from 'react';

import type { Question } from '@shared/check/types';
import { fieldText } from '@shared/text';

import { ASK } from '../../../texts/ask';
import { shiftPoint } from '../../../texts/money';
import { TextField } from '../../../ui';
import { readCount, readScore, readShare } from './read-number';
import type { Entered, InputProps } from './types';

const READERS: Partial<Record<Question['kind'], (text: string) => Entered>> = {
  count: readCount,
  share: readShare,
  score: readScore,
};

const PEOPLE = ['years.employees', 'years.rdStaff', 'years.techStaff'];

function shown(kind: Question['kind'], value: unknown): string {
  if (typeof value !== 'number') return '';
  return kind === 'share' ? shiftPoint(String(value), -2) : String(value);
}

function unitOf(question: Question): string {
  if (question.kind === 'share') return ASK.percent;
  if (question.kind === 'score') return ASK.point;
  if (PEOPLE.includes(question.key)) return ASK.people;
  if (question.key.startsWith('product.marketRank')) return ASK.rankUnit;
  return question.key.startsWith('ip.') ? ASK.item : '';
}

/** People, rights, ranks, shares and scores: one number with its unit. */
export function NumberInput({ question, value, report }: InputProps) {
  const [text, setText] = useState(() => shown(question.kind, value));
  const read = READERS[question.kind] ?? readScore;
  return (
    <TextField
      label={fieldText(question.key).label}
      type={question.kind === 'count' ? 'number' : 'digit'}
      value={text}
      unit={unitOf(question)}
      isBad={read(text).state === 'bad'}
      onInput={(next) => {
        setText(next);
        report(read(next));
      }}
    />
  );
}
