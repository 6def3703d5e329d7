import { useQueue } from './queue';
import { REFUSED } from './refused';
import { useRooms } from './room';

/** What became of a message that was said on this phone since the app was started. */
export type Outcome = 'waiting' | 'sent' | 'held' | 'refused' | 'failed';

/** Tells the outcome of each message by its key, for a page that has written to several conversations. */
export function useOutcomes(): (firmId: string, key: string) => Outcome {
  const jobs = useQueue((state) => state.jobs);
  const rooms = useRooms((state) => state.rooms);
  return (firmId, key) => {
    const job = jobs.find((each) => each.key === key);
    if (job?.problem) return job.problem.code === REFUSED ? 'refused' : 'failed';
    if (job && job.arrivedAt === null) return 'waiting';
    const held = rooms[firmId]?.held.find((each) => each.key === key);
    if (!held) return 'sent';
    return held.why === 'refused' ? 'refused' : 'held';
  };
}
