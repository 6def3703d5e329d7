/** Real time, and what a core did of it: on a machine that others use the two differ. */
export class Stopwatch {
  private wall = 0;
  private processor = 0;

  async time<Result>(work: () => Promise<Result>): Promise<Result> {
    const start = process.hrtime.bigint();
    const before = process.cpuUsage();
    try {
      return await work();
    } finally {
      const { user, system } = process.cpuUsage(before);
      this.wall += Number(process.hrtime.bigint() - start) / 1e9;
      this.processor += (user + system) / 1e6;
    }
  }

  get seconds(): { readonly byClock: number; readonly ofProcessor: number } {
    return { byClock: Number(this.wall.toFixed(1)), ofProcessor: Number(this.processor.toFixed(1)) };
  }
}
