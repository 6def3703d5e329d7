export { answerAt, answeredPaths, withAnswer } from './answers';
export { RUNGS, type Answers, type Draft } from './schema';
export { useDraft } from './store';
