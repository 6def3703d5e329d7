/** What one slice of a step did; where it ended is the cursor of the next one, null: the step is done. */
export interface SliceDone {
  readonly cursor: string | null;
  readonly firms: number;
  readonly alerts: number;
}
