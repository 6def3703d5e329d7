import { Skeleton } from '../../ui';
import { COMMON } from '../../texts/common';

export default function Page() {
  return <Skeleton label={COMMON.loading} />;
}
