import { AnswerInput } from '../../check/ask/inputs';
import { entered, type Entered } from '../../check/ask/inputs/types';
import { questionOf } from '../figure-value';

interface FigureInputProps {
  readonly path: string;
  readonly now: Entered;
  readonly onChange: (now: Entered) => void;
}

/** The same control that the self-check asks with: 万元, 人, % and choices are entered in one way everywhere. */
export function FigureInput({ path, now, onChange }: FigureInputProps) {
  const question = questionOf(path);
  if (!question) return null;
  const value = now.state === 'value' ? now.value : undefined;
  return (
    <AnswerInput question={question} value={value} report={onChange} pick={(picked) => onChange(entered(picked))} />
  );
}
