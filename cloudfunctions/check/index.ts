import { compareChecks } from '../_core/check/compare-checks';
import { listHistory } from '../_core/check/list-history';
import { readCheck } from '../_core/check/read-check';
import { runCheck } from '../_core/check/run-check';
import { saveCheck } from '../_core/check/save-check';
import { serve } from '../_core/serve';
import { services } from '../_core/services';

/** Identity, schema and access are in `serve`; here is only which use case does what. */
export const main = serve(
  'check',
  { run: runCheck, save: saveCheck, history: listHistory, read: readCheck, compare: compareChecks },
  services,
);
