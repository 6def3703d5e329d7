import { alertsUseCases } from '../_core/console/alerts';
import { consoleChatUseCases } from '../_core/console/chat';
import { measuresUseCases } from '../_core/console/measures';
import { peopleUseCases } from '../_core/console/people';
import { serve } from '../_core/serve';
import { services } from '../_core/services';

/** Identity, schema and access are in `serve`; here is only which use case does what. */
export const main = serve(
  'console',
  { ...peopleUseCases, ...measuresUseCases, ...consoleChatUseCases, ...alertsUseCases },
  services,
);
