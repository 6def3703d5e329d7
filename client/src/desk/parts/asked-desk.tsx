import { DESK } from '../../texts/desk';
import { Asked, Screen } from '../../ui';

interface AskedDeskProps {
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** In place of a page of the desk that is not here: only commissioners have one. */
export function AskedDesk({ error, refetch }: AskedDeskProps) {
  return (
    <Screen>
      <Asked
        loading={DESK.loading}
        error={error}
        retry={() => void refetch()}
        words={{ FORBIDDEN: DESK.notCommissioner }}
      />
    </Screen>
  );
}
