import { openPage, replacePage } from '../../services/navigation';
import { SURVEY } from '../../texts/plan';
import { Button, StatePage } from '../../ui';

interface SurveyDoneProps {
  readonly firmId: string | undefined;
  readonly onAgain: () => void;
}

/** What happens now, and where to look. */
export function SurveyDone({ firmId, onAgain }: SurveyDoneProps) {
  return (
    <StatePage icon="check" title={SURVEY.doneTitle} text={SURVEY.doneText}>
      <Button label={SURVEY.toPlan} onTap={() => replacePage('plan')} />
      <Button kind="secondary" label={SURVEY.ask} onTap={() => openPage('room', { firm: firmId })} />
      <Button kind="quiet" label={SURVEY.again} onTap={onAgain} />
    </StatePage>
  );
}
