// Only a browser has keys to press: keyboard.h5.ts.
export {};
