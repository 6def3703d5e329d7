import { fieldText } from '@shared/text';

import { ASK } from '../../../texts/ask';
import { DateFields } from '../../../ui';
import { bad, EMPTY, entered, type InputProps } from './types';

export function DateInput({ question, value, report }: InputProps) {
  return (
    <DateFields
      label={fieldText(question.key).label}
      withDay={question.kind === 'date'}
      value={typeof value === 'string' ? value : ''}
      onChange={(date) => report(date === null ? bad(ASK.notDate) : date === '' ? EMPTY : entered(date))}
    />
  );
}
