import { findMeasures, listMeasures } from '../_core/measures/find-measures';
import { listMarks } from '../_core/measures/list-marks';
import { followMeasure, muteMeasure } from '../_core/measures/mark-measure';
import { matchFirm, matchMeasuresOf } from '../_core/measures/match-firm';
import { packMeasures } from '../_core/measures/pack-measures';
import { readMeasure } from '../_core/measures/read-measure';
import { reportMeasure } from '../_core/measures/report-measure';
import { serve } from '../_core/serve';
import { services } from '../_core/services';

/** Identity, schema and access are in `serve`; here is only which use case does what. */
export const main = serve(
  'measures',
  {
    list: listMeasures,
    search: findMeasures,
    detail: readMeasure,
    match: matchMeasuresOf,
    matchFirm,
    pack: packMeasures,
    follow: followMeasure,
    mute: muteMeasure,
    marks: listMarks,
    report: reportMeasure,
  },
  services,
);
