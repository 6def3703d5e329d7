import { isSending } from '../send-waiting';
import { pollPause } from './pauses';
import { startRounds } from './rounds';
import type { Follow } from './types';

export const poll: Follow = (firmId, onNews) => {
  const rounds = startRounds(
    firmId,
    () => onNews(false),
    (course) => pollPause(course),
    () => isSending(firmId),
  );
  return rounds.stop;
};
