import { CONSOLE } from '../../texts/console';
import { CONSOLE_STATISTICS } from '../../texts/console-statistics';

/** A count to look at and to hear. Null is too small to be told. */
export const sayCount = (count: number | null): { readonly shown: string; readonly said: string } =>
  count === null
    ? { shown: CONSOLE.hidden, said: CONSOLE.hiddenAria }
    : { shown: String(count), said: CONSOLE_STATISTICS.count(count) };
