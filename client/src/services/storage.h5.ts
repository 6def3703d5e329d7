/** Text by key in the browser. Quota and private-mode refusals come out as exceptions, as on the phone. */
export const readText = (key: string): string | null => window.localStorage.getItem(key);
export const writeText = (key: string, text: string): void => window.localStorage.setItem(key, text);
export const removeText = (key: string): void => window.localStorage.removeItem(key);
export const listKeys = (): readonly string[] => Object.keys(window.localStorage);
