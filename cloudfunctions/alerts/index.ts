import { alertsUseCases } from '../_core/alerts';
import { serve } from '../_core/serve';
import { services } from '../_core/services';

/** Identity, schema and access are in `serve`; here is only which use case does what. */
export const main = serve('alerts', alertsUseCases, services);
