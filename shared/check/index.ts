export { assess, editionFor, RUNGS } from './assess';
export { compare, compareAssessments } from './compare';
export { nextQuestion, type NextQuestionOptions } from './next-question';
export { ASKINGS, askingOf, findAsking, questionFor } from './questions';
export type * from './types';
