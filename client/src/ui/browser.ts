// What only a browser needs is in browser.h5.ts.
export {};
