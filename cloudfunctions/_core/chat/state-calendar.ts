import { OFFICE_PERIODS, type WorkCalendar } from '@shared/chat';
import data from 'chinese-days/dist/chinese-days.json';

const holidays = new Set(Object.keys(data.holidays));

/** National Day stands in every notice: a year whose 1 October is in the data is published, and not only touched by the one before. */
const published = [...holidays].filter((day) => day.endsWith('-10-01')).map((day) => Number(day.slice(0, 4)));

/**
 * The State Council's holidays and make-up days as the package `chinese-days` has them, which follows each year's notice. A new
 * year comes with a new version of it; until then what runs into that year is said to be tentative.
 */
export const STATE_CALENDAR: WorkCalendar = {
  years: new Set(published),
  holidays,
  makeUpDays: new Set(Object.keys(data.workdays)),
  periods: OFFICE_PERIODS,
};
