import { notYet } from '../not-yet';
import type { UseCases } from '../serve';

export const alertsUseCases: UseCases<'alerts'> = {
  inbox: notYet,
  alert: notYet,
  seen: notYet,
  news: notYet,
  settings: notYet,
  setSettings: notYet,
  grant: notYet,
  settle: notYet,
};
