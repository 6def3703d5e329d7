/** A file that somebody chose, ready to travel. */
export interface PickedFile {
  readonly name: string;
  readonly base64: string;
}

/** Ends of names that an upload of measures may have. */
export const UPLOAD_TYPES: readonly string[] = ['json', 'csv', 'xlsx'];
