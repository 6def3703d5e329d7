export type PartName = 'who' | 'opens' | 'apply';

/** Pages of other measures may lie below this one in a browser's document, so the id of a part carries the measure's. */
export const partId = (part: PartName, measureId: string): string => `${part}-${measureId}`;
