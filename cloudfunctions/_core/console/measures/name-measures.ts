/** Named in the audit trail; the rest of a large file is counted. */
const MOST_NAMED = 20;

/** What the audit trail keeps of the measures of a file. */
export const nameMeasures = (ids: readonly string[]) => ({
  changed: String(ids.length),
  measures: ids.slice(0, MOST_NAMED).join(' '),
});
