import { AdministratorsOnly } from '../parts/administrators-only';

/** How messages are sent: templates and their fields, the pace, the hour, the pause. */
export default function AlertSetupPage() {
  return (
    <AdministratorsOnly part="consoleAlertSetup" hasRegion={false}>
      {() => null}
    </AdministratorsOnly>
  );
}
