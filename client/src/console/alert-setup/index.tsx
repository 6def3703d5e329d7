import { useQuery } from '@tanstack/react-query';

import './index.scss';
import { call } from '../../services/call';
import { AdministratorsOnly } from '../parts/administrators-only';
import { Asked } from '../parts/asked';
import type { Scope } from '../parts/console-page';
import { SetupForm } from './setup-form';

/** How messages are sent: templates and their fields, the pace, the hour, the pause. */
export default function AlertSetupPage() {
  return (
    <AdministratorsOnly part="consoleAlertSetup" hasRegion={false}>
      {(scope) => <AlertSetup {...scope} />}
    </AdministratorsOnly>
  );
}

function AlertSetup({ region }: Scope) {
  const query = useQuery({
    queryKey: ['console', 'alertSetup', region],
    queryFn: () => call('console', 'alertSetup', { region }),
  });
  const { data } = query;
  return data ? <SetupForm region={region} setup={data} /> : <Asked {...query} />;
}
