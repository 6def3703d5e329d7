/** A file behind a link that lives for some minutes. */
export interface FileLink {
  readonly url: string;
  readonly name: string;
  readonly bytes: number;
}

/** What is left to be done by a tap of its own; false where it was thought better of. */
export type HandOver = () => Promise<boolean>;

/** A browser's files are its user's. */
export const dropOpenedFiles = (): void => undefined;

/** Fetch the file and hand it to the reader: a browser stores it. Throws where it cannot be fetched. */
export async function openFile(
  { url, name, bytes }: FileLink,
  onPercent: (percent: number) => void,
): Promise<HandOver | null> {
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`the file answers ${response.status}`);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let read = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    read += value.length;
    onPercent(bytes > 0 ? Math.min(100, Math.round((read / bytes) * 100)) : 100);
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(parts));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return null;
}
