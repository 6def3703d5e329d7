import { useParams } from '../services/params';
import { useMe } from '../services/people';

export interface PlanFirm {
  readonly firmId: string | undefined;
  /** Without a firm of his own: he comes by way of those in his care. */
  readonly isCommissioner: boolean;
  /** Nothing is known of the caller yet. */
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** The firm of the page: `?firm=` for whoever looks after it, the caller's own without. */
export function usePlanFirm(): PlanFirm {
  const { firm } = useParams();
  const { data, error, refetch } = useMe(firm === undefined);
  return {
    firmId: firm ?? data?.member?.firmId,
    isCommissioner: data?.commissioner != null,
    isPending: firm === undefined && data === undefined,
    error: firm === undefined && data === undefined ? error : null,
    retry: () => void refetch(),
  };
}
