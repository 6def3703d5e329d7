/** A firm in a commissioner's care, as one page hands it to the next in its address. */
export interface FirmInCare {
  readonly id: string;
  readonly name: string | undefined;
  readonly region: string | undefined;
}

type Query = Readonly<Record<string, string | undefined>>;

/** The plan of the firm that is looked at; `more` goes to something in it. */
export const planQuery = ({ id, name, region }: FirmInCare, more: Query = {}): Query => ({
  firm: id,
  name,
  region,
  ...more,
});

/** The page of a measure, for the firm that is looked at. */
export const measureQuery = (id: string, firm: FirmInCare | null | undefined): Query => ({
  id,
  firm: firm?.id,
  name: firm?.name,
  region: firm?.region,
});

/** The firm of a measure's page; null where the owner's own firm is meant. */
export const firmOfQuery = ({ firm, name, region }: Query): FirmInCare | null =>
  firm === undefined ? null : { id: firm, name, region };
