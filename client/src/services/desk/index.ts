export { useDesk, useDeskFirm, useReminders, useWeek, type Desk, type DeskFirm, type Week } from './queries';
