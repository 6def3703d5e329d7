/** One stands in for another once: a new absence with the same cover takes the place of the old one. */
export const coverId = (standIn: string, commissionerId: string): string => `${standIn}.${commissionerId}`;
