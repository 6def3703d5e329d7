type Listener = (firmId: string) => void;
const listeners = new Set<Listener>();

/** Something happens in a conversation on this phone: whoever follows it looks more often for a while. */
export const stir = (firmId: string): void => listeners.forEach((listener) => listener(firmId));

export function onStir(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
