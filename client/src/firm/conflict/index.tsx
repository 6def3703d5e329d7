import { useQuery } from '@tanstack/react-query';

import { openPage } from '../../services/navigation';
import { meetOthers, useOutbox, type Job } from '../../services/outbox';
import { useParams } from '../../services/params';
import { CONFLICT } from '../../texts/conflict';
import { Asked, Button, Screen, StatePage } from '../../ui';
import { Decide } from './decide';

const isStale = ({ problem }: Job): boolean => problem?.code === 'CONFLICT' && problem.path === 'version';

/** Two people edited the firm at once, `?job=`: what goes together is together, and what does not is asked. */
export default function ConflictPage() {
  const { job: id } = useParams();
  const job = useOutbox(({ jobs }) => jobs.find((each) => each.id === id));
  return <Screen>{job && isStale(job) ? <Meet key={job.keys.firm} job={job} /> : NOTHING}</Screen>;
}

const NOTHING = (
  <StatePage icon="check" title={CONFLICT.nothingTitle} text={CONFLICT.nothingText}>
    <Button label={CONFLICT.toHistory} onTap={() => openPage('history')} />
  </StatePage>
);

function Meet({ job }: { readonly job: Job }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['firms', 'meet', job.id, job.keys.firm],
    queryFn: () => meetOthers(job),
    // What somebody is choosing from does not change under his finger; saving finds out whether it still holds.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (data === undefined) return <Asked loading={CONFLICT.loading} error={error} retry={() => void refetch()} />;
  if (data === null) return NOTHING;
  return <Decide job={job} meeting={data} />;
}
