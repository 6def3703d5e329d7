/**
 * The best `limit` of many scores, best first; of equal ones the earlier. Most are turned away by one comparison, so
 * nothing but what stays is ever sorted.
 */
export class Top {
  private readonly places: number[] = [];
  private readonly scores: number[] = [];

  constructor(private readonly limit: number) {}

  offer(place: number, score: number): void {
    const { places, scores, limit } = this;
    if (places.length === limit && score <= (scores[limit - 1] as number)) return;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((scores[middle] as number) >= score) low = middle + 1;
      else high = middle;
    }
    places.splice(low, 0, place);
    scores.splice(low, 0, score);
    if (places.length > limit) {
      places.pop();
      scores.pop();
    }
  }

  get best(): readonly number[] {
    return this.places;
  }
}
