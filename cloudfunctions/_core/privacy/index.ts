import { closeFirm } from './close-firm';
import { exportAll } from './export-all';
import { forgetPerson } from './forget-person';
import { keepFirm } from './keep-firm';
import { stay } from './stay';

/** What the law gives people over their data. */
export const privacyUseCases = {
  export: exportAll,
  close: closeFirm,
  keep: keepFirm,
  forget: forgetPerson,
  stay,
};
