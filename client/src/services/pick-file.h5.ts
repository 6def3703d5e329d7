import type { PickedFile } from './picked-file';

/** The browser's own dialog; null when it was closed without a choice. */
export function pickFile(types: readonly string[]): Promise<PickedFile | null> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = types.map((type) => `.${type}`).join(',');
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const [file] = Array.from(input.files ?? []);
      if (file) read(file).then(resolve, reject);
      else resolve(null);
    });
    input.click();
  });
}

function read(file: File): Promise<PickedFile> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = String(reader.result);
      resolve({ name: file.name, base64: url.slice(url.indexOf(',') + 1) });
    };
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
