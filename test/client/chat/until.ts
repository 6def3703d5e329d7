const PATIENCE_MS = 20_000;
const TURN_MS = 10;

/** Waits until something holds. */
export async function until(holds: () => boolean | Promise<boolean>, otherwise: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(otherwise);
    await new Promise((resolve) => setTimeout(resolve, TURN_MS));
  }
}
