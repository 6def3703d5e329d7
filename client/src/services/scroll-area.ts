// The build takes scroll-area.weapp.ts or scroll-area.h5.ts; this one is for the type checker.
export * from './scroll-area.h5';
