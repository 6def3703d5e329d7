export { fetchMarks, flushMarks, watchMarks } from './flush';
export { NO_MARKS, type Mark, type Refused } from './schema';
export { useMarksStore } from './store';
export { useMarks, type MarksInHand } from './use-marks';
