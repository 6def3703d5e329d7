/** The codes of one kind that a store of firms has seen, each with a small whole number to stand for it in a column. */
export class Dictionary {
  readonly codes: string[] = [];
  private readonly places = new Map<string, number>();

  /** The place of a code, given on first sight. Throws a RangeError beyond the 65,536 that a column can name. */
  of(code: string): number {
    const known = this.places.get(code);
    if (known !== undefined) return known;
    if (this.codes.length === MOST) throw new RangeError(`more than ${MOST} distinct codes`);
    this.places.set(code, this.codes.length);
    return this.codes.push(code) - 1;
  }
}

const MOST = 0x1_0000;
