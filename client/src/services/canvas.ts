// The build takes canvas.weapp.ts or canvas.h5.ts; this one is for the type checker.
export * from './canvas.h5';
