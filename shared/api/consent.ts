/**
 * Version of the privacy text in force: the day on which it was published. A new text gets a new version, and everybody
 * is asked again before the next figure leaves the phone.
 */
export const CONSENT_VERSION = '2026-11-27';
