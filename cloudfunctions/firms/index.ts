import { createFirm } from '../_core/firms/create-firm';
import { editFirm } from '../_core/firms/edit-firm';
import { readFirm } from '../_core/firms/read-firm';
import { recordConsent } from '../_core/firms/record-consent';
import { privacyUseCases } from '../_core/privacy';
import { serve } from '../_core/serve';
import { services } from '../_core/services';
import { teamUseCases } from '../_core/team';

/** Identity, schema and access are in `serve`; here is only which use case does what. */
export const main = serve(
  'firms',
  {
    create: createFirm,
    edit: editFirm,
    read: readFirm,
    consent: recordConsent,
    ...teamUseCases,
    ...privacyUseCases,
  },
  services,
);
