import type { UseCases } from '../serve';

type Console = UseCases<'console'>;
type AlertsAction = 'alertSetup' | 'setAlertSetup' | 'outbox' | 'waves' | 'cancelWave';

/** Alerts as operators see them: made ready at the first call, so that the others need not wait for it. */
export const alertsUseCases: Pick<Console, AlertsAction> = {
  alertSetup: async (...call) => (await import('./alert-setup')).showAlertSetup(...call),
  setAlertSetup: async (...call) => (await import('./set-alert-setup')).setAlertSetup(...call),
  outbox: async (...call) => (await import('./show-outbox')).showOutbox(...call),
  waves: async (...call) => (await import('./list-waves')).listWaves(...call),
  cancelWave: async (...call) => (await import('./cancel-wave')).cancelWave(...call),
};
