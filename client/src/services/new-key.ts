/** A UUID (version 4) for one intention of the user. Not a secret: a mini-program has no synchronous crypto. */
export function newKey(): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) => {
    const digit = Math.floor(Math.random() * 16);
    return (letter === 'x' ? digit : (digit % 4) + 8).toString(16);
  });
}
